import type { Day } from './day';
import type { RuleCode } from './rule';
import type { TransitionTable } from './transitions';
import { next } from './transitions';

/** Periods the calendar knows, and the two kinds that are opened by hand with days of their own (Decree 09/2019/NĐ-CP, art. 4). */
export const PERIODIC_ROUND_KINDS = ['month', 'quarter', 'half-year', 'nine-month', 'year'] as const;
export const ROUND_KINDS = [...PERIODIC_ROUND_KINDS, 'thematic', 'ad-hoc'] as const;
export type PeriodicRoundKind = (typeof PERIODIC_ROUND_KINDS)[number];
export type RoundKind = (typeof ROUND_KINDS)[number];

export const ROUND_STATES = ['planned', 'open', 'closed', 'frozen'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_ACTIONS = ['open', 'close', 'freeze'] as const;
export type RoundAction = (typeof ROUND_ACTIONS)[number];

/** The states of a reporting round. There is no way back: late entry is a named exception, corrections after freezing are new versions (R15). */
export const ROUND_TRANSITIONS: TransitionTable<RoundState, RoundAction> = {
  planned: { open: 'open' },
  open: { close: 'closed' },
  closed: { freeze: 'frozen' },
  frozen: {},
};

/** The days of a round, all inclusive: window, data cut-off and the day units must have filed by (R12). */
export type RoundWindow = { opensOn: Day; cutOffOn: Day; dueOn: Day; closesOn: Day };

/** Why these days cannot make a round: opens before it closes, the cut-off before the due day, the due day inside the window. Null = they can. */
export function whyNotWindow(window: RoundWindow): RuleCode | null {
  const isRight = window.opensOn <= window.dueOn && window.cutOffOn < window.dueOn && window.dueOn <= window.closesOn;
  return isRight ? null : 'round-window-wrong';
}

/** The state of a round on a day: a planned one opens by itself on its first day, an open one closes after its last. Closed by hand and frozen stay so. */
export function roundStateOn(round: { state: RoundState; opensOn: Day; closesOn: Day }, on: Day): RoundState {
  if (round.state === 'closed' || round.state === 'frozen') return round.state;
  if (on < round.opensOn) return 'planned';
  return on > round.closesOn ? 'closed' : 'open';
}

/**
 * Why a unit cannot file in this round on this day. `exceptionUntil` is the last day of a named exception, null = none. Work that the
 * review gave back (`isCorrection`) may come after the window: a slow review is not the unit's fault (R23). Null = it can.
 */
export function whyNotFile(round: {
  state: RoundState;
  opensOn: Day;
  closesOn: Day;
  filedOn: Day;
  exceptionUntil: Day | null;
  isCorrection?: boolean;
}): RuleCode | null {
  if (round.state === 'frozen') return 'round-frozen';
  if (round.state === 'planned' || round.filedOn < round.opensOn) return 'report-window-not-open';
  const isExcepted = round.exceptionUntil !== null && round.filedOn <= round.exceptionUntil;
  const isPast = round.state === 'closed' || round.filedOn > round.closesOn;
  return isPast && !isExcepted && round.isCorrection !== true ? 'report-window-closed' : null;
}

/** Why a round cannot be frozen: it must be closed and every submitted report decided (R15). Null = it can. */
export function whyNotFreezeRound(round: { state: RoundState; undecidedReportCount: number }): RuleCode | null {
  if (next(ROUND_TRANSITIONS, round.state, 'freeze') === null) return 'state-does-not-allow';
  return round.undecidedReportCount > 0 ? 'round-has-undecided-reports' : null;
}

/** Why the state table forbids a move of a round. Null = it allows it. */
export function whyNotMoveRound(state: RoundState, action: RoundAction): RuleCode | null {
  return next(ROUND_TRANSITIONS, state, action) === null ? 'state-does-not-allow' : null;
}
