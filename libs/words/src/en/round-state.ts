import type { TranslationOf } from '../translation';
import type { roundState as source } from '../vi/round-state';

export const roundState = {
  planned: 'Planned',
  open: 'Open',
  closed: 'Closed',
  frozen: 'Frozen',
  title: 'State of the round',
} as const satisfies TranslationOf<typeof source>;
