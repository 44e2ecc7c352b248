import type { CoordinatingAction, CoordinatingState, LeadAction, LeadState } from './assignment';
import { COORDINATING_TRANSITIONS, LEAD_TRANSITIONS } from './assignment';
import type { Day } from './day';
import type { RuleCode } from './rule';
import type { TaskKind } from './task';
import { next } from './transitions';
import type { WorkingCalendar } from './working-day';
import { addWorkingDays } from './working-day';

/** Within so many working days after the day of issue a unit may hand a task back; after them silence is acceptance. */
export const HAND_BACK_WORKING_DAYS = 3;

/** What a unit wants when it gives a task back: not to have it, or to be told more first. Either way it is a draft again. */
export const HAND_BACK_KINDS = ['hand-back', 'clarify'] as const;
export type HandBackKind = (typeof HAND_BACK_KINDS)[number];

/** The last day on which the lead unit may hand the task back, counted from the day after issue. */
export function handBackUntil(issuedOn: Day, calendar: WorkingCalendar): Day {
  return addWorkingDays(issuedOn, HAND_BACK_WORKING_DAYS, calendar);
}

/** Why a unit cannot take the task on. Null = it can. Only the lead unit itself takes it on. */
export function whyNotAcknowledge(facts: {
  state: LeadState;
  leadUnitId: string;
  actorUnitId: string | null;
}): RuleCode | null {
  return whyNotOwnUnit(facts) ?? whyNotMove(facts.state, 'acknowledge');
}

/** Why a unit cannot hand the task back: only the lead unit, only just issued, with a reason, within three working days. Null = it can. */
export function whyNotHandBack(
  facts: {
    state: LeadState;
    leadUnitId: string;
    actorUnitId: string | null;
    issuedOn: Day;
    handedBackOn: Day;
    reason: string | null;
  },
  calendar: WorkingCalendar,
): RuleCode | null {
  return (
    whyNotOwnUnit(facts) ??
    whyNotMove(facts.state, 'hand-back') ??
    whyReasonMissing(facts.reason) ??
    (facts.handedBackOn > handBackUntil(facts.issuedOn, calendar) ? 'hand-back-window-closed' : null)
  );
}

/**
 * Why an assignment cannot be completed: R3 (an accepted completion item), R4 (no open dispute by a coordinating unit, or the chair's
 * decision with a reason), R9 (a standing duty never is), and the leader's own confirmation for tasks marked by the chair. Null = it can.
 */
export function whyNotComplete(facts: {
  state: LeadState;
  kind: TaskKind;
  hasAcceptedCompletionItem: boolean;
  openDisputeCount: number;
  /** The chair's reason for completing in spite of a dispute; null = no such decision. */
  chairReason: string | null;
  needsLeader: boolean;
  isConfirmedByLeader: boolean;
}): RuleCode | null {
  if (facts.kind === 'standing') return 'standing-duty-cannot-complete';
  const refusal = whyNotMove(facts.state, 'complete');
  if (refusal !== null) return refusal;
  if (!facts.hasAcceptedCompletionItem) return 'accepted-item-missing';
  if (facts.openDisputeCount > 0 && whyReasonMissing(facts.chairReason) !== null) return 'dispute-open';
  return facts.needsLeader && !facts.isConfirmedByLeader ? 'confirmation-by-leader-needed' : null;
}

/** Why a completed assignment cannot be reopened: a reason, and a recorded correction once the summary is issued (R15). Null = it can. */
export function whyNotReopen(facts: {
  state: LeadState;
  reason: string | null;
  isSummaryIssued: boolean;
  isCorrectionRecorded: boolean;
}): RuleCode | null {
  return (
    whyNotMove(facts.state, 'reopen') ??
    whyReasonMissing(facts.reason) ??
    (facts.isSummaryIssued && !facts.isCorrectionRecorded ? 'summary-issued' : null)
  );
}

/** Why an assignment cannot be put on hold: only while open, with a reason. The due day does not move by itself. Null = it can. */
export function whyNotSuspend(facts: { state: LeadState; reason: string | null }): RuleCode | null {
  return whyNotMove(facts.state, 'suspend') ?? whyReasonMissing(facts.reason);
}

