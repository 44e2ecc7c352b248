import type { TranslationOf } from '../translation';
import type { assignmentRole as source } from '../vi/assignment-role';

export const assignmentRole = {
  lead: 'Lead',
  coordinating: 'Coordinating',
  leadUnit: 'Lead unit',
  coordinatingUnit: 'Coordinating unit',
  coordinatingUnits: 'Coordinating units',
  leadUnitMissing: 'No lead unit yet',
  title: 'Part of the unit',
} as const satisfies TranslationOf<typeof source>;
