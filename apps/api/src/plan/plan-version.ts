import { isVersioned, refuse, whyNotChangePlan, type PlanChange } from '@app/domain';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid } from '../http/problem';
import { Plan } from './plan.entity';
import { plannedTasks } from './plan-version.queries';
import { PlanVersion } from './plan-version.entity';
import { PlanVersionTask } from './plan-version-task.entity';

export interface Changing {
  readonly planId: string;
  readonly change: PlanChange;
  readonly reason: string | null;
}

/** As `keepChange`, where the person is asked for the reason: without one the field `/reason` is refused. */
export async function keepAskedChange(act: Act, actor: Actor, changing: Changing, work: () => Promise<readonly string[]>): Promise<void> {
  const { state } = await act.manager.findOneByOrFail(Plan, { id: changing.planId });
  const why = whyNotChangePlan({ state, reason: changing.reason });
  if (why === 'reason-missing') throw invalid('/reason', 'required');
  refuse(why);
  await keepChange(act, actor, changing, work);
}

/**
 * Runs a change of the tasks of a locked plan, which answers the ids that it touched. From the approval on it becomes the
 * plan's next version; a plan that was approved before versions were kept first gets the one it had.
 */
export async function keepChange(act: Act, actor: Actor, changing: Changing, work: () => Promise<readonly string[]>): Promise<void> {
  const { planId } = changing;
  const { state } = await act.manager.findOneByOrFail(Plan, { id: planId });
  if (!isVersioned(state)) {
    await work();
    return;
  }
  if (!(await act.manager.existsBy(PlanVersion, { planId }))) await keepWhole(act, actor, planId, 'recorded');
  const taskIds = await work();
  if (taskIds.length > 0) await write(act, actor, changing, taskIds);
}

/** The first version: every task of the plan. */
export function keepWhole(act: Act, actor: Actor, planId: string, change: 'approved' | 'recorded'): Promise<void> {
  return write(act, actor, { planId, change, reason: null }, null);
}

/** All tasks with `taskIds` null. The caller holds the plan's lock, so the number is free. */
async function write(act: Act, actor: Actor, { planId, change, reason }: Changing, taskIds: readonly string[] | null): Promise<void> {
  const id = uuidv7();
  await act.manager.insert(PlanVersion, { id, planId, number: await nextNumber(act.manager, planId), change, recordedAt: act.now, actorId: actor.userId, actorName: actor.displayName, reason });
  const planned = await plannedTasks(act.manager, planId, taskIds);
  const rows = (taskIds ?? [...planned.keys()]).map((taskId) => ({ planVersionId: id, taskId, planned: planned.get(taskId) ?? null }));
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) await act.manager.insert(PlanVersionTask, rows.slice(at, at + ROWS_PER_INSERT));
}

const ROWS_PER_INSERT = 500;

async function nextNumber(manager: EntityManager, planId: string): Promise<number> {
  const [row] = await manager.query<{ next: number }[]>('SELECT COALESCE(max(number), 0)::int + 1 AS next FROM plan_version WHERE plan_id = $1', [planId]);
  return row?.next ?? 1;
}
