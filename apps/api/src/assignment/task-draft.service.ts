import type { CreateTask, EditTask } from '@app/contract';
import { refuse, whyNotKeep } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { changesOf } from '../committee/changes';
import { Theme } from '../committee/theme.entity';
import { Commits, type Act } from '../database/commit';
import { assignClauses, reopenClauses } from '../directive/assign-clauses';
import { Clause } from '../directive/clause.entity';
import type { Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { invalid, refuseStale } from '../http/problem';
import { reach } from '../http/scope';
import { Indicator } from '../task/indicator.entity';
import { Milestone } from '../task/milestone.entity';
import { TaskClause } from '../task/task-clause.entity';
import { Task } from '../task/task.entity';
import { assignUnits } from './assign-units';
import { lockPlan, lockTask, refuseClosed } from './lock-task';

/** Tasks before they are issued: nothing of them is in the figures yet. */
@Injectable()
export class TaskDraftService {
  constructor(private readonly commits: Commits) {}

  create(actor: Actor, input: CreateTask): Promise<{ id: string }> {
    return this.commits.run(actor, async (act) => {
      const plan = await lockPlan(act, input.planId);
      if (plan === null) throw invalid('/planId', 'unknown-object');
      reach(actor, 'task.write', plan.committeeId);
      refuseMarked(input);
      refuseClosed(plan);
      if (await act.manager.existsBy(Task, { planId: plan.id, code: input.code })) throw invalid('/code', 'already-used');
      await refuseForeign(act, plan.committeeId, input);
      const { code, title, themeId, kind, deliverable, recurrence, isTwoStep, isHeldOutside } = input;
      const task = { id: uuidv7(), committeeId: plan.committeeId, planId: plan.id, parentId: null, note: null, code, title, themeId, kind, deliverable, recurrence, isTwoStep, isHeldOutside, ...decisionColumns(input.decision), draftDueOn: input.dueOn, createdAt: act.now };
      await act.manager.insert(Task, task);
      await replaceParts(act, actor, task, input);
      act.record({ committeeId: plan.committeeId, action: 'task.created', objectType: 'task', objectId: task.id, objectLabel: `${code}. ${title}` });
      act.touchPlan(plan.id);
      return { id: task.id };
    }, 201);
  }

  edit(actor: Actor, taskId: string, input: EditTask, seen: number | null): Promise<NewVersion> {
    return this.commits.run(actor, async (act) => {
      const task = await lockDraft(act, actor, taskId);
      refuseStale(task.version, seen);
      refuseMarked(input);
      if (input.code !== undefined && input.code !== task.code && (await act.manager.existsBy(Task, { planId: task.planId, code: input.code }))) throw invalid('/code', 'already-used');
      await refuseForeign(act, task.committeeId, input);
      const { decision, dueOn, clauseIds: _c, leadUnitId: _l, coordinatingUnitIds: _u, milestones: _m, indicators: _i, ...plain } = input;
      const fields: Partial<Task> = { ...plain, ...(decision === undefined ? {} : decisionColumns(decision)), ...(dueOn === undefined ? {} : { draftDueOn: dueOn }) };
      const changes = changesOf(task, fields);
      const version = task.version + 1;
      await act.manager.update(Task, taskId, { ...fields, version });
      await replaceParts(act, actor, task, input);
      act.record({ committeeId: task.committeeId, action: 'task.edited', objectType: 'task', objectId: taskId, objectLabel: `${fields.code ?? task.code}. ${fields.title ?? task.title}`, changes });
      act.touchPlan(task.planId);
      return { version };
    });
  }

  remove(actor: Actor, taskId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const task = await lockDraft(act, actor, taskId);
      // What was issued once keeps its history.
      const [moved] = await act.manager.query<unknown[]>('SELECT 1 FROM assignment_move m JOIN assignment a ON a.id = m.assignment_id WHERE a.task_id = $1 LIMIT 1', [taskId]);
      if (moved !== undefined) refuse('state-does-not-allow');
      const clauses = await act.manager.findBy(TaskClause, { taskId });
      await act.manager.delete(Task, taskId);
      await reopenClauses(act, clauses.map(({ clauseId }) => clauseId));
      act.record({ committeeId: task.committeeId, action: 'task.deleted', objectType: 'task', objectId: taskId, objectLabel: `${task.code}. ${task.title}` });
      act.touchPlan(task.planId);
    });
  }
}

