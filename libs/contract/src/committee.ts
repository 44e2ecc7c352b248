import { PERIODIC_ROUND_KINDS, ROLES } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Created, Day, Id, NewPassword, PageQuery, Version, optionalText, pageOf, text } from './scalar';
import { UnitRef } from './unit';

export const LAYOUTS = ['party', 'government'] as const;
export const CALENDARS = ['decree', 'calendar'] as const;

export const Committee = z.strictObject({
  id: Id,
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  parentName: z.string(),
  placeName: z.string(),
  documentSymbol: z.string(),
  layout: z.enum(LAYOUTS),
  calendar: z.enum(CALENDARS),
  timeZone: z.string(),
  /** Working days before the due day from which a task counts as due soon. */
  dueSoonDays: z.int(),
  /** Days without an accepted word after which an assignment counts as silent. */
  silentAfterDays: z.int(),
  /** Working days after the cut-off in which units report, and then in which the whole is drafted (R12). */
  unitReportDays: z.int(),
  draftReportDays: z.int(),
  /** Day of the month by which the committee itself reports. */
  committeeReportDay: z.int(),
  /** Kinds of periods for which a round opens by itself. */
  roundKinds: z.array(z.enum(PERIODIC_ROUND_KINDS)),
  /** Reports of units are sent by their heads only. */
  needsHead: z.boolean(),
  /** First day of the term of the party committee, from which its papers are numbered anew; null: not set. */
  termStartedOn: Day.nullable(),
  version: Version,
});
export type Committee = z.infer<typeof Committee>;

export const EditCommittee = z.strictObject({
  name: text(300).optional(),
  shortName: text(100).optional(),
  nameEn: optionalText(300).optional(),
  nameZh: optionalText(300).optional(),
  parentName: text(200).optional(),
  placeName: text(100).optional(),
  documentSymbol: text(20).optional(),
  layout: z.enum(LAYOUTS).optional(),
  dueSoonDays: z.int().min(0).max(60).optional(),
  silentAfterDays: z.int().min(1).max(400).optional(),
  unitReportDays: z.int().min(1).max(60).optional(),
  draftReportDays: z.int().min(1).max(60).optional(),
  committeeReportDay: z.int().min(1).max(28).optional(),
  roundKinds: z.array(z.enum(PERIODIC_ROUND_KINDS)).max(PERIODIC_ROUND_KINDS.length).optional(),
  needsHead: z.boolean().optional(),
  termStartedOn: Day.nullable().optional(),
});
export type EditCommittee = z.infer<typeof EditCommittee>;

export const Theme = z.strictObject({ id: Id, code: z.string(), name: z.string(), nameEn: z.string().nullable(), nameZh: z.string().nullable(), position: z.int() });
export type Theme = z.infer<typeof Theme>;
export const CreateTheme = z.strictObject({ code: z.string().trim().min(1).max(10).regex(/^[A-Z0-9]+$/), name: text(200), nameEn: optionalText(200).default(null), nameZh: optionalText(200).default(null), position: z.int().min(0).max(1000) });

export const COMMITTEE_POSTS = ['head', 'standing-deputy', 'deputy', 'member', 'team-head', 'team-deputy', 'team-member', 'clerk', 'observer'] as const;
export const Member = z.strictObject({
  id: Id,
  personName: z.string(),
  position: z.string(),
  committeePost: z.enum(COMMITTEE_POSTS),
  unit: UnitRef,
  order: z.int(),
  fromOn: Day,
  toOn: Day.nullable(),
  userId: Id.nullable(),
  version: Version,
});
export type Member = z.infer<typeof Member>;
export const CreateMember = z.strictObject({ personName: text(200), position: text(300), committeePost: z.enum(COMMITTEE_POSTS), unitId: Id, order: z.int().min(0).max(10_000), fromOn: Day, userId: Id.nullable().default(null) });
export const EditMember = z.strictObject({ personName: text(200).optional(), position: text(300).optional(), committeePost: z.enum(COMMITTEE_POSTS).optional(), order: z.int().min(0).max(10_000).optional(), toOn: Day.nullable().optional() });

/** Where reminders and receipts go; null or blank: the person reads them in the app only. */
const Email = z.union([z.email().max(254), z.literal('')]).nullable().transform((value) => (value === '' ? null : value));

