import { refuse, type Permission } from '@app/domain';
import { In } from 'typeorm';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Plan } from '../plan/plan.entity';
import { Task } from '../task/task.entity';

/** The task, locked behind its plan: always in this order, so that two commands never wait for each other in a circle. A closed plan does not change (R15). */
export async function lockTask(act: Act, actor: Actor, taskId: string, permission: Permission): Promise<Task> {
  const seen = await act.manager.findOneBy(Task, { id: taskId });
  if (seen === null) throw notFound();
  reach(actor, permission, seen.committeeId);
  refuseClosed(await lockPlan(act, seen.planId));
  const task = await act.manager.findOne(Task, { where: { id: taskId }, lock: { mode: 'pessimistic_write' } });
  if (task === null) throw notFound();
  return task;
}

export async function lockPlan(act: Act, planId: string): Promise<Plan | null> {
  return act.manager.findOne(Plan, { where: { id: planId }, lock: { mode: 'pessimistic_write' } });
}

/** Tasks of a plan that is locked already, by id. */
export async function lockTasks(act: Act, taskIds: readonly string[]): Promise<Map<string, Task>> {
  const tasks = await act.manager.find(Task, { where: { id: In(taskIds) }, lock: { mode: 'pessimistic_write' } });
  return new Map(tasks.map((task) => [task.id, task]));
}

export function refuseClosed(plan: Plan | null): void {
  if (plan?.state === 'closed' || plan?.state === 'closing') refuse('plan-is-closed');
}
