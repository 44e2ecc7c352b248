import type { TranslationOf } from '../translation';
import type { taskKind as source } from '../vi/task-kind';

export const taskKind = {
  dated: 'Dated',
  recurring: 'Recurring',
  standing: 'Standing duty',
  title: 'Kind of task',
} as const satisfies TranslationOf<typeof source>;
