import { PLAN_STATES, ROLL_OVER_DECISIONS, TASK_KINDS } from '@app/domain';
import { z } from 'zod';
import { AssignmentState, DueDay, LastWord, Status } from './assignment';
import { endpoint } from './endpoint';
import { Day, HalfYear, Id, Instant, optionalText, text } from './scalar';
import { UnitRef } from './unit';

/** The task of the next plan that goes on from this one. */
const NextTask = z.strictObject({ id: Id, code: z.string(), title: z.string(), halfYear: HalfYear, dueOn: Day.nullable() });

export const RollOverItem = z.strictObject({
  taskId: Id,
  code: z.string(),
  title: z.string(),
  kind: z.enum(TASK_KINDS),
  unit: UnitRef,
  state: AssignmentState,
  status: Status,
  due: DueDay,
  /** The last accepted word; null when there is none. */
  lastWord: LastWord.nullable(),
  /** What would go along: milestones not done, indicators not met. */
  openMilestoneCount: z.int(),
  openIndicatorCount: z.int(),
  /** The plan cannot close without a decision on it. */
  isMissing: z.boolean(),
  /** What the reader may decide now; empty once decided. */
  choices: z.array(z.enum(ROLL_OVER_DECISIONS)),
  decision: z
    .strictObject({ kind: z.enum(ROLL_OVER_DECISIONS), effectiveOn: Day, recordedAt: Instant, decidedBy: z.string(), reason: z.string().nullable(), next: NextTask.nullable() })
    .nullable(),
});
export type RollOverItem = z.infer<typeof RollOverItem>;

export const RollOver = z.strictObject({
  planId: Id,
  planName: z.string(),
  state: z.enum(PLAN_STATES),
  nextHalfYear: HalfYear,
  /** Null until somebody creates it; without it nothing can be carried over. */
  nextPlan: z.strictObject({ id: Id, name: z.string(), startsOn: Day, endsOn: Day, state: z.enum(PLAN_STATES) }).nullable(),
  missingCount: z.int(),
  /** Every issued task that is unfinished, or ended without completion, in the order of themes and codes. */
  items: z.array(RollOverItem),
});
export type RollOver = z.infer<typeof RollOver>;

export const DecideRollOver = z
  .strictObject({
    decision: z.enum(ROLL_OVER_DECISIONS),
    reason: text(2000),
    /** The day in the next plan; null only for recurring work and standing duties, and where nothing goes on. */
    dueOn: Day.nullable().default(null),
    /** The new words of a reworded task. */
    title: optionalText(500).default(null),
    /** The document that ends a dropped task. */
    document: optionalText(300).default(null),
    /** Absent is today; a past day is one on which it was decided and not yet recorded. */
    effectiveOn: Day.optional(),
  })
  .refine(({ decision, title }) => decision !== 'reword' || title !== null, { path: ['title'], params: { code: 'required' } })
  .refine(({ decision, document }) => decision !== 'drop' || document !== null, { path: ['document'], params: { code: 'required' } });
export type DecideRollOver = z.infer<typeof DecideRollOver>;

const plan = z.strictObject({ planId: Id });

export const getRollOver = endpoint({ id: 'getRollOver', method: 'GET', path: '/plans/:planId/roll-over', access: 'plan.roll-over', summary: 'Open tasks of a half-year with what was decided of each (R20)', params: plan, status: 200, reply: RollOver });
export const decideRollOver = endpoint({ id: 'decideRollOver', method: 'POST', path: '/tasks/:taskId/roll-over', access: 'plan.roll-over', summary: 'Carry an open task over, reword it, close a standing duty or drop it; what goes on becomes a linked draft in the next plan', params: z.strictObject({ taskId: Id }), body: DecideRollOver, status: 200, reply: z.strictObject({ nextTaskId: Id.nullable() }) });
export const closePlan = endpoint({ id: 'closePlan', method: 'POST', path: '/plans/:planId/closure', access: 'plan.approve', summary: 'Close a plan once every open task has its decision; standing duties end with it', params: plan, status: 204 });

/** Recurring and standing tasks of the half-year before that may start anew in this plan; `copyId` names what a task has become here, null = nothing yet. */
export const CopyCandidate = z.strictObject({ taskId: Id, code: z.string(), title: z.string(), kind: z.enum(TASK_KINDS), unit: UnitRef, state: AssignmentState, copyId: Id.nullable() });
export type CopyCandidate = z.infer<typeof CopyCandidate>;
export const CopyTasks = z.strictObject({ taskIds: z.array(Id).min(1).max(200) });
export type CopyTasks = z.infer<typeof CopyTasks>;

export const listCopies = endpoint({ id: 'listCopies', method: 'GET', path: '/plans/:planId/copies', access: 'task.write', summary: 'Recurring and standing tasks of the half-year before, and what became of each in this plan', params: plan, status: 200, reply: z.strictObject({ fromHalfYear: HalfYear, items: z.array(CopyCandidate) }) });
export const copyTasks = endpoint({ id: 'copyTasks', method: 'POST', path: '/plans/:planId/copies', access: 'task.write', summary: 'Start chosen tasks of the half-year before anew as linked drafts; what goes on already is left alone', params: plan, body: CopyTasks, status: 200, reply: z.strictObject({ taskIds: z.array(Id) }) });

export const rollOverEndpoints = { getRollOver, decideRollOver, closePlan, listCopies, copyTasks };
