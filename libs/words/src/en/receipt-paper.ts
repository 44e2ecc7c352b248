import type { TranslationOf } from '../translation';
import type { receiptPaper as source } from '../vi/receipt-paper';

export const receiptPaper = {
  title: 'Receipt of a report',
  unit: 'Unit',
  round: 'Round',
  items: 'What was received',
  hashHint: 'The hash is taken over everything that was sent. The same words always give the same hash.',
  milestone: 'Milestone {title} reached on {day}',
  column: { number: 'No.', task: 'Task', kind: 'Kind', version: 'Version', state: 'State' },
  download: 'Download the receipt (PDF)',
} as const satisfies TranslationOf<typeof source>;
