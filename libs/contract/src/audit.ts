import { z } from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, Instant, PageQuery, pageOf } from './scalar';

export const AuditEntry = z.strictObject({
  id: Id,
  committeeId: Id.nullable(),
  at: Instant,
  actorName: z.string(),
  actorRole: z.string().nullable(),
  unitName: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  /** Dotted, as `report-item.returned`; the sentence comes from the words. */
  action: z.string(),
  objectType: z.string(),
  objectId: Id.nullable(),
  objectLabel: z.string(),
  reason: z.string().nullable(),
  /** Field by field, before and after; secrets never. */
  changes: z.record(z.string(), z.strictObject({ before: z.unknown(), after: z.unknown() })),
  requestId: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** By what the trail of a committee can be narrowed: only what occurs in it. */
export const AuditChoices = z.strictObject({
  /** Who acted, as named today, in the order of given names. */
  people: z.array(z.strictObject({ id: Id, name: z.string() })),
  acts: z.array(z.strictObject({ objectType: z.string(), action: z.string() })),
});
export type AuditChoices = z.infer<typeof AuditChoices>;

export const listAuditEntries = endpoint({
  id: 'listAuditEntries',
  method: 'GET',
  path: '/audit-entries',
  access: 'audit.read',
  summary: 'Who did what when, newest first',
  query: PageQuery.extend({
    committeeId: Id.optional(),
    actorId: Id.optional(),
    objectId: Id.optional(),
    objectType: z.string().max(100).optional(),
    action: z.string().max(100).optional(),
    fromOn: Day.optional(),
    toOn: Day.optional(),
  }),
  status: 200,
  reply: pageOf(AuditEntry),
});

export const getAuditChoices = endpoint({
  id: 'getAuditChoices',
  method: 'GET',
  path: '/audit-entries/choices',
  access: 'audit.read',
  summary: 'The people, acts and kinds of object that occur in a committee\'s trail',
  query: z.strictObject({ committeeId: Id }),
  status: 200,
  reply: AuditChoices,
});

export const auditEndpoints = { listAuditEntries, getAuditChoices };
