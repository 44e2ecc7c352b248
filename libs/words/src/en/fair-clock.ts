import type { TranslationOf } from '../translation';
import type { fairClock as source } from '../vi/fair-clock';

export const fairClock = {
  title: 'Time by desk',
  whole: 'Since the issue',
  late: 'Of it late',
  span: '{title}: {from} to {to}, {days, number} days',
  desk: {
    label: 'Desk',
    unit: 'Lead unit',
    'coordinating-unit': 'Coordinating unit',
    secretariat: 'Secretariat',
    leader: 'Leaders of the committee',
    outside: 'Bodies outside the committee',
    nobody: 'Ended, then reopened',
  },
  days: 'Days',
  part: 'Share',
  hint: 'Waiting is shown and split; it changes neither the due day nor the class.',
  empty: 'No day has passed yet.',
} as const satisfies TranslationOf<typeof source>;
