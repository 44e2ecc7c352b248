import type { TranslationOf } from '../translation';
import type { reportState as source } from '../vi/report-state';

export const reportState = {
  expected: 'Expected',
  draft: 'Draft',
  'with-head': 'With the head of the unit',
  submitted: 'Submitted, awaiting review',
  accepted: 'Accepted',
  returned: 'Returned',
  waived: 'Waived',
  title: 'State of the report',
} as const satisfies TranslationOf<typeof source>;
