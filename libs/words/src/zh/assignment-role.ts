import type { TranslationOf } from '../translation';
import type { assignmentRole as source } from '../vi/assignment-role';

export const assignmentRole = {
  lead: '牵头',
  coordinating: '配合',
  leadUnit: '牵头单位',
  coordinatingUnit: '配合单位',
  coordinatingUnits: '配合单位',
  leadUnitMissing: '尚未确定牵头单位',
  title: '单位分工',
} as const satisfies TranslationOf<typeof source>;
