import type { TranslationOf } from '../translation';
import type { mark as source } from '../vi/mark';

export const mark = {
  claimed: '单位已报，尚未审核',
  returned: '已退回',
  disputed: '有异议',
  extended: '已延期',
  title: '角标',
} as const satisfies TranslationOf<typeof source>;
