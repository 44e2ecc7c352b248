import type { TranslationOf } from '../translation';
import type { plan as source } from '../vi/plan';

export const plan = {
  title: 'Plans',
  one: 'Plan',
  add: 'Make a plan',
  edit: 'Edit the plan',
  name: 'Name',
  documentNumber: 'Document number',
  issuedOn: 'Date of issue',
  halfYear: 'Half-year',
  boundsShort: 'Period',
  bounds: 'Data from {from} to {to}',
  boundsHint: 'Taken from the committee’s report calendar; fixed once the plan is made.',
  taskCount: '{count, plural, one {# task} other {# tasks}}',
  draftTasks: '{count, plural, one {# draft} other {# drafts}}',
  review: 'Hand to the leaders',
  approve: 'Approve',
  activate: 'Put to work',
  close: 'Close the plan',
  reviewed: 'The plan is with the leaders.',
  approved: 'The plan is approved.',
  activated: 'The plan is active.',
  saved: 'The plan is saved.',
  empty: 'No plans yet. Make the plan of a half-year to add tasks.',
  openTasks: 'See the plan’s tasks',
} as const satisfies TranslationOf<typeof source>;