export const UserGrant = z.strictObject({ committeeId: Id.nullable(), unitId: Id.nullable(), role: z.enum(ROLES), fromOn: Day, toOn: Day.nullable() });
export const User = z.strictObject({ id: Id, username: z.string(), displayName: z.string(), position: z.string().nullable(), email: z.string().nullable(), isDisabled: z.boolean(), lastSeenAt: z.string().nullable(), grants: z.array(UserGrant), version: Version });
export type User = z.infer<typeof User>;
export const GRANTS_MAX = 50;
export const CreateUser = z.strictObject({
  username: z.string().trim().min(3).max(100).regex(/^[a-z0-9._-]+$/),
  displayName: text(200),
  position: optionalText(300).default(null),
  email: Email.default(null),
  password: NewPassword,
  grants: z.array(UserGrant).max(GRANTS_MAX),
});
export type CreateUser = z.infer<typeof CreateUser>;
export const EditUser = z.strictObject({ displayName: text(200).optional(), position: optionalText(300).optional(), email: Email.optional(), isDisabled: z.boolean().optional(), grants: z.array(UserGrant).max(GRANTS_MAX).optional() });
export type EditUser = z.infer<typeof EditUser>;

export const Holiday = z.strictObject({ id: Id, day: Day, kind: z.enum(['off', 'working']), name: z.string() });
export const CreateHoliday = z.strictObject({ day: Day, kind: z.enum(['off', 'working']), name: text(200) });

const inCommittee = z.strictObject({ committeeId: Id });

export const listCommittees = endpoint({ id: 'listCommittees', method: 'GET', path: '/committees', access: 'committee.read', summary: 'Committees in which the person has a role', status: 200, reply: pageOf(Committee) });
export const getCommittee = endpoint({ id: 'getCommittee', method: 'GET', path: '/committees/:committeeId', access: 'committee.read', summary: 'One committee with its settings', params: inCommittee, status: 200, reply: Committee });
export const editCommittee = endpoint({ id: 'editCommittee', method: 'PATCH', path: '/committees/:committeeId', access: 'committee.manage', summary: 'Change names and settings', params: inCommittee, body: EditCommittee, status: 204 });
export const listThemes = endpoint({ id: 'listThemes', method: 'GET', path: '/committees/:committeeId/themes', access: 'committee.read', summary: 'Task groups in order', params: inCommittee, status: 200, reply: pageOf(Theme) });
export const createTheme = endpoint({ id: 'createTheme', method: 'POST', path: '/committees/:committeeId/themes', access: 'plan.write', summary: 'Add a task group', params: inCommittee, body: CreateTheme, status: 201, reply: Created });
export const listMembers = endpoint({ id: 'listMembers', method: 'GET', path: '/committees/:committeeId/members', access: 'committee.read', summary: 'Members on a day, in official order', params: inCommittee, query: PageQuery.extend({ on: Day.optional() }), status: 200, reply: pageOf(Member) });
export const createMember = endpoint({ id: 'createMember', method: 'POST', path: '/committees/:committeeId/members', access: 'unit.manage', summary: 'Add a member', params: inCommittee, body: CreateMember, status: 201, reply: Created });
export const editMember = endpoint({ id: 'editMember', method: 'PATCH', path: '/members/:memberId', access: 'unit.manage', summary: 'Change or end a membership', params: z.strictObject({ memberId: Id }), body: EditMember, status: 204 });
export const listUsers = endpoint({ id: 'listUsers', method: 'GET', path: '/users', access: 'user.manage', summary: 'Accounts, by given name', query: PageQuery.extend({ q: z.string().max(200).optional() }), status: 200, reply: pageOf(User) });
export const getUser = endpoint({ id: 'getUser', method: 'GET', path: '/users/:userId', access: 'user.manage', summary: 'One account', params: z.strictObject({ userId: Id }), status: 200, reply: User });
export const createUser = endpoint({ id: 'createUser', method: 'POST', path: '/users', access: 'user.manage', summary: 'Create an account', body: CreateUser, status: 201, reply: Created });
export const editUser = endpoint({ id: 'editUser', method: 'PATCH', path: '/users/:userId', access: 'user.manage', summary: 'Change an account or its roles', params: z.strictObject({ userId: Id }), body: EditUser, status: 204 });
export const listHolidays = endpoint({ id: 'listHolidays', method: 'GET', path: '/holidays', access: 'committee.read', summary: 'Days off and extra working days of a year', query: z.strictObject({ year: z.coerce.number().int().min(1900).max(2200) }), status: 200, reply: pageOf(Holiday) });
export const createHoliday = endpoint({ id: 'createHoliday', method: 'POST', path: '/holidays', access: 'holiday.manage', summary: 'Add a day off or an extra working day', body: CreateHoliday, status: 201, reply: Created });
export const deleteHoliday = endpoint({ id: 'deleteHoliday', method: 'DELETE', path: '/holidays/:holidayId', access: 'holiday.manage', summary: 'Take a day out of the table', params: z.strictObject({ holidayId: Id }), status: 204 });

export const committeeEndpoints = { listCommittees, getCommittee, editCommittee, listThemes, createTheme, listMembers, createMember, editMember, listUsers, getUser, createUser, editUser, listHolidays, createHoliday, deleteHoliday };
