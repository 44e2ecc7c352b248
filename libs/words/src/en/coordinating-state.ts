import type { TranslationOf } from '../translation';
import type { coordinatingState as source } from '../vi/coordinating-state';

export const coordinatingState = {
  requested: 'Requested',
  acknowledged: 'Acknowledged',
  given: 'Contribution given',
  confirmed: 'Confirmed',
  disputed: 'Disputed',
  'no-answer': 'No answer',
  title: 'Coordinating part',
  silenceNotConsent: 'No answer does not count as agreement.',
} as const satisfies TranslationOf<typeof source>;
