import type { RuleCode } from './rule';
import type { TransitionTable } from './transitions';
import { next } from './transitions';

export const PLAN_STATES = ['draft', 'in-review', 'approved', 'active', 'closing', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_ACTIONS = ['submit', 'return', 'approve', 'activate', 'start-closing', 'close'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** The states of a plan. A change after approval is a new version, not a move. */
export const PLAN_TRANSITIONS: TransitionTable<PlanState, PlanAction> = {
  draft: { submit: 'in-review' },
  'in-review': { return: 'draft', approve: 'approved' },
  approved: { activate: 'active' },
  active: { 'start-closing': 'closing' },
  closing: { close: 'closed' },
  closed: {},
};

/** Why a plan cannot go to review: it must be a draft with at least one task. Null = it can. */
export function whyNotSubmitPlan(plan: { state: PlanState; taskCount: number }): RuleCode | null {
  return whyNotMovePlan(plan.state, 'submit') ?? (plan.taskCount === 0 ? 'plan-has-no-task' : null);
}

/** Why a plan in review cannot be approved. Null = it can. */
export function whyNotApprovePlan(plan: { state: PlanState; taskCount: number }): RuleCode | null {
  return whyNotMovePlan(plan.state, 'approve') ?? (plan.taskCount === 0 ? 'plan-has-no-task' : null);
}

/** Why a plan in review cannot be sent back: a reason is needed. Null = it can. */
export function whyNotReturnPlan(plan: { state: PlanState; reason: string | null }): RuleCode | null {
  return whyNotMovePlan(plan.state, 'return') ?? whyReasonMissing(plan.reason);
}

/** Why a plan cannot change: after approval every change is a new version with a reason, and a closed plan does not change (R15). Null = it can. */
export function whyNotChangePlan(plan: { state: PlanState; reason: string | null }): RuleCode | null {
  if (plan.state === 'closed') return 'plan-is-closed';
  if (plan.state === 'draft' || plan.state === 'in-review') return null;
  return whyReasonMissing(plan.reason);
}

/** Why a plan cannot close: every open task first gets one decision, carry over, close, reword or drop (R20). Null = it can. */
export function whyNotClosePlan(plan: { state: PlanState; undecidedTaskCount: number }): RuleCode | null {
  return whyNotMovePlan(plan.state, 'close') ?? (plan.undecidedTaskCount > 0 ? 'plan-has-undecided-tasks' : null);
}

/** Why the state table forbids a move of a plan. Null = it allows it. */
export function whyNotMovePlan(state: PlanState, action: PlanAction): RuleCode | null {
  return next(PLAN_TRANSITIONS, state, action) === null ? 'state-does-not-allow' : null;
}

function whyReasonMissing(reason: string | null): RuleCode | null {
  return reason === null || reason.trim() === '' ? 'reason-missing' : null;
}
