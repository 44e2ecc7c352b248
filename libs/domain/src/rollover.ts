import type { LeadState } from './assignment';
import { isOpenLead } from './assignment';
import { whyNotCancel, whyNotCloseDuty, whyNotMove } from './assignment-move';
import type { Day } from './day';
import { addDays, diffDays } from './day';
import type { Period } from './period';
import { isWithin } from './period';
import type { Permission } from './permission';
import type { PlanState } from './plan';
import { whyNotChangePlan } from './plan';
import type { RuleCode } from './rule';
import type { TaskKind } from './task';

/** What may be decided of an open task at the end of a half-year, closed list (R20). */
export const ROLL_OVER_DECISIONS = ['carry-over', 'reword', 'close', 'drop'] as const;
export type RollOverDecision = (typeof ROLL_OVER_DECISIONS)[number];

/** How a later task is tied to the one it goes on from: the same work, or work put into other words. */
export type Lineage = 'carried' | 'replaced';

/** Says whether the task is unfinished: the lead still owes the work, also while it is on hold. */
export function isUnfinished(state: LeadState): boolean {
  return isOpenLead(state) || state === 'on-hold';
}

/** Says whether the plan cannot close without a decision on the task (R20). A standing duty ends as closed with its plan, without one. */
export function needsRollOver(task: { state: LeadState; kind: TaskKind }): boolean {
  return isUnfinished(task.state) && whyNotCloseDuty(task) !== null;
}

/** Says whether the decision creates a linked task in the next plan. */
export function goesOn(decision: RollOverDecision): boolean {
  return decision === 'carry-over' || decision === 'reword';
}

/** Who may decide so: the secretariat and the leaders; only leaders end work without completion. */
export function rollOverPermission(decision: RollOverDecision): Permission {
  return decision === 'drop' ? 'task.decide' : 'plan.roll-over';
}

/** The state in which the decision leaves the old assignment: a standing duty that goes on has ended as closed with its plan. */
export function stateAfterRollOver(decision: RollOverDecision, task: { state: LeadState; kind: TaskKind }): LeadState {
  if (decision === 'drop') return 'cancelled';
  return decision === 'close' || whyNotCloseDuty(task) === null ? 'closed' : 'carried-over';
}

/** What was decided of a task, read from its state and its lineage (null = no later task). Null = nothing yet. */
export function rollOverDecisionOf({ state, lineage }: { state: LeadState; lineage: Lineage | null }): RollOverDecision | null {
  if (state === 'cancelled') return 'drop';
  if (state !== 'carried-over' && state !== 'closed') return null;
  if (lineage === null) return state === 'closed' ? 'close' : 'carry-over';
  return lineage === 'carried' ? 'carry-over' : 'reword';
}

/**
 * Why this cannot be decided of the task (R20, R15): its plan is at work or closing, the task is unfinished, there is a reason; ending
 * without completion needs its document, closing is for standing duties (R9), and going on needs the plan of the next half-year, not yet
 * closed. `nextPlanState` null = there is no such plan. Null = it can.
 */
export function whyNotRollOver(facts: {
  decision: RollOverDecision;
  planState: PlanState;
  nextPlanState: PlanState | null;
  state: LeadState;
  kind: TaskKind;
  /** A task of a later plan goes on from it already, as a copy of a standing duty. */
  isContinued: boolean;
  reason: string | null;
  document: string | null;
}): RuleCode | null {
  const { decision, planState, state, kind, reason, document } = facts;
  if (planState === 'closed') return 'plan-is-closed';
  if (planState === 'draft' || planState === 'in-review') return 'state-does-not-allow';
  if (!isUnfinished(state)) return 'state-does-not-allow';
  if (reason === null || reason.trim() === '') return 'reason-missing';
  if (decision === 'drop') return whyNotCancel({ state, reason, document });
  if (decision === 'close') return whyNotCloseDuty({ state, kind });
  return whyNotGoOn(facts, reason);
}

