import type { CreateTask, EditTask } from '@app/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Act } from '../database/commit';
import { assignClauses, reopenClauses } from '../directive/assign-clauses';
import type { Actor } from '../http/actor';
import type { Plan } from '../plan/plan.entity';
import { keepAskedChange } from '../plan/plan-version';
import { Indicator } from '../task/indicator.entity';
import { Milestone } from '../task/milestone.entity';
import { TaskClause } from '../task/task-clause.entity';
import { Task } from '../task/task.entity';
import { assignUnits } from './assign-units';

/** Adds a draft to a locked plan, with its parts and its audit entry; what it points to has been judged by the caller. */
export async function insertDraft(act: Act, actor: Actor, plan: Plan, input: Omit<CreateTask, 'planId'>): Promise<string> {
  const { code, title, themeId, kind, deliverable, recurrence, isTwoStep, isHeldOutside } = input;
  const task = { id: uuidv7(), committeeId: plan.committeeId, planId: plan.id, parentId: null, note: null, code, title, themeId, kind, deliverable, recurrence, isTwoStep, isHeldOutside, ...decisionColumns(input.decision), draftDueOn: input.dueOn, createdAt: act.now };
  await keepAskedChange(act, actor, { planId: plan.id, change: 'task-added', reason: input.reason }, async () => {
    await act.manager.insert(Task, task);
    await replaceParts(act, actor, task, input);
    return [task.id];
  });
  act.record({ committeeId: plan.committeeId, action: 'task.created', objectType: 'task', objectId: task.id, objectLabel: `${code}. ${title}`, reason: input.reason });
  act.touchPlan(plan.id);
  return task.id;
}

type Parts = Pick<EditTask, 'clauseIds' | 'milestones' | 'indicators' | 'leadUnitId' | 'coordinatingUnitIds'>;

/** Lists that are given replace the whole list. */
export async function replaceParts(act: Act, actor: Actor, task: Pick<Task, 'id' | 'committeeId' | 'planId'>, parts: Parts): Promise<void> {
  const taskId = task.id;
  if (parts.clauseIds !== undefined) {
    const before = await act.manager.findBy(TaskClause, { taskId });
    await act.manager.delete(TaskClause, { taskId });
    await act.manager.insert(TaskClause, [...new Set(parts.clauseIds)].map((clauseId) => ({ taskId, clauseId })));
    await reopenClauses(act, before.map(({ clauseId }) => clauseId));
    await assignClauses(act, taskId);
  }
  if (parts.milestones !== undefined) {
    await act.manager.delete(Milestone, { taskId });
    await act.manager.insert(Milestone, parts.milestones.map((milestone, position) => ({ id: uuidv7(), taskId, position, ...milestone })));
  }
  if (parts.indicators !== undefined) {
    await act.manager.delete(Indicator, { taskId });
    await act.manager.insert(Indicator, parts.indicators.map((indicator, position) => ({ id: uuidv7(), taskId, position, ...indicator })));
  }
  if (parts.leadUnitId !== undefined || parts.coordinatingUnitIds !== undefined) await assignUnits(act, actor, task, parts);
}

export function decisionColumns(decision: CreateTask['decision']): Pick<Task, 'decisionText' | 'decisionLeader'> {
  return { decisionText: decision?.text ?? null, decisionLeader: decision?.leaderName ?? null };
}
