import { PLAN_CHANGES, PLANNED_FIELDS } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Day, Id, Instant, PageQuery, pageOf } from './scalar';

const PlannedPart = z.strictObject({
  id: Id.nullable(),
  text: z.string(),
  dueOn: Day.nullable(),
  /** `baseline` is absent in versions from before it was kept. */
  target: z.strictObject({ direction: z.string(), value: z.number(), unitOfMeasure: z.string(), baseline: z.number().nullish() }).nullable(),
});
const PlannedValue = z.union([z.string(), z.boolean(), z.array(PlannedPart)]).nullable();

export const PlanVersion = z.strictObject({
  /** From 1, which is the plan as approved. */
  number: z.int().min(1),
  change: z.enum(PLAN_CHANGES),
  at: Instant,
  actorName: z.string(),
  /** Null only where none is asked: the approval itself. */
  reason: z.string().nullable(),
  /** Within the reader's reach. */
  taskCount: z.int(),
  /** The task, where it is one; null for an approval or a table. `isThere`: false once its draft was thrown away. */
  task: z.strictObject({ id: Id, code: z.string(), title: z.string(), isThere: z.boolean() }).nullable(),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

export const PlanDifference = z.strictObject({
  taskId: Id,
  kind: z.enum(['added', 'removed', 'changed']),
  code: z.string(),
  title: z.string(),
  /** False once the draft was thrown away: there is no page to open. */
  isThere: z.boolean(),
  changes: z.array(z.strictObject({ field: z.enum(PLANNED_FIELDS), before: PlannedValue, after: PlannedValue })),
});
export type PlanDifference = z.infer<typeof PlanDifference>;
export const PlanDifferences = z.strictObject({ from: z.int(), to: z.int(), items: z.array(PlanDifference) });
export type PlanDifferences = z.infer<typeof PlanDifferences>;

const params = z.strictObject({ planId: Id });
const versionParams = params.extend({ number: z.coerce.number().int().min(1).max(1_000_000) });
/** 0 is the empty plan; absent is the version before. */
const DifferencesQuery = z.strictObject({ from: z.coerce.number().int().min(0).max(1_000_000).optional() });

export const listPlanVersions = endpoint({ id: 'listPlanVersions', method: 'GET', path: '/plans/:planId/versions', access: 'plan.read', summary: 'Versions of a plan since its approval, newest first, each with its reason (R15); a unit sees those that touch its tasks', params, query: PageQuery, status: 200, reply: pageOf(PlanVersion) });
export const getPlanDifferences = endpoint({ id: 'getPlanDifferences', method: 'GET', path: '/plans/:planId/versions/:number/differences', access: 'plan.read', summary: 'What differs between two versions of a plan: tasks added, removed, and fields old and new', params: versionParams, query: DifferencesQuery, status: 200, reply: PlanDifferences });

export const planVersionEndpoints = { listPlanVersions, getPlanDifferences };
