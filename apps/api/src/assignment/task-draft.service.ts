import type { CreateTask, EditTask } from '@app/contract';
import { refuse, whyNotDeleteDraft, whyNotKeep } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { changesOf } from '../committee/changes';
import { Theme } from '../committee/theme.entity';
import { Commits, type Act } from '../database/commit';
import { reopenClauses } from '../directive/assign-clauses';
import { Clause } from '../directive/clause.entity';
import type { Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { invalid, refuseStale } from '../http/problem';
import { reach } from '../http/scope';
import { TaskClause } from '../task/task-clause.entity';
import { TaskLink } from '../task/task-link.entity';
import { Task } from '../task/task.entity';
import { lockPlan, lockTask, refuseClosed } from './lock-task';
import { decisionColumns, insertDraft, replaceParts } from './task-parts';

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
      return { id: await insertDraft(act, actor, plan, input) };
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
      refuse(whyNotDeleteDraft({ continuesAnother: await act.manager.existsBy(TaskLink, { toTaskId: taskId }) }));
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

/** R16: a task of which even the words are secret is held outside, with number and due day only. */
function refuseMarked({ title, deliverable, recurrence, decision, milestones, indicators }: Partial<CreateTask>): void {
  const texts = [title, deliverable, recurrence, decision?.text, ...(milestones ?? []).map((one) => one.title), ...(indicators ?? []).map((one) => one.name)];
  for (const text of texts) refuse(text === null || text === undefined ? null : whyNotKeep(text));
}
