import type { TranslationOf } from '../translation';
import type { deadlineClass as source } from '../vi/deadline-class';

export const deadlineClass = {
  'completed-early': 'Completed early',
  'completed-on-time': 'Completed on time',
  'completed-late': 'Completed late',
  'within-term': 'Not completed, within term',
  'due-soon': 'Due soon',
  overdue: 'Not completed, overdue',
  'no-deadline': 'No fixed deadline (standing)',
  'not-counted': 'Not counted',
  title: 'Deadline class',
} as const satisfies TranslationOf<typeof source>;