/** What may be decided of the task once reason and document are written. */
export function rollOverChoices(facts: { planState: PlanState; nextPlanState: PlanState | null; state: LeadState; kind: TaskKind; isContinued: boolean }): RollOverDecision[] {
  return ROLL_OVER_DECISIONS.filter((decision) => whyNotRollOver({ ...facts, decision, reason: '…', document: '…' }) === null);
}

function whyNotGoOn({ state, kind, nextPlanState, isContinued }: { state: LeadState; kind: TaskKind; nextPlanState: PlanState | null; isContinued: boolean }, reason: string): RuleCode | null {
  if (isContinued) return 'task-already-continued';
  if (nextPlanState === null) return 'next-plan-missing';
  if (nextPlanState === 'closing') return 'plan-is-closed';
  return whyNotChangePlan({ state: nextPlanState, reason }) ?? (whyNotCloseDuty({ state, kind }) === null ? null : whyNotMove(state, 'carry-over'));
}

/** Why a task cannot be due then in the next plan: dated work has a day within it, both ends included; a standing duty has none (R9). Null = it can. */
export function whyNotDueIn(plan: Period, task: { kind: TaskKind; dueOn: Day | null }): RuleCode | null {
  if (task.dueOn === null) return task.kind === 'dated' ? 'due-day-missing' : null;
  if (task.kind === 'standing') return 'standing-duty-cannot-have-due-day';
  return isWithin(plan, task.dueOn) ? null : 'due-day-outside-plan';
}

/**
 * The day of an unfinished milestone in the next plan: as far before the new due day as it was before the old one, within the plan and
 * not after the new due day. Without both due days it moves with the beginning of the plan.
 */
export function carriedMilestoneDay(dueOn: Day, from: { startsOn: Day; dueOn: Day | null }, to: Period & { dueOn: Day | null }): Day {
  const shift = from.dueOn === null || to.dueOn === null ? diffDays(from.startsOn, to.startsOn) : diffDays(from.dueOn, to.dueOn);
  const last = to.dueOn ?? to.endsOn;
  const day = addDays(dueOn, shift);
  if (day > last) return last;
  return day < to.startsOn ? to.startsOn : day;
}

/** The code of a carried task in the next plan: its own while free, else the number after the highest of its letters. */
export function nextTaskCode(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  const [letters = '', digits = ''] = code.split('.');
  const numbers = [...taken].filter((one) => one.startsWith(`${letters}.`)).map((one) => Number(one.slice(letters.length + 1)));
  return `${letters}.${String(Math.max(...numbers) + 1).padStart(digits.length, '0')}`;
}

/** A unit that became another: by renaming, merging, splitting; `toUnitId` null = dissolved without a successor. */
export type UnitSuccession = { fromUnitId: string; toUnitId: string | null };

/**
 * The unit that stands today for the one of then (R22): itself while it belongs, else along the stated successions.
 * Null = none, or several of which a person must choose.
 */
export function unitToday(unitId: string, known: ReadonlySet<string>, successions: readonly UnitSuccession[]): string | null {
  let present = unitId;
  for (const seen = new Set<string>(); !known.has(present); ) {
    seen.add(present);
    const heirs = [...new Set(successions.filter(({ fromUnitId }) => fromUnitId === present).map(({ toUnitId }) => toUnitId))];
    const [heir] = heirs;
    if (heirs.length !== 1 || heir === null || heir === undefined || seen.has(heir)) return null;
    present = heir;
  }
  return present;
}

/** Says whether a task of the half-year before may start anew in the next: recurring work once it is finished, standing duties unless they were dropped. Unfinished recurring work is decided at roll-over instead (R20). */
export function mayStartAnew({ state, kind }: { state: LeadState; kind: TaskKind }): boolean {
  if (kind === 'standing') return isUnfinished(state) || state === 'closed';
  return kind === 'recurring' && state === 'completed';
}
