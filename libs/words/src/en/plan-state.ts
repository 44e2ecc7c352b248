import type { TranslationOf } from '../translation';
import type { planState as source } from '../vi/plan-state';

export const planState = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  active: 'Active',
  closing: 'Closing',
  closed: 'Closed',
  title: 'Plan state',
} as const satisfies TranslationOf<typeof source>;
