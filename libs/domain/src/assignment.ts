import type { TransitionTable } from './transitions';

export const LEAD_STATES = [
  'draft',
  'issued',
  'acknowledged',
  'in-progress',
  'awaiting-confirmation',
  'returned',
  'completed',
  'on-hold',
  'cancelled',
  'carried-over',
  'transferred',
  'closed',
] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** States in which the lead unit still owes the work. */
export const OPEN_LEAD_STATES = [
  'issued',
  'acknowledged',
  'in-progress',
  'awaiting-confirmation',
  'returned',
] as const satisfies readonly LeadState[];

export const COORDINATING_STATES = [
  'requested',
  'acknowledged',
  'given',
  'confirmed',
  'disputed',
  'no-answer',
] as const;
export type CoordinatingState = (typeof COORDINATING_STATES)[number];

export const LEAD_ACTIONS = [
  'issue',
  'acknowledge',
  'hand-back',
  'start',
  'claim-completion',
  'recall',
  'return',
  'complete',
  'reopen',
  'suspend',
  'resume',
  'cancel',
  'carry-over',
  'transfer',
  'close',
] as const;
export type LeadAction = (typeof LEAD_ACTIONS)[number];

/** Ways out of the list that every open state shares. */
const SIDE_MOVES = {
  suspend: 'on-hold',
  cancel: 'cancelled',
  'carry-over': 'carried-over',
  transfer: 'transferred',
} as const satisfies Partial<Record<LeadAction, LeadState>>;

/** The states of a lead assignment and the moves between them. `on-hold` leads back to the open state it came from; `close` is for standing duties. */
export const LEAD_TRANSITIONS: TransitionTable<LeadState, LeadAction> = {
  draft: { issue: 'issued', transfer: 'transferred' },
  issued: { acknowledge: 'acknowledged', 'hand-back': 'draft', ...SIDE_MOVES, close: 'closed' },
  acknowledged: { start: 'in-progress', 'claim-completion': 'awaiting-confirmation', ...SIDE_MOVES, close: 'closed' },
  'in-progress': { 'claim-completion': 'awaiting-confirmation', ...SIDE_MOVES, close: 'closed' },
  'awaiting-confirmation': {
    complete: 'completed',
    return: 'returned',
    recall: ['acknowledged', 'in-progress', 'returned'],
    ...SIDE_MOVES,
  },
  returned: { 'claim-completion': 'awaiting-confirmation', ...SIDE_MOVES },
  completed: { reopen: 'in-progress' },
  'on-hold': {
    resume: OPEN_LEAD_STATES,
    cancel: 'cancelled',
    'carry-over': 'carried-over',
    close: 'closed',
  },
  cancelled: {},
  'carried-over': {},
  transferred: {},
  closed: {},
};

export const COORDINATING_ACTIONS = ['acknowledge', 'give', 'confirm', 'correct', 'dispute', 'settle', 'lapse'] as const;
export type CoordinatingAction = (typeof COORDINATING_ACTIONS)[number];

/** What a coordinating unit may say of its part; its contribution in the report is optional, so it may confirm without one. */
const WORDS = { confirm: 'confirmed', correct: 'confirmed', dispute: 'disputed' } as const satisfies Partial<Record<CoordinatingAction, CoordinatingState>>;

/** The states of a coordinating assignment. Silence becomes `no-answer`, never consent; a late answer is still taken. A dispute ends by the unit's own later word, or by a leader's settling. */
export const COORDINATING_TRANSITIONS: TransitionTable<CoordinatingState, CoordinatingAction> = {
  requested: { acknowledge: 'acknowledged', give: 'given', ...WORDS, lapse: 'no-answer' },
  acknowledged: { give: 'given', ...WORDS, lapse: 'no-answer' },
  given: { ...WORDS, lapse: 'no-answer' },
  disputed: { confirm: 'confirmed', correct: 'confirmed', settle: 'confirmed' },
  'no-answer': { give: 'given', ...WORDS },
  confirmed: {},
};

/** Says whether the lead unit still owes the work in this state. */
export function isOpenLead(state: LeadState): boolean {
  return (OPEN_LEAD_STATES as readonly LeadState[]).includes(state);
}
