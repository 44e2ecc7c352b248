import type { TranslationOf } from '../translation';
import type { leadState as source } from '../vi/lead-state';

export const leadState = {
  draft: 'Draft',
  issued: 'Assigned, awaiting acceptance',
  acknowledged: 'Accepted, not started',
  'in-progress': 'In progress',
  'awaiting-confirmation': 'Awaiting confirmation',
  returned: 'Returned for supplement',
  completed: 'Completed',
  'on-hold': 'Suspended',
  cancelled: 'Closed without completion',
  'carried-over': 'Carried over',
  transferred: 'Transferred to another lead unit',
  closed: 'Closed with the plan',
  title: 'Workflow state',
} as const satisfies TranslationOf<typeof source>;
