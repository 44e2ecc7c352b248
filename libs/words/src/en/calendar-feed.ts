import type { TranslationOf } from '../translation';
import type { calendarFeed as source } from '../vi/calendar-feed';

export const calendarFeed = {
  title: 'Calendar (iCal)',
  hint: 'A secret address from which a calendar program reads due days of tasks and reports. Whoever has it can read them; revoke it when it leaks.',
  of: 'Calendar of',
  mine: 'Everything I may see',
  add: 'Make a calendar address',
  address: 'Calendar address',
  once: 'Shown only once. Copy it into your calendar program now.',
  empty: 'No calendar address yet.',
  revoke: 'Revoke',
  revokeOf: 'Revoke the calendar address: {name}',
  revoked: 'The calendar address is revoked.',
  name: 'Due days: {name}',
  task: 'Task {code} is due',
  report: 'Due: {round}',
  description: '{unit}, due {day}. Read more in Steerboard.',
} as const satisfies TranslationOf<typeof source>;
