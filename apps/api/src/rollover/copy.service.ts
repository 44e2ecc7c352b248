import { carriedMilestoneDay, mayStartAnew, previousHalfYear, refuse, type LeadState } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Assignment } from '../assignment/assignment.entity';
import { lockPlan, refuseClosed } from '../assignment/lock-task';
import { insertDraft } from '../assignment/task-parts';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid, notFound } from '../http/problem';
import { reach } from '../http/scope';
import { Plan } from '../plan/plan.entity';
import { TaskLink } from '../task/task-link.entity';
import { Task } from '../task/task.entity';
import { freshDraft } from './carried-draft';
import { copyCandidates } from './copy.queries';

/** Recurring and standing tasks of the half-year before start anew, each chosen by a person and linked to what it was. */
@Injectable()
export class CopyService {
  constructor(private readonly commits: Commits) {}

  /** Answers the new drafts; a task that goes on already is left alone, so that a second time changes nothing. */
  copy(actor: Actor, planId: string, taskIds: readonly string[]): Promise<{ taskIds: string[] }> {
    return this.commits.run(actor, async (act) => {
      const { from, to } = await lockPlans(act, actor, planId);
      const candidates = new Map((await copyCandidates(act.manager, from.id, act.today)).map((one) => [one.taskId, one]));
      const fresh: string[] = [];
      for (const [at, taskId] of [...new Set(taskIds)].entries()) {
        const candidate = candidates.get(taskId);
        if (candidate === undefined) throw invalid(`/taskIds/${at}`, 'unknown-object');
        if (candidate.copyId === null) fresh.push(await startAnew(act, actor, { taskId, from, to }));
      }
      if (fresh.length === 0) refuse('task-already-continued');
      return { taskIds: fresh };
    }, 200);
  }
}

/** In the order of time, as at roll-over. */
async function lockPlans(act: Act, actor: Actor, planId: string): Promise<{ from: Plan; to: Plan }> {
  const seen = await act.manager.findOneBy(Plan, { id: planId });
  if (seen === null) throw notFound();
  reach(actor, 'task.write', seen.committeeId);
  const from = await act.manager.findOne(Plan, { where: { committeeId: seen.committeeId, halfYear: previousHalfYear(seen.halfYear) }, lock: { mode: 'pessimistic_write' } });
  const to = await lockPlan(act, planId);
  if (from === null || to === null) throw notFound();
  refuseClosed(to);
  return { from, to };
}

async function startAnew(act: Act, actor: Actor, { taskId, from, to }: { taskId: string; from: Plan; to: Plan }): Promise<string> {
  const task = await act.manager.findOneByOrFail(Task, { id: taskId });
  const lead = await act.manager.findOneByOrFail(Assignment, { taskId, role: 'lead', state: Not('transferred') });
  if (!mayStartAnew({ state: lead.state as LeadState, kind: task.kind })) refuse('state-does-not-allow');
  const dueOn = lead.dueOn === null ? null : carriedMilestoneDay(lead.dueOn, { startsOn: from.startsOn, dueOn: null }, { startsOn: to.startsOn, endsOn: to.endsOn, dueOn: null });
  // An approved plan asks why it changes: the plan that the copy comes from says so.
  const copyId = await insertDraft(act, actor, to, { ...(await freshDraft(act, { task, lead, from, to }, dueOn)), reason: from.name });
  await act.manager.insert(TaskLink, { fromTaskId: taskId, toTaskId: copyId, relation: 'carried' });
  return copyId;
}
