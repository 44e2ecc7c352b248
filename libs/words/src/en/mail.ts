import type { TranslationOf } from '../translation';
import type { mail as source } from '../vi/mail';

export const mail = {
  subject: {
    'with-head': '[{committee}] A report waits for the head',
    'sent-back': '[{committee}] The head handed the drafts back',
    digest: '[{committee}] Reminders: {count, number} to do',
    nudge: '[{committee}] A report is asked for',
    receipt: '[{committee}] Report {number} received',
    returned: '[{committee}] Report {code} came back',
  },
  greeting: 'Dear {name}',
  intro: {
    'with-head': 'The focal point handed the report over; read and send it in the app:',
    'sent-back': 'The head handed the drafts back; the reason is in the app:',
    digest: 'This is to be done or reported:',
    nudge: 'The secretariat asks your unit for its report:',
    receipt: 'The report of your unit has been received:',
    returned: 'This report needs more and is to be sent again:',
  },
  task: '{code} ({unit}), due {day}: {rung} (no. {number, number})',
  report: '{round} ({unit}), due {day}: {rung} (no. {number, number})',
  receipt: 'Receipt {number}, {count, number} items',
  hash: 'Content hash (SHA-256): {hash}',
  returned: '{code}: the reasons are in the app',
  open: 'Open Steerboard',
  footer: 'An automatic mail without report content. Sign in to read more.',
} as const satisfies TranslationOf<typeof source>;
