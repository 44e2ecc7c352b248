import type { EditTask } from '@app/contract';
import { changesOf } from '../committee/changes';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { Task } from '../task/task.entity';
import { decisionColumns, replaceParts } from './task-parts';

/** Writes what changes of a locked draft that was judged before, with its audit entry; answers its new version. */
export async function writeEdit(act: Act, actor: Actor, task: Task, input: Partial<EditTask>): Promise<number> {
  const { reason = null, decision, dueOn, clauseIds: _c, leadUnitId: _l, coordinatingUnitIds: _u, milestones: _m, indicators: _i, ...plain } = input;
  const fields: Partial<Task> = { ...plain, ...(decision === undefined ? {} : decisionColumns(decision)), ...(dueOn === undefined ? {} : { draftDueOn: dueOn }) };
  const changes = changesOf(task, fields);
  const version = task.version + 1;
  await act.manager.update(Task, task.id, { ...fields, version });
  await replaceParts(act, actor, task, input);
  act.record({ committeeId: task.committeeId, action: 'task.edited', objectType: 'task', objectId: task.id, objectLabel: `${fields.code ?? task.code}. ${fields.title ?? task.title}`, reason, changes });
  act.touchPlan(task.planId);
  return version;
}
