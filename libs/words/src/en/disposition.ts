import type { TranslationOf } from '../translation';
import type { disposition as source } from '../vi/disposition';

export const disposition = {
  open: 'Not yet handled',
  assigned: 'Assigned',
  merged: 'Merged into another task',
  standing: 'Standing duty',
  information: 'For information',
  deferred: 'Deferred',
  title: 'Disposition',
} as const satisfies TranslationOf<typeof source>;
