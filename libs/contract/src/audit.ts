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

export const listAuditEntries = endpoint({
  id: 'listAuditEntries',
  method: 'GET',
  path: '/audit-entries',
  access: 'audit.read',
  summary: 'Who did what when, newest first',
  query: PageQuery.extend({ committeeId: Id.optional(), actorId: Id.optional(), objectId: Id.optional(), action: z.string().max(100).optional(), fromOn: Day.optional(), toOn: Day.optional() }),
  status: 200,
  reply: pageOf(AuditEntry),
});

export const auditEndpoints = { listAuditEntries };
