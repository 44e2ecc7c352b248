import type { TranslationOf } from '../translation';
import type { unitKind as source } from '../vi/unit-kind';

export const unitKind = {
  party: 'Party body',
  government: 'State body',
  service: 'Public service unit',
  'armed-forces': 'Armed forces',
  press: 'Press body',
  'mass-organisation': 'Socio-political organisation',
  friendship: 'People-to-people friendship organisation',
  'district-party': 'District Party committee',
  title: 'Kind of unit',
} as const satisfies TranslationOf<typeof source>;
