import type { TranslationOf } from '../translation';
import type { itemClaim as source } from '../vi/item-claim';

export const itemClaim = {
  completed: 'Completed',
  'on-track': 'Under way, on track',
  behind: 'Under way, behind schedule',
  'not-started': 'Not started',
  title: 'The unit’s own assessment',
} as const satisfies TranslationOf<typeof source>;
