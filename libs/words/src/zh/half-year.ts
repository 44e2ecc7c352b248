import type { TranslationOf } from '../translation';
import type { halfYear as source } from '../vi/half-year';

export const halfYear = {
  title: '半年期',
  previous: '上一期',
  next: '下一期',
  first: '上半年',
  second: '下半年',
  choose: '选择半年期',
  bounds: '{from}至{to}',
  archived: '本期已结束，数据不再变动。',
} as const satisfies TranslationOf<typeof source>;