/** Why an assignment on hold cannot go on: it returns to the open state it came from, with a reason. Null = it can. */
export function whyNotResume(facts: {
  state: LeadState;
  heldFrom: LeadState | null;
  reason: string | null;
}): RuleCode | null {
  return whyNotMove(facts.state, 'resume', facts.heldFrom) ?? whyReasonMissing(facts.reason);
}

/** Why an assignment cannot be cancelled: open or on hold, with a reason and the document that decides it. Null = it can. */
export function whyNotCancel(facts: {
  state: LeadState;
  reason: string | null;
  document: string | null;
}): RuleCode | null {
  return (
    whyNotMove(facts.state, 'cancel') ??
    whyReasonMissing(facts.reason) ??
    (isBlank(facts.document) ? 'document-missing' : null)
  );
}

/** Why an assignment cannot be carried over: one decision per task with a reason and the linked task in the next plan (R20). Null = it can. */
export function whyNotCarryOver(facts: {
  state: LeadState;
  reason: string | null;
  nextTaskId: string | null;
}): RuleCode | null {
  return (
    whyNotMove(facts.state, 'carry-over') ??
    whyReasonMissing(facts.reason) ??
    (facts.nextTaskId === null ? 'next-task-missing' : null)
  );
}

/** Why the lead cannot change: the old assignment ends as transferred, so it must be open; another unit and a reason are needed (R1). Null = it can. */
export function whyNotChangeLead(facts: {
  state: LeadState;
  leadUnitId: string;
  newLeadUnitId: string | null;
  reason: string | null;
}): RuleCode | null {
  const refusal = whyNotMove(facts.state, 'transfer') ?? whyReasonMissing(facts.reason);
  if (refusal !== null) return refusal;
  if (facts.newLeadUnitId === null) return 'new-lead-unit-missing';
  return facts.newLeadUnitId === facts.leadUnitId ? 'same-lead-unit' : null;
}

/** Why an assignment cannot be closed with its plan: only standing duties end so (R9). Null = it can. */
export function whyNotCloseDuty(facts: { state: LeadState; kind: TaskKind }): RuleCode | null {
  return facts.kind === 'standing' ? whyNotMove(facts.state, 'close') : 'only-standing-duty-can-close';
}

/** So many working days after the lead claims completion a coordinating unit may be expected to answer. */
export const COORDINATING_ANSWER_DAYS = 5;

/** The last day of that time; null while nothing is claimed. A later answer is still taken. */
export function answerUntil(claimedOn: Day | null, calendar: WorkingCalendar): Day | null {
  return claimedOn === null ? null : addWorkingDays(claimedOn, COORDINATING_ANSWER_DAYS, calendar);
}

/** Says whether the silence of a coordinating unit is to be recorded when the completion is decided: it neither gave its part nor said a word. */
export function isSilent(state: CoordinatingState): boolean {
  return state === 'requested' || state === 'acknowledged';
}

/** Why a coordinating unit cannot speak: the table must allow it, and a correction, a dispute and its settling carry words. Null = it can. */
export function whyNotSpeakForPart(facts: {
  state: CoordinatingState;
  action: CoordinatingAction;
  reason: string | null;
}): RuleCode | null {
  if (next(COORDINATING_TRANSITIONS, facts.state, facts.action) === null) return 'state-does-not-allow';
  return facts.action === 'dispute' || facts.action === 'correct' || facts.action === 'settle' ? whyReasonMissing(facts.reason) : null;
}

/** Why the state table forbids a move of a lead assignment. Null = it allows it. */
export function whyNotMove(state: LeadState, action: LeadAction, cameFrom: LeadState | null = null): RuleCode | null {
  return next(LEAD_TRANSITIONS, state, action, cameFrom) === null ? 'state-does-not-allow' : null;
}

function whyNotOwnUnit(facts: { leadUnitId: string; actorUnitId: string | null }): RuleCode | null {
  return facts.actorUnitId === facts.leadUnitId ? null : 'other-unit';
}

function whyReasonMissing(reason: string | null): RuleCode | null {
  return isBlank(reason) ? 'reason-missing' : null;
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
