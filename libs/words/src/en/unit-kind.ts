import type { TranslationOf } from '../translation';
import type { unitKind as source } from '../vi/unit-kind';

export const unitKind = {
  party: 'Party body',
  government: 'State body',
  front: 'Front and mass organisation',
  'armed-forces': 'Armed forces',
  press: 'Press body',
  'public-service': 'Public service unit',
  district: 'District level',
  province: 'Provincial level',
  title: 'Kind of unit',
} as const satisfies TranslationOf<typeof source>;
