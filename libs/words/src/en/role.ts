import type { TranslationOf } from '../translation';
import type { role as source } from '../vi/role';

export const role = {
  leader: 'Committee leader',
  viewer: 'Viewer',
  secretariat: 'Secretariat',
  clerk: 'Records clerk',
  head: 'Head of unit',
  officer: 'Focal point',
  admin: 'Administrator',
  auditor: 'Auditor',
  title: 'Role',
} as const satisfies TranslationOf<typeof source>;
