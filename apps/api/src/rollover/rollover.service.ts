import type { DecideRollOver } from '@app/contract';
import { can, goesOn, isUnfinished, needsRollOver, nextHalfYear, refuse, rollOverPermission, stateAfterRollOver, whyNotClosePlan, whyNotRollOver, type LeadState, type Permission, type RollOverDecision } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Assignment } from '../assignment/assignment.entity';
import { decidedOn } from '../assignment/decided-on';
import { lockPlan } from '../assignment/lock-task';
import { moveAssignment, signatureOf } from '../assignment/moves';
import { insertDraft } from '../assignment/task-parts';
import { Commits, type Act } from '../database/commit';
import { reopenClauses } from '../directive/assign-clauses';
import type { Actor } from '../http/actor';
import { notFound, Refusal } from '../http/problem';
import { reach } from '../http/scope';
import { Plan } from '../plan/plan.entity';
import { TaskClause } from '../task/task-clause.entity';
import { TaskLink } from '../task/task-link.entity';
import { Task } from '../task/task.entity';
import { carriedDraft } from './carried-draft';
import { leadsAtClosing } from './rollover.queries';

const ACTIONS = { 'carry-over': 'assignment.carried-over', reword: 'assignment.reworded', close: 'assignment.closed', drop: 'assignment.cancelled' } as const satisfies Record<RollOverDecision, string>;

interface Locked {
  readonly plan: Plan;
  readonly nextPlan: Plan | null;
  readonly task: Task;
  readonly lead: Assignment & { state: LeadState };
}

interface Ended {
  readonly action: string;
  readonly label: string;
  readonly toState: LeadState;
  readonly reason: string | null;
  readonly effectiveOn: string;
  readonly by: Permission;
}

/** The change of half-year: one decision per open task, then the plan closes (R20). */
@Injectable()
export class RollOverService {
  constructor(private readonly commits: Commits) {}

  decide(actor: Actor, taskId: string, input: DecideRollOver): Promise<{ nextTaskId: string | null }> {
    const { decision, document } = input;
    return this.commits.run(actor, async (act) => {
      const { plan, nextPlan, task, lead } = await lock(act, actor, taskId, decision);
      const isContinued = await act.manager.existsBy(TaskLink, { fromTaskId: taskId });
      refuse(whyNotRollOver({ ...input, isContinued, planState: plan.state, nextPlanState: nextPlan?.state ?? null, state: lead.state, kind: task.kind }));
      const effectiveOn = await decidedOn(act, lead, input.effectiveOn);
      const nextTaskId = nextPlan === null ? null : await insertDraft(act, actor, nextPlan, await carriedDraft(act, { task, lead, from: plan, to: nextPlan }, input));
      if (nextTaskId !== null) await act.manager.insert(TaskLink, { fromTaskId: taskId, toTaskId: nextTaskId, relation: decision === 'reword' ? 'replaced' : 'carried' });
      await end(act, actor, lead, {
        action: ACTIONS[decision],
        label: `${task.code}. ${task.title}`,
        toState: stateAfterRollOver(decision, { state: lead.state, kind: task.kind }),
        reason: decision === 'drop' ? `${input.reason} (${document})` : input.reason,
        effectiveOn,
        by: rollOverPermission(decision),
      });
      if (decision === 'drop') await reopenClauses(act, (await act.manager.findBy(TaskClause, { taskId })).map(({ clauseId }) => clauseId));
      return { nextTaskId };
    }, 200);
  }

  /** Refused while an open task has no decision; standing duties end as closed with their plan (R9). */
  closePlan(actor: Actor, planId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const plan = await lockPlan(act, planId);
      if (plan === null) throw notFound();
      reach(actor, 'plan.approve', plan.committeeId);
      const leads = await leadsAtClosing(act.manager, planId);
      refuse(whyNotClosePlan({ state: plan.state, undecidedTaskCount: leads.filter(needsRollOver).length }));
      for (const { id, label, state } of leads) {
        if (isUnfinished(state)) await end(act, actor, await lockDuty(act, id), { action: 'assignment.closed', label, toState: 'closed', reason: null, effectiveOn: act.today, by: 'plan.approve' });
      }
      await act.manager.save(Object.assign(plan, { state: 'closed' }));
      act.record({ committeeId: plan.committeeId, action: 'plan.closed', objectType: 'plan', objectId: planId, objectLabel: plan.name, actorRole: roleOf(actor, plan.committeeId, 'plan.approve'), changes: { state: { before: 'closing', after: 'closed' } } });
      act.touchPlan(planId);
    });
  }
}

/** Plans in the order of time, then the task and its lead: two commands never wait for each other in a circle. */
async function lock(act: Act, actor: Actor, taskId: string, decision: RollOverDecision): Promise<Locked> {
  const seen = await act.manager.findOneBy(Task, { id: taskId });
  if (seen === null) throw notFound();
  reach(actor, 'plan.roll-over', seen.committeeId);
  if (!can(actor, rollOverPermission(decision), { committeeId: seen.committeeId })) throw new Refusal('forbidden');
  const plan = await lockPlan(act, seen.planId);
  if (plan === null) throw notFound();
  const nextPlan = goesOn(decision) ? await act.manager.findOne(Plan, { where: { committeeId: plan.committeeId, halfYear: nextHalfYear(plan.halfYear) }, lock: { mode: 'pessimistic_write' } }) : null;
  const task = await act.manager.findOne(Task, { where: { id: taskId }, lock: { mode: 'pessimistic_write' } });
  const lead = await act.manager.findOne(Assignment, { where: { taskId, role: 'lead', state: Not('transferred') }, lock: { mode: 'pessimistic_write' } });
  if (task === null || lead === null) throw notFound();
  // Parents are never counted; what is open are their children.
  if (await act.manager.existsBy(Task, { parentId: taskId })) refuse('state-does-not-allow');
  return { plan, nextPlan, task, lead: lead as Locked['lead'] };
}

async function lockDuty(act: Act, assignmentId: string): Promise<Locked['lead']> {
  return (await act.manager.findOneOrFail(Assignment, { where: { id: assignmentId }, lock: { mode: 'pessimistic_write' } })) as Locked['lead'];
}

async function end(act: Act, actor: Actor, lead: Locked['lead'], { action, label, toState, reason, effectiveOn, by }: Ended): Promise<void> {
  const { committeeId, state: before } = lead;
  await moveAssignment(act, actor, lead, { toState, reason, effectiveOn, by });
  act.record({ committeeId, action, objectType: 'assignment', objectId: lead.id, objectLabel: label, actorRole: roleOf(actor, committeeId, by), reason, changes: { state: { before, after: toState }, effectiveOn: { before: null, after: effectiveOn } } });
  act.notify(action, committeeId, { assignmentId: lead.id });
}

function roleOf(actor: Actor, committeeId: string, by: Permission): string | null {
  return signatureOf(actor, { committeeId, unitId: null }, by).actorRole;
}
