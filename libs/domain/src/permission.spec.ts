import {
  type Actor,
  can,
  type Grant,
  isUnitRole,
  type Permission,
  PERMISSIONS,
  type Role,
  ROLES,
  rolesWith,
} from './permission';

const COMMITTEE = 'committee-1';
const person = (...grants: Partial<Grant>[]): Actor => ({
  userId: 'person',
  grants: grants.map((grant) => ({ committeeId: COMMITTEE, unitId: null, role: 'viewer', ...grant })),
});

describe('who may do what', () => {
  const allButAdmin: Role[] = ['leader', 'viewer', 'secretariat', 'clerk', 'head', 'officer', 'auditor'];
  const overview: Role[] = ['leader', 'viewer', 'secretariat', 'clerk', 'auditor'];
  const expected: Record<Permission, Role[]> = {
    'committee.read': [...ROLES],
    'committee.manage': ['admin'],
    'unit.read': [...ROLES],
    'unit.manage': ['secretariat', 'admin'],
    'user.manage': ['admin'],
    'holiday.manage': ['admin'],
    'directive.read': allButAdmin,
    'directive.write': ['secretariat', 'clerk'],
    'directive.issue': ['leader', 'secretariat', 'clerk'],
    'plan.read': allButAdmin,
    'plan.write': ['secretariat'],
    'plan.approve': ['leader'],
    'plan.roll-over': ['leader', 'secretariat'],
    'task.read': allButAdmin,
    'task.write': ['secretariat'],
    'task.issue': ['leader', 'secretariat'],
    'task.decide': ['leader'],
    'assignment.acknowledge': ['head', 'officer'],
    'assignment.hand-back': ['head'],
    'assignment.speak': ['head', 'officer'],
    'extension.draft': ['head', 'officer'],
    'extension.submit': ['head'],
    'report.draft': ['head', 'officer'],
    'report.submit': ['head', 'officer'],
    'report.read': allButAdmin,
    'report.review': ['secretariat'],
    'report.confirm': ['leader'],
    'round.read': allButAdmin,
    'round.manage': ['secretariat'],
    'ask.read': allButAdmin,
    'ask.address': ['secretariat'],
    'ask.answer': ['leader', 'secretariat', 'head', 'officer'],
    'ask.close': ['secretariat', 'head', 'officer'],
    'dashboard.read': overview,
    'summary.read': overview,
    'summary.read-issued': allButAdmin,
    'summary.read-draft': ['leader', 'secretariat', 'clerk', 'auditor'],
    'summary.comment': ['leader', 'secretariat', 'clerk'],
    'summary.draft': ['secretariat'],
    'summary.sign': ['leader'],
    'summary.issue': ['clerk'],
    'audit.read': ['admin', 'auditor'],
    'session.own': [...ROLES],
  };

  it.each(PERMISSIONS)('%s', (permission) => {
    expect(rolesWith(permission)).toEqual(expected[permission]);
  });

  it.each(ROLES)('%s is asked about every permission and answered by the table', (role) => {
    const actor = person({ role, unitId: isUnitRole(role) ? 'btg' : null });
    for (const permission of PERMISSIONS) {
      const scope = { committeeId: COMMITTEE, unitId: 'btg' };
      expect([permission, can(actor, permission, scope)]).toEqual([permission, expected[permission].includes(role)]);
    }
  });
});

describe('where somebody may do it (R17)', () => {
  const officer = person({ role: 'officer', unitId: 'btg' });
  const secretariat = person({ role: 'secretariat' });
  const admin: Actor = { userId: 'person', grants: [{ committeeId: null, unitId: null, role: 'admin' }] };

  it.each<[string, Actor, Permission, string | null, string | null, boolean]>([
    ['an officer reports for the own unit', officer, 'report.draft', COMMITTEE, 'btg', true],
    ['an officer does not report for another unit', officer, 'report.draft', COMMITTEE, 'bhd', false],
    ['an officer does not read the report of another unit', officer, 'report.read', COMMITTEE, 'bhd', false],
    ['an officer may report at all', officer, 'report.draft', COMMITTEE, null, true],
    ['an officer does nothing in another committee', officer, 'report.draft', 'committee-2', 'btg', false],
    ['the secretariat reads every unit', secretariat, 'report.read', COMMITTEE, 'bhd', true],
    ['a secretariat leaves the days off alone, which count in every committee', secretariat, 'holiday.manage', null, null, false],
    ['an installation-wide administrator enters the days off', admin, 'holiday.manage', null, null, true],
    ['the secretariat reads nothing of another committee', secretariat, 'report.read', 'committee-2', null, false],
    ['an installation-wide administrator manages any committee', admin, 'user.manage', 'committee-2', null, true],
    ['an installation-wide administrator founds a committee', admin, 'committee.manage', null, null, true],
    [
      'an administrator of one committee manages its people',
      person({ role: 'admin' }),
      'user.manage',
      COMMITTEE,
      null,
      true,
    ],
    [
      'an administrator of one committee does not reach the installation',
      person({ role: 'admin' }),
      'user.manage',
      null,
      null,
      false,
    ],
    [
      'only administrators are installation-wide',
      person({ role: 'leader', committeeId: null }),
      'task.read',
      COMMITTEE,
      null,
      false,
    ],
    ['a head without a unit heads nothing', person({ role: 'head' }), 'report.submit', COMMITTEE, null, false],
    ['nobody may do without a role', person(), 'task.read', COMMITTEE, null, false],
    ['everybody signs out', person(), 'session.own', null, null, true],
  ])('%s', (_title, actor, permission, committeeId, unitId, expected) => {
    expect(can(actor, permission, { committeeId, unitId })).toBe(expected);
  });

  it('adds up over several roles', () => {
    const both = person({ role: 'officer', unitId: 'btg' }, { role: 'head', unitId: 'bhd' });
    expect(can(both, 'assignment.hand-back', { committeeId: COMMITTEE, unitId: 'bhd' })).toBe(true);
    expect(can(both, 'assignment.hand-back', { committeeId: COMMITTEE, unitId: 'btg' })).toBe(false);
  });
});
