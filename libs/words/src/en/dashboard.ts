import type { TranslationOf } from '../translation';
import type { dashboard as source } from '../vi/dashboard';

export const dashboard = {
  title: 'Overview',
  asOf: {
    label: 'Figures at the end of',
    choose: 'Choose the day of the figures',
    today: 'Today, {day}',
    endOfPeriod: 'Cut-off day, {day}',
    historic: 'Historic figures, as shown on {day}',
    backToToday: 'Back to today',
  },
  compareWith: 'Compared with {day}',
  noComparison: 'No comparison',
  present: 'Present',
  presenting: {
    next: 'Next screen',
    previous: 'Previous screen',
    place: 'Screen {at, number} of {count, number}',
    keys: 'Arrows, Page Down and the space bar turn the screens; Esc leaves.',
  },
  leavePresent: 'Leave presentation',
  printAndWord: 'Print, Word',
  matrixTitle: 'Units and tasks',
  matrixHint:
    '{units, plural, one {# unit} other {# units}}, {tasks, plural, one {# task} other {# tasks}}. Large cell: lead. Small outlined cell: coordinating.',
  overdue: {
    title: 'Overdue tasks',
    hint: 'Working days; waiting elsewhere changes neither the due date nor the status.',
    empty: 'No task is overdue.',
    task: 'Task',
    unit: 'Lead unit',
    days: 'Overdue (working days)',
    lastWord: 'Last word',
    line: '{unit}, due {day}',
  },
  units: {
    title: 'Lead units',
    hint: '{count, plural, one {# unit} other {# units}}; those with overdue tasks first',
  },
  waiting: {
    title: 'Waiting for you',
    empty: 'Nothing waits for you.',
    confirm: 'Confirm the completion of {task}',
  },
  burnUp: {
    title: '{due, number} due, {claimed, number} claimed as completed, {accepted, number} accepted',
    titleAhead: '{due, number} due by plan',
    hint: 'Cumulative since {day}, {total, plural, one {# task with a due day} other {# tasks with a due day}}; each day as it was shown at its end',
    choose: 'Day in the chart, arrow keys change it',
    day: 'Day',
    planned: 'Due',
    plannedEnd: 'Due by the end',
    claimed: 'Claimed',
    accepted: 'Accepted',
    point: '{day}: {planned, number} due, {claimed, number} claimed as completed, {accepted, number} accepted',
    ahead: '{day}: {planned, number} due by plan',
    open: 'Open the figures of {day}',
  },
  empty: 'No task of this plan has been issued.',
  noPlan: 'There is no plan for this half-year.',
  ruleVersion: 'Classification rule, version {version, number}',
} as const satisfies TranslationOf<typeof source>;
