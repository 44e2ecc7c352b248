import type { TransitionTable } from './transitions'

export const PLAN_STATES = ['draft', 'in-review', 'approved', 'active', 'closing', 'closed'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export const PLAN_ACTIONS = ['submit', 'return', 'approve', 'activate', 'start-closing', 'close'] as const
export type PlanAction = (typeof PLAN_ACTIONS)[number]

/** The states of a plan. A change after approval is a new version, not a move. */
export const PLAN_TRANSITIONS: TransitionTable<PlanState, PlanAction> = {
  draft: { submit: 'in-review' },
  'in-review': { return: 'draft', approve: 'approved' },
  approved: { activate: 'active' },
  active: { 'start-closing': 'closing' },
  closing: { close: 'closed' },
  closed: {},
}
