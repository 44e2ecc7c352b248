import type { LeadState, Permission } from '@app/domain';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { notFound } from '../http/problem';
import type { Task } from '../task/task.entity';
import { Assignment } from './assignment.entity';
import { lockTask } from './lock-task';

/** An issued lead assignment for a decision, locked behind its plan and task. A supporting part is not decided on its own. */
export async function lockLead(act: Act, actor: Actor, assignmentId: string, permission: Permission): Promise<{ task: Task; lead: Assignment & { state: LeadState } }> {
  const seen = await act.manager.findOneBy(Assignment, { id: assignmentId, role: 'lead' });
  if (seen === null) throw notFound();
  const task = await lockTask(act, actor, seen.taskId, permission);
  const lead = await act.manager.findOne(Assignment, { where: { id: assignmentId }, lock: { mode: 'pessimistic_write' } });
  if (lead === null) throw notFound();
  return { task, lead: lead as Assignment & { state: LeadState } };
}
