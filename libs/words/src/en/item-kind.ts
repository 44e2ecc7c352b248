import type { TranslationOf } from '../translation';
import type { itemKind as source } from '../vi/item-kind';

export const itemKind = {
  progress: 'Progress report',
  completion: 'Completion report',
  contribution: 'Contribution',
  title: 'Kind of report',
} as const satisfies TranslationOf<typeof source>;
