import type { TranslationOf } from '../translation';
import type { planState as source } from '../vi/plan-state';

export const planState = {
  draft: '草稿',
  'in-review': '审议中',
  approved: '已批准',
  active: '执行中',
  closing: '收尾中',
  closed: '已结束',
  title: '计划状态',
} as const satisfies TranslationOf<typeof source>;
