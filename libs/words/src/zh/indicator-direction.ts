import type { TranslationOf } from '../translation';
import type { indicatorDirection as source } from '../vi/indicator-direction';

export const indicatorDirection = {
  'at-least': '不少于',
  'at-most': '不超过',
  equal: '等于',
  title: '指标要求',
  met: '达到指标',
  missed: '未达指标',
} as const satisfies TranslationOf<typeof source>;
