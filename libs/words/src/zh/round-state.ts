import type { TranslationOf } from '../translation';
import type { roundState as source } from '../vi/round-state';

export const roundState = {
  planned: '未开启',
  open: '填报中',
  closed: '已截止',
  frozen: '数据已锁定',
  title: '报告轮次状态',
} as const satisfies TranslationOf<typeof source>;
