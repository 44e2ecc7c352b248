import { EXTENSION_TIMINGS, HAND_BACK_KINDS } from '@app/domain';
import { z } from 'zod';
import { DueDay } from './assignment';
import { endpoint } from './endpoint';
import { AsOf, Day, Id } from './scalar';
import { UnitRef } from './unit';

export const WAITING_KINDS = ['extension', ...HAND_BACK_KINDS] as const;

/** What a unit asked for and nobody has decided: a later due day (by a leader), or a task given back (by those who write tasks). */
export const WaitingDecision = z.strictObject({
  /** Of the request, or of the move that gave the task back. */
  id: Id,
  kind: z.enum(WAITING_KINDS),
  task: z.strictObject({ id: Id, code: z.string(), title: z.string() }),
  unit: UnitRef,
  askedOn: Day,
  askedBy: z.string(),
  reason: z.string(),
  due: DueDay,
  /** Of an extension only. */
  requestedDueOn: Day.nullable(),
  timing: z.enum(EXTENSION_TIMINGS).nullable(),
});
export type WaitingDecision = z.infer<typeof WaitingDecision>;

/** Numbers and list come from one question (R14). */
export const WaitingDecisions = z.strictObject({ extensionCount: z.int(), handBackCount: z.int(), items: z.array(WaitingDecision) });
export type WaitingDecisions = z.infer<typeof WaitingDecisions>;

export const listWaiting = endpoint({ id: 'listWaiting', method: 'GET', path: '/plans/:planId/waiting-decisions', access: 'dashboard.read', summary: 'What units wait to have decided, oldest first, as of any day', params: z.strictObject({ planId: Id }), query: AsOf, status: 200, reply: WaitingDecisions });

export const waitingEndpoints = { listWaiting };
