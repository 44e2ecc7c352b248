import type { Disposition } from './clause';
import type { RuleCode } from './rule';
import type { TransitionTable } from './transitions';
import { next } from './transitions';

export const DIRECTIVE_STATES = ['draft', 'issued', 'superseded', 'withdrawn'] as const;
export type DirectiveState = (typeof DIRECTIVE_STATES)[number];

export const DIRECTIVE_ACTIONS = ['issue', 'supersede', 'withdraw'] as const;
export type DirectiveAction = (typeof DIRECTIVE_ACTIONS)[number];

export const DIRECTIVE_TRANSITIONS: TransitionTable<DirectiveState, DirectiveAction> = {
  draft: { issue: 'issued' },
  issued: { supersede: 'superseded', withdraw: 'withdrawn' },
  superseded: {},
  withdrawn: {},
};

/** How far the clauses of a directive are covered: those with a disposition, of all. */
export function coverage(clauses: readonly { disposition: Disposition }[]): { covered: number; total: number } {
  return { covered: clauses.filter((clause) => clause.disposition !== 'open').length, total: clauses.length };
}

/** Why a directive cannot be issued: it has a number, at least one clause, and every clause has a disposition. Null = it can. */
export function whyNotIssueDirective(directive: {
  state: DirectiveState;
  number: string | null;
  clauses: readonly { disposition: Disposition }[];
}): RuleCode | null {
  const refusal = whyNotMoveDirective(directive.state, 'issue');
  if (refusal !== null) return refusal;
  if (directive.number === null || directive.number.trim() === '') return 'directive-number-missing';
  const { covered, total } = coverage(directive.clauses);
  if (total === 0) return 'directive-has-no-clause';
  return covered < total ? 'directive-has-open-clauses' : null;
}

/** Why an issued directive cannot be withdrawn: a reason is needed. Null = it can. */
export function whyNotWithdrawDirective(directive: { state: DirectiveState; reason: string | null }): RuleCode | null {
  const refusal = whyNotMoveDirective(directive.state, 'withdraw');
  if (refusal !== null) return refusal;
  return directive.reason === null || directive.reason.trim() === '' ? 'reason-missing' : null;
}

/** Why an issued directive cannot be superseded: an issued one, another than itself, takes its place, and why is said. Null = it can. */
export function whyNotSupersedeDirective(directive: {
  id: string;
  state: DirectiveState;
  replacement: { readonly id: string; readonly state: DirectiveState } | null;
  reason: string | null;
}): RuleCode | null {
  const refusal = whyNotMoveDirective(directive.state, 'supersede');
  if (refusal !== null) return refusal;
  if (directive.replacement === null) return 'replacement-missing';
  if (directive.replacement.id === directive.id || directive.replacement.state !== 'issued') return 'replacement-not-issued';
  return directive.reason === null || directive.reason.trim() === '' ? 'reason-missing' : null;
}

/** Why a draft cannot be thrown away: a task that was ever issued keeps the words that created it. Null = it can. */
export function whyNotDeleteDirective(directive: { state: DirectiveState; issuedTaskCount: number }): RuleCode | null {
  if (directive.state !== 'draft') return 'state-does-not-allow';
  return directive.issuedTaskCount > 0 ? 'directive-has-issued-tasks' : null;
}

/** Whether tasks may be drafted from its clauses; they are issued once it is (R2), and tasks issued before its end go on. */
export function isSourceOfTasks(state: DirectiveState): boolean {
  return state === 'draft' || state === 'issued';
}

/** Why the state table forbids a move of a directive. Null = it allows it. */
export function whyNotMoveDirective(state: DirectiveState, action: DirectiveAction): RuleCode | null {
  return next(DIRECTIVE_TRANSITIONS, state, action) === null ? 'state-does-not-allow' : null;
}
