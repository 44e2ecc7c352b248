import type { TransitionTable } from './transitions'

export const DIRECTIVE_STATES = ['draft', 'issued', 'superseded', 'withdrawn'] as const
export type DirectiveState = (typeof DIRECTIVE_STATES)[number]

export const DIRECTIVE_ACTIONS = ['issue', 'supersede', 'withdraw'] as const
export type DirectiveAction = (typeof DIRECTIVE_ACTIONS)[number]

export const DIRECTIVE_TRANSITIONS: TransitionTable<DirectiveState, DirectiveAction> = {
  draft: { issue: 'issued' },
  issued: { supersede: 'superseded', withdraw: 'withdrawn' },
  superseded: {},
  withdrawn: {},
}
