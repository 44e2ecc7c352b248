import type { TranslationOf } from '../translation';
import type { indicatorDirection as source } from '../vi/indicator-direction';

export const indicatorDirection = {
  'at-least': 'At least',
  'at-most': 'At most',
  equal: 'Exactly',
  title: 'How the target is met',
  met: 'Target met',
  missed: 'Target missed',
} as const satisfies TranslationOf<typeof source>;
