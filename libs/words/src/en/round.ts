import type { TranslationOf } from '../translation';
import type { round as source } from '../vi/round';

export const round = {
  title: 'Report rounds',
  one: 'Report round',
  add: 'Open a round',
  name: 'Name',
  opensOn: 'Opens on',
  cutOffOn: 'Cut-off',
  dueOn: 'Due',
  endOf: 'end of {day}',
  expected: '{submitted, number} of {expected, number} units have reported',
  empty: 'No round yet.',
  saved: 'The round is open.',
  kind: {
    label: 'Kind of round',
    month: 'Monthly',
    quarter: 'Quarterly',
    'half-year': 'Half-yearly',
    'nine-month': 'Nine months',
    year: 'Yearly',
    thematic: 'Thematic',
    'ad-hoc': 'Ad hoc',
  },
} as const satisfies TranslationOf<typeof source>;