/** The task, locked; what its lead unit has or had is no draft, unless the unit gave it back. */
async function lockDraft(act: Act, actor: Actor, taskId: string): Promise<Task> {
  const task = await lockTask(act, actor, taskId, 'task.write');
  const [issued] = await act.manager.query<unknown[]>(`SELECT 1 FROM assignment WHERE task_id = $1 AND role = 'lead' AND state NOT IN ('draft', 'transferred') LIMIT 1`, [taskId]);
  if (issued !== undefined) refuse('state-does-not-allow');
  return task;
}

type References = Pick<EditTask, 'themeId' | 'clauseIds' | 'leadUnitId' | 'coordinatingUnitIds'>;

/** What the task points to must be the same committee's, and a unit must belong to it today. */
async function refuseForeign(act: Act, committeeId: string, input: References): Promise<void> {
  if (input.themeId !== undefined && !(await act.manager.existsBy(Theme, { id: input.themeId, committeeId }))) throw invalid('/themeId', 'unknown-object');
  for (const [at, id] of (input.clauseIds ?? []).entries()) {
    if (!(await act.manager.existsBy(Clause, { id, committeeId }))) throw invalid(`/clauseIds/${at}`, 'unknown-object');
  }
  const known = await act.manager.query<{ unit_id: string }[]>('SELECT unit_id FROM committee_unit WHERE committee_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)', [committeeId, act.today]);
  const isKnown = (id: string) => known.some((row) => row.unit_id === id);
  if (input.leadUnitId && !isKnown(input.leadUnitId)) throw invalid('/leadUnitId', 'unknown-unit');
  const foreign = (input.coordinatingUnitIds ?? []).findIndex((id) => !isKnown(id));
  if (foreign >= 0) throw invalid(`/coordinatingUnitIds/${foreign}`, 'unknown-unit');
}

type Parts = Pick<EditTask, 'clauseIds' | 'milestones' | 'indicators' | 'leadUnitId' | 'coordinatingUnitIds'>;

/** Lists that are given replace the whole list. */
async function replaceParts(act: Act, actor: Actor, task: Pick<Task, 'id' | 'committeeId' | 'planId'>, parts: Parts): Promise<void> {
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
    await act.manager.insert(Milestone, parts.milestones.map((milestone, position) => ({ id: uuidv7(), taskId, position, ...milestone, doneOn: null })));
  }
  if (parts.indicators !== undefined) {
    await act.manager.delete(Indicator, { taskId });
    await act.manager.insert(Indicator, parts.indicators.map((indicator, position) => ({ id: uuidv7(), taskId, position, ...indicator })));
  }
  if (parts.leadUnitId !== undefined || parts.coordinatingUnitIds !== undefined) await assignUnits(act, actor, task, parts);
}

/** R16: a task of which even the words are secret is held outside, with number and due day only. */
function refuseMarked({ title, deliverable, recurrence, decision, milestones, indicators }: Partial<CreateTask>): void {
  const texts = [title, deliverable, recurrence, decision?.text, ...(milestones ?? []).map((one) => one.title), ...(indicators ?? []).map((one) => one.name)];
  for (const text of texts) refuse(text === null || text === undefined ? null : whyNotKeep(text));
}

function decisionColumns(decision: CreateTask['decision']): Pick<Task, 'decisionText' | 'decisionLeader'> {
  return { decisionText: decision?.text ?? null, decisionLeader: decision?.leaderName ?? null };
}
