import type { TranslationOf } from '../translation';
import type { itemState as source } from '../vi/item-state';

export const itemState = {
  draft: 'Draft',
  submitted: 'Submitted, awaiting review',
  accepted: 'Accepted',
  returned: 'Returned',
  title: 'State of the item',
} as const satisfies TranslationOf<typeof source>;
