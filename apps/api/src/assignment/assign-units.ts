import { v7 as uuidv7 } from 'uuid';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid } from '../http/problem';
import type { Task } from '../task/task.entity';
import { Assignment } from './assignment.entity';
import { AssignmentMove } from './assignment-move.entity';
import { moveAssignment } from './moves';

/** Who is to do a draft; absent keeps what stands. */
export interface UnitsOfTask {
  readonly leadUnitId?: string | null | undefined;
  readonly coordinatingUnitIds?: readonly string[] | undefined;
}

/** Gives a draft its units. A unit's part that has a history (the task was issued before) stays or ends as transferred; it is never thrown away. */
export async function assignUnits(act: Act, actor: Actor, task: Pick<Task, 'id' | 'committeeId' | 'planId'>, units: UnitsOfTask): Promise<void> {
  const before = (await act.manager.findBy(Assignment, { taskId: task.id })).filter(({ state }) => state !== 'transferred');
  const lead = units.leadUnitId === undefined ? (before.find(({ role }) => role === 'lead')?.unitId ?? null) : units.leadUnitId;
  const coordinating = units.coordinatingUnitIds ?? before.filter(({ role }) => role === 'coordinating').map(({ unitId }) => unitId);
  const overlap = overlapAt(lead, coordinating);
  if (overlap >= 0) throw invalid(`/coordinatingUnitIds/${overlap}`, 'already-used');
  const wanted = [...(lead === null ? [] : [{ unitId: lead, role: 'lead' as const }]), ...coordinating.map((unitId) => ({ unitId, role: 'coordinating' as const }))];
  const isSame = (one: { unitId: string; role: string }, other: { unitId: string; role: string }) => one.unitId === other.unitId && one.role === other.role;
  for (const assignment of before) {
    if (!(await act.manager.existsBy(AssignmentMove, { assignmentId: assignment.id }))) await act.manager.delete(Assignment, assignment.id);
    else if (!wanted.some((one) => isSame(one, assignment))) await moveAssignment(act, actor, assignment, { toState: 'transferred', by: 'task.write' });
  }
  const kept = await act.manager.findBy(Assignment, { taskId: task.id });
  const fresh = wanted.filter((one) => !kept.some((other) => other.state !== 'transferred' && isSame(one, other)));
  await act.manager.insert(Assignment, fresh.map(({ unitId, role }) => ({ id: uuidv7(), committeeId: task.committeeId, planId: task.planId, taskId: task.id, unitId, role, state: 'draft' as const, dueOn: null, originalDueOn: null, completedOn: null })));
}

/** Where a coordinating unit also leads or stands twice (R1); -1 where none does. */
export function overlapAt(leadUnitId: string | null, coordinatingUnitIds: readonly string[]): number {
  return coordinatingUnitIds.findIndex((id, at) => id === leadUnitId || coordinatingUnitIds.indexOf(id) !== at);
}
