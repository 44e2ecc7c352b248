/** Closed list of roles. A person may hold several, each tied to a committee and, for unit roles, to a unit. */
export const ROLES = ['leader', 'viewer', 'secretariat', 'clerk', 'head', 'officer', 'admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that act for one unit and see only what concerns it (R17). */
export const UNIT_ROLES = ['head', 'officer'] as const satisfies readonly Role[];

export const PERMISSIONS = [
  'committee.read',
  'committee.manage',
  'unit.read',
  'unit.manage',
  'user.manage',
  'holiday.manage',
  'directive.read',
  'directive.write',
  'directive.issue',
  'plan.read',
  'plan.write',
  'plan.approve',
  'plan.roll-over',
  'task.read',
  'task.write',
  'task.issue',
  'task.decide',
  'assignment.acknowledge',
  'assignment.hand-back',
  'assignment.speak',
  'extension.draft',
  'extension.submit',
  'report.draft',
  'report.submit',
  'report.read',
  'report.review',
  'report.confirm',
  'round.read',
  'round.manage',
  'ask.read',
  'ask.address',
  'ask.answer',
  'ask.close',
  'dashboard.read',
  'summary.read',
  'summary.read-issued',
  'summary.read-draft',
  'summary.comment',
  'summary.draft',
  'summary.sign',
  'summary.issue',
  'audit.read',
  'session.own',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERYONE_ON_THE_WORK = ['task.read', 'plan.read', 'directive.read', 'report.read', 'round.read', 'ask.read', 'summary.read-issued'] as const;
const EVERYONE = ['session.own', 'committee.read', 'unit.read'] as const;
const OVERVIEW = ['dashboard.read', 'summary.read'] as const;

const PERMISSIONS_BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  leader: [
    ...EVERYONE,
    ...EVERYONE_ON_THE_WORK,
    ...OVERVIEW,
    'directive.issue',
    'plan.approve',
    'plan.roll-over',
    'task.issue',
    'task.decide',
    'report.confirm',
    'ask.answer',
    'summary.read-draft',
    'summary.comment',
    'summary.sign',
  ],
  viewer: [...EVERYONE, ...EVERYONE_ON_THE_WORK, ...OVERVIEW],
  secretariat: [
    ...EVERYONE,
    ...EVERYONE_ON_THE_WORK,
    ...OVERVIEW,
    'unit.manage',
    'directive.write',
    'directive.issue',
    'plan.write',
    'plan.roll-over',
    'task.write',
    'task.issue',
    'report.review',
    'ask.address',
    'ask.answer',
    'ask.close',
    'round.manage',
    'summary.read-draft',
    'summary.comment',
    'summary.draft',
  ],
  clerk: [...EVERYONE, ...EVERYONE_ON_THE_WORK, ...OVERVIEW, 'directive.write', 'directive.issue', 'summary.read-draft', 'summary.comment', 'summary.issue'],
  head: [
    ...EVERYONE,
    ...EVERYONE_ON_THE_WORK,
    'assignment.acknowledge',
    'assignment.hand-back',
    'assignment.speak',
    'extension.draft',
    'extension.submit',
    'report.draft',
    'report.submit',
    'ask.answer',
    'ask.close',
  ],
  officer: [...EVERYONE, ...EVERYONE_ON_THE_WORK, 'assignment.acknowledge', 'assignment.speak', 'extension.draft', 'report.draft', 'report.submit', 'ask.answer', 'ask.close'],
  admin: [...EVERYONE, 'committee.manage', 'unit.manage', 'user.manage', 'holiday.manage', 'audit.read'],
  auditor: [...EVERYONE, ...EVERYONE_ON_THE_WORK, ...OVERVIEW, 'summary.read-draft', 'audit.read'],
};

/** Acts that, asked without a committee, reach the whole installation. */
const INSTALLATION_ACTS: readonly Permission[] = ['committee.manage', 'user.manage', 'holiday.manage'];

/** A role held in a committee (null = the whole installation, for `admin` only) and, for unit roles, for a unit. */
export type Grant = { committeeId: string | null; unitId: string | null; role: Role };

export type Actor = { userId: string; grants: readonly Grant[] };

/**
 * What the act is about. `committeeId` null = a thing of the installation (users, holidays, units).
 * `unitId` null or absent = a thing of no single unit, or the question whether the person may at all.
 */
export type Scope = { committeeId: string | null; unitId?: string | null };

/** Says whether the person may do this here (R17, R18). Unit roles are bounded to their own unit; the other roles reach the whole committee. */
export function can(actor: Actor, permission: Permission, scope: Scope): boolean {
  if (permission === 'session.own') return true;
  return actor.grants.some(
    (grant) => permissionsOf(grant.role).includes(permission) && reaches(grant, permission, scope),
  );
}

/** The permissions of a role. */
export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS_BY_ROLE[role];
}

/** The roles that carry a permission, in the order of `ROLES`. */
export function rolesWith(permission: Permission): readonly Role[] {
  return ROLES.filter((role) => permissionsOf(role).includes(permission));
}

/** Says whether the role acts for one unit. */
export function isUnitRole(role: Role): boolean {
  return (UNIT_ROLES as readonly Role[]).includes(role);
}

function reaches(grant: Grant, permission: Permission, scope: Scope): boolean {
  if (isInstallationWide(grant)) return true;
  if (grant.committeeId === null) return false;
  if (scope.committeeId === null) return !INSTALLATION_ACTS.includes(permission);
  if (grant.committeeId !== scope.committeeId) return false;
  if (!isUnitRole(grant.role)) return true;
  if (grant.unitId === null) return false;
  return scope.unitId === null || scope.unitId === undefined || scope.unitId === grant.unitId;
}

function isInstallationWide(grant: Grant): boolean {
  return grant.role === 'admin' && grant.committeeId === null;
}
