import type { TranslationOf } from '../translation';
import type { itemKind as source } from '../vi/item-kind';

export const itemKind = {
  progress: '进展报告',
  completion: '完成报告',
  contribution: '配合情况报告',
  title: '报告类型',
} as const satisfies TranslationOf<typeof source>;
