import type { CreateTask, EditTask } from '@app/contract';
import { refuse, whyNotDeleteDraft, whyNotKeep } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Commits, type Act } from '../database/commit';
import { reopenClauses } from '../directive/assign-clauses';
import { Clause } from '../directive/clause.entity';
import type { Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { invalid, Refusal, refuseStale } from '../http/problem';
import { reach } from '../http/scope';
import { keepAskedChange } from '../plan/plan-version';
import { TaskClause } from '../task/task-clause.entity';
import { TaskLink } from '../task/task-link.entity';
import { Task } from '../task/task.entity';
import { committeeThings, foreignErrors } from './draft-judging';
import { writeEdit } from './draft-writing';
import { lockPlan, lockTask, refuseClosed } from './lock-task';
import { insertDraft } from './task-parts';

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
      let version = task.version;
      await keepAskedChange(act, actor, { planId: task.planId, change: 'task-edited', reason: input.reason }, async () => {
        version = await writeEdit(act, actor, task, input);
        return [taskId];
      });
      return { version };
    });
  }

  remove(actor: Actor, taskId: string, reason: string | null): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const task = await lockDraft(act, actor, taskId);
      // What was issued once keeps its history.
      const [moved] = await act.manager.query<unknown[]>('SELECT 1 FROM assignment_move m JOIN assignment a ON a.id = m.assignment_id WHERE a.task_id = $1 LIMIT 1', [taskId]);
      if (moved !== undefined) refuse('state-does-not-allow');
      refuse(whyNotDeleteDraft({ continuesAnother: await act.manager.existsBy(TaskLink, { toTaskId: taskId }) }));
      const clauses = await act.manager.findBy(TaskClause, { taskId });
      await keepAskedChange(act, actor, { planId: task.planId, change: 'task-deleted', reason }, async () => {
        await act.manager.delete(Task, taskId);
        return [taskId];
      });
      await reopenClauses(act, clauses.map(({ clauseId }) => clauseId));
      act.record({ committeeId: task.committeeId, action: 'task.deleted', objectType: 'task', objectId: taskId, objectLabel: `${task.code}. ${task.title}`, reason });
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

/** What the task points to must be the same committee's. */
async function refuseForeign(act: Act, committeeId: string, input: References): Promise<void> {
  const errors = foreignErrors(await committeeThings(act, committeeId), input);
  for (const [at, id] of (input.clauseIds ?? []).entries()) {
    if (!(await act.manager.existsBy(Clause, { id, committeeId }))) errors.push({ pointer: `/clauseIds/${at}`, code: 'unknown-object' });
  }
  if (errors.length > 0) throw new Refusal('invalid', errors);
}

/** R16: a task of which even the words are secret is held outside, with number and due day only. */
function refuseMarked({ title, deliverable, recurrence, decision, milestones, indicators }: Partial<CreateTask>): void {
  const texts = [title, deliverable, recurrence, decision?.text, ...(milestones ?? []).map((one) => one.title), ...(indicators ?? []).map((one) => one.name)];
  for (const text of texts) refuse(text === null || text === undefined ? null : whyNotKeep(text));
}
