import type { TranslationOf } from '../translation';
import type { mark as source } from '../vi/mark';

export const mark = {
  claimed: 'Claimed by the unit, not yet accepted',
  returned: 'Returned',
  disputed: 'Disputed',
  extended: 'Extended',
  title: 'Corner marks',
} as const satisfies TranslationOf<typeof source>;
