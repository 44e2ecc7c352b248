import { z } from 'zod';
import { endpoint } from './endpoint';
import { Created, Day, Id, PageQuery, Version, optionalText, pageOf, text } from './scalar';

export const UNIT_KINDS = ['party', 'government', 'service', 'armed-forces', 'press', 'mass-organisation', 'friendship', 'district-party'] as const;

/** A unit as named on the day asked about. */
export const Unit = z.strictObject({
  id: Id,
  code: z.string(),
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
  shortName: z.string(),
  symbol: z.string().nullable(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  order: z.int(),
  isStandingAgency: z.boolean(),
  version: Version,
});
export type Unit = z.infer<typeof Unit>;

/** How a unit is called beside other facts. */
export const UnitRef = z.strictObject({ id: Id, code: z.string(), name: z.string(), shortName: z.string() });
export type UnitRef = z.infer<typeof UnitRef>;

export const UnitName = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  symbol: z.string().nullable(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  fromOn: Day,
  toOn: Day.nullable(),
});

export const UNIT_CHANGES = ['rename', 'merge', 'split', 'dissolution'] as const;
export const UnitDetail = Unit.extend({
  names: z.array(UnitName),
  changes: z.array(z.strictObject({ kind: z.enum(UNIT_CHANGES), effectiveOn: Day, document: z.string().nullable(), from: z.string(), to: z.string().nullable() })),
  members: z.array(z.strictObject({ id: Id, personName: z.string(), position: z.string(), committeePost: z.string() })),
});
export type UnitDetail = z.infer<typeof UnitDetail>;

const NameFields = {
  name: text(300),
  shortName: text(100),
  symbol: optionalText(30).default(null),
  nameEn: optionalText(300).default(null),
  nameZh: optionalText(300).default(null),
};
export const CreateUnit = z.strictObject({
  committeeId: Id,
  code: z.string().trim().min(2).max(30).regex(/^[A-Z0-9]+$/),
  kind: z.enum(UNIT_KINDS),
  fromOn: Day,
  order: z.int().min(0).max(100_000),
  ...NameFields,
});
export type CreateUnit = z.infer<typeof CreateUnit>;
export const EditUnit = z.strictObject({ kind: z.enum(UNIT_KINDS).optional(), order: z.int().min(0).max(100_000).optional() });
export type EditUnit = z.infer<typeof EditUnit>;
export const RenameUnit = z.strictObject({ ...NameFields, fromOn: Day, document: optionalText(200).default(null) });
export type RenameUnit = z.infer<typeof RenameUnit>;

const params = z.strictObject({ unitId: Id });

export const listUnits = endpoint({
  id: 'listUnits',
  method: 'GET',
  path: '/units',
  access: 'unit.read',
  summary: 'Units of a committee valid on a day (default: the business day), in official order',
  query: PageQuery.extend({ committeeId: Id, on: Day.optional() }),
  status: 200,
  reply: pageOf(Unit),
});
export const getUnit = endpoint({ id: 'getUnit', method: 'GET', path: '/units/:unitId', access: 'unit.read', summary: 'One unit with its names, changes and members', params, status: 200, reply: UnitDetail });
export const createUnit = endpoint({ id: 'createUnit', method: 'POST', path: '/units', access: 'unit.manage', summary: 'Add a unit to a committee', body: CreateUnit, status: 201, reply: Created });
export const editUnit = endpoint({ id: 'editUnit', method: 'PATCH', path: '/units/:unitId', access: 'unit.manage', summary: 'Change kind or order', params, body: EditUnit, status: 204 });
export const renameUnit = endpoint({ id: 'renameUnit', method: 'POST', path: '/units/:unitId/names', access: 'unit.manage', summary: 'Give a unit a new name from a day on; old papers keep the old name', params, body: RenameUnit, status: 201, reply: Created });

export const unitEndpoints = { listUnits, getUnit, createUnit, editUnit, renameUnit };
