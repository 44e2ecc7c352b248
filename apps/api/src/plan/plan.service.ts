import type { CreatePlan, EditPlan } from '@app/contract';
import { halfYearPeriod, next, PLAN_TRANSITIONS, refuse, whyNotApprovePlan, whyNotMovePlan, whyNotReturnPlan, whyNotSubmitPlan, type Permission, type PlanAction, type PlanState, type RuleCode } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { changesOf } from '../committee/changes';
import { Committee } from '../committee/committee.entity';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { invalid, notFound, refuseStale } from '../http/problem';
import { reach } from '../http/scope';
import { Plan } from './plan.entity';
import { taskCountOf } from './plan.queries';
import { keepWhole } from './plan-version';

interface PlanMove {
  readonly action: PlanAction;
  readonly permission: Permission;
  /** The audit entry's verb. */
  readonly done: string;
  readonly whyNot: (plan: { state: PlanState; taskCount: number }) => RuleCode | null;
}

const MOVES = {
  review: { action: 'submit', permission: 'plan.write', done: 'reviewed', whyNot: whyNotSubmitPlan },
  approval: { action: 'approve', permission: 'plan.approve', done: 'approved', whyNot: whyNotApprovePlan },
  activation: { action: 'activate', permission: 'plan.write', done: 'activated', whyNot: ({ state }) => whyNotMovePlan(state, 'activate') },
  closing: { action: 'start-closing', permission: 'plan.write', done: 'closing', whyNot: ({ state }) => whyNotMovePlan(state, 'start-closing') },
} as const satisfies Record<string, PlanMove>;

@Injectable()
export class PlanService {
  constructor(private readonly commits: Commits) {}

  create(actor: Actor, input: CreatePlan): Promise<{ id: string }> {
    reach(actor, 'plan.write', input.committeeId);
    return this.commits.run(actor, async (act) => {
      const committee = await act.manager.findOneByOrFail(Committee, { id: input.committeeId });
      if (await act.manager.existsBy(Plan, { committeeId: committee.id, halfYear: input.halfYear })) throw invalid('/halfYear', 'already-used');
      const id = uuidv7();
      // The bounds are kept: a later change of the committee's calendar does not move this half-year.
      await act.manager.insert(Plan, { id, ...input, ...halfYearPeriod(input.halfYear, committee.calendar), code: `KH-${input.halfYear}`, issuedOn: null, state: 'draft', createdAt: act.now });
      act.record({ committeeId: committee.id, action: 'plan.created', objectType: 'plan', objectId: id, objectLabel: input.name });
      return { id };
    }, 201);
  }

  edit(actor: Actor, planId: string, input: EditPlan, seen: number | null): Promise<NewVersion> {
    return this.commits.run(actor, async (act) => {
      const plan = await lockPlan(act, actor, planId, 'plan.write');
      refuseStale(plan.version, seen);
      if (plan.state === 'closed') refuse('plan-is-closed');
      const changes = changesOf(plan, input);
      const saved = await act.manager.save(Object.assign(plan, input));
      act.record({ committeeId: plan.committeeId, action: 'plan.edited', objectType: 'plan', objectId: planId, objectLabel: saved.name, changes });
      act.touchPlan(planId);
      return { version: saved.version };
    });
  }

  move(actor: Actor, planId: string, kind: keyof typeof MOVES): Promise<void> {
    const { action, permission, done, whyNot } = MOVES[kind];
    return this.commits.run(actor, async (act) => {
      const plan = await lockPlan(act, actor, planId, permission);
      refuse(whyNot({ state: plan.state, taskCount: await taskCountOf(act.manager, planId) }));
      const before = plan.state;
      plan.state = next(PLAN_TRANSITIONS, before, action) ?? before;
      if (plan.state === 'approved') Object.assign(plan, { issuedOn: plan.issuedOn ?? act.today, returnReason: null, returnedBy: null, returnedOn: null });
      await act.manager.save(plan);
      if (plan.state === 'approved') await keepWhole(act, actor, planId, 'approved');
      act.record({ committeeId: plan.committeeId, action: `plan.${done}`, objectType: 'plan', objectId: planId, objectLabel: plan.name, changes: { state: { before, after: plan.state } } });
      act.touchPlan(planId);
    });
  }

  /** Whoever could approve the plan has it put right first. */
  sendBack(actor: Actor, planId: string, reason: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const plan = await lockPlan(act, actor, planId, 'plan.approve');
      refuse(whyNotReturnPlan({ state: plan.state, reason }));
      const before = plan.state;
      const state = next(PLAN_TRANSITIONS, before, 'return') ?? before;
      await act.manager.save(Object.assign(plan, { state, returnReason: reason, returnedBy: actor.displayName, returnedOn: act.today }));
      act.record({ committeeId: plan.committeeId, action: 'plan.returned', objectType: 'plan', objectId: planId, objectLabel: plan.name, reason, changes: { state: { before, after: state } } });
      act.touchPlan(planId);
    });
  }
}

async function lockPlan(act: Act, actor: Actor, planId: string, permission: Permission): Promise<Plan> {
  const plan = await act.manager.findOne(Plan, { where: { id: planId }, lock: { mode: 'pessimistic_write' } });
  if (plan === null) throw notFound();
  reach(actor, permission, plan.committeeId);
  return plan;
}
