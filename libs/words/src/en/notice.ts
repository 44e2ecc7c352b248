import type { TranslationOf } from '../translation';
import type { notice as source } from '../vi/notice';

export const notice = {
  title: 'Notices',
  hint: 'At most one digest of reminders each working day; they stop when the work is in.',
  open: 'Notices, {count, number} unread',
  empty: 'No notices yet.',
  unread: 'Unread',
  read: 'Mark as read',
  readAll: 'Mark all as read',
  kind: {
    'with-head': 'A report waits for the head to send it',
    'sent-back': 'The head handed the drafts back',
    digest: 'Reminders no. {number}',
    nudge: 'The secretariat asks for a report',
    receipt: 'Report {number} received',
    returned: 'A report came back',
  },
  task: '{unit}, due {day}: {rung} (no. {number, number})',
  report: '{round}, {unit}, due {day}: {rung} (no. {number, number})',
  receipt: 'Open the receipt',
  rung: {
    'before-10': 'at most 10 working days left',
    'before-5': 'at most 5 working days left',
    'before-2': 'at most 2 working days left',
    'overdue-1': 'overdue, first call',
    'overdue-5': 'overdue by 5 working days or more, second call',
    'overdue-10': 'overdue by 10 working days or more, needs a decision',
    'report-before-2': 'the report is due soon',
    'report-due': 'the report is due today',
    'report-overdue-1': 'the report is overdue',
    nudge: 'the secretariat asks for the report',
  },
} as const satisfies TranslationOf<typeof source>;
