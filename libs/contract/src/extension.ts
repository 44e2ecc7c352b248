import { EXTENSION_STATES, EXTENSION_TIMINGS } from '@app/domain';
import { z } from 'zod';
import { DueDay } from './assignment';
import { endpoint } from './endpoint';
import { Created, Day, Id, Instant, PageQuery, optionalText, pageOf, text } from './scalar';
import { UnitRef } from './unit';

export const EXTENSION_CAUSES = ['objective', 'subjective'] as const;

/** A request for a later due day, with what became of it. Original day, present day and count stand beside it always (R8). */
export const Extension = z.strictObject({
  id: Id,
  assignmentId: Id,
  taskId: Id,
  taskCode: z.string(),
  taskTitle: z.string(),
  unit: UnitRef,
  state: z.enum(EXTENSION_STATES),
  due: DueDay,
  requestedDueOn: Day,
  cause: z.enum(EXTENSION_CAUSES),
  reason: z.string(),
  workDone: z.string(),
  draftedBy: z.string(),
  draftedAt: Instant,
  /** The due day when it was sent, and how early that was; null while it is a draft. */
  dueOnWhenSent: Day.nullable(),
  timing: z.enum(EXTENSION_TIMINGS).nullable(),
  submittedOn: Day.nullable(),
  submittedBy: z.string().nullable(),
  decidedOn: Day.nullable(),
  decidedBy: z.string().nullable(),
  grantedDueOn: Day.nullable(),
  excusesLateness: z.boolean().nullable(),
  decisionReason: z.string().nullable(),
  /** Decided by a leader of the own unit, no other being there. */
  isOwnUnit: z.boolean(),
});
export type Extension = z.infer<typeof Extension>;

export const DraftExtension = z.strictObject({ requestedDueOn: Day, cause: z.enum(EXTENSION_CAUSES), reason: text(2000), workDone: text(2000) });
export type DraftExtension = z.infer<typeof DraftExtension>;

export const DecideExtension = z.strictObject({
  /** Null refuses. */
  grantedDueOn: Day.nullable(),
  /** Needed to refuse and to grant less than asked. */
  reason: optionalText(2000).default(null),
  /** Null: asked by the due day it does, asked after it does not. */
  excusesLateness: z.boolean().nullable().default(null),
});
export type DecideExtension = z.infer<typeof DecideExtension>;

export const ExtensionQuery = PageQuery.extend({ committeeId: Id, unitId: Id.optional(), assignmentId: Id.optional(), state: z.enum(EXTENSION_STATES).optional() });
export type ExtensionQuery = z.infer<typeof ExtensionQuery>;

const params = z.strictObject({ extensionId: Id });

export const listExtensions = endpoint({ id: 'listExtensions', method: 'GET', path: '/extensions', access: 'task.read', summary: 'Requests for a later due day, oldest first; drafts only for their unit', query: ExtensionQuery, status: 200, reply: pageOf(Extension) });
export const draftExtension = endpoint({ id: 'draftExtension', method: 'POST', path: '/assignments/:assignmentId/extensions', access: 'extension.draft', summary: 'Draft a request for a later due day', params: z.strictObject({ assignmentId: Id }), body: DraftExtension, status: 201, reply: Created });
export const submitExtension = endpoint({ id: 'submitExtension', method: 'POST', path: '/extensions/:extensionId/submission', access: 'extension.submit', summary: 'The head of the unit sends the request; the due day does not move (R8)', params, status: 204 });
export const editExtension = endpoint({ id: 'editExtension', method: 'POST', path: '/extensions/:extensionId/revision', access: 'extension.draft', summary: 'Change a request that nobody has decided: a draft by its unit, a sent one by who may send', params, body: DraftExtension, status: 204 });
export const withdrawExtension = endpoint({ id: 'withdrawExtension', method: 'POST', path: '/extensions/:extensionId/withdrawal', access: 'extension.draft', summary: 'Take a request back that nobody has decided', params, status: 204 });
export const decideExtension = endpoint({ id: 'decideExtension', method: 'POST', path: '/extensions/:extensionId/decision', access: 'task.decide', summary: 'Grant as asked or shorter, or refuse', params, body: DecideExtension, status: 204 });

export const extensionEndpoints = { listExtensions, draftExtension, submitExtension, editExtension, withdrawExtension, decideExtension };
