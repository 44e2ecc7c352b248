import type { LeadState } from './assignment';
import { isOpenLead } from './assignment';
import type { Day } from './day';
import type { RuleCode } from './rule';
import type { TransitionTable } from './transitions';
import { next } from './transitions';
import type { WorkingCalendar } from './working-day';
import { workingDaysBetween } from './working-day';

export const EXTENSION_STATES = ['draft', 'submitted', 'approved', 'approved-shorter', 'refused', 'withdrawn'] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

export const EXTENSION_ACTIONS = ['submit', 'approve', 'approve-shorter', 'refuse', 'withdraw'] as const;
export type ExtensionAction = (typeof EXTENSION_ACTIONS)[number];

/** A request for a later due day. Nobody answering is no answer: there is no move that time makes by itself. */
export const EXTENSION_TRANSITIONS: TransitionTable<ExtensionState, ExtensionAction> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { approve: 'approved', 'approve-shorter': 'approved-shorter', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {},
  'approved-shorter': {},
  refused: {},
  withdrawn: {},
};

/** Whether nobody has decided the request yet, nor taken it back: only then do its words change. */
export function isUndecided(state: ExtensionState): boolean {
  return state === 'draft' || state === 'submitted';
}

/** When a request came: by three working days before the due day, later but by the due day, or after it (R8: allowed and marked). */
export const EXTENSION_TIMINGS = ['in-time', 'short-notice', 'after-due-day'] as const;
export type ExtensionTiming = (typeof EXTENSION_TIMINGS)[number];

/** Practice: a request comes at least so many working days before the due day, and an assignment is extended at most so often. */
export const EXTENSION_NOTICE_WORKING_DAYS = 3;
export const EXTENSIONS_MAX = 2;

/** How early a request came, seen from the due day that held when it was sent. */
export function extensionTiming(askedOn: Day, dueOn: Day, calendar: WorkingCalendar): ExtensionTiming {
  if (askedOn > dueOn) return 'after-due-day';
  return workingDaysBetween(askedOn, dueOn, calendar) >= EXTENSION_NOTICE_WORKING_DAYS ? 'in-time' : 'short-notice';
}

/** Asked by the due day an extension excuses lateness, asked after it does not, unless the decision says otherwise. */
export function excusesLateness(timing: ExtensionTiming, decided: boolean | null): boolean {
  return decided ?? timing !== 'after-due-day';
}

/**
 * Why a unit cannot ask for (or send) this later day: the work is open and has a due day, the new day is after it and within the plan
 * (beyond its end the task is carried over), no other request waits, and the limit is not reached. Null = it can.
 */
export function whyNotAskExtension(facts: {
  state: LeadState;
  dueOn: Day | null;
  requestedDueOn: Day;
  planEndsOn: Day;
  extensionCount: number;
  hasWaitingRequest: boolean;
}): RuleCode | null {
  if (!isOpenLead(facts.state)) return 'state-does-not-allow';
  if (facts.dueOn === null) return 'due-day-missing';
  if (facts.hasWaitingRequest) return 'extension-waiting';
  if (facts.extensionCount >= EXTENSIONS_MAX) return 'extension-limit-reached';
  if (facts.requestedDueOn <= facts.dueOn) return 'extension-not-later';
  return facts.requestedDueOn > facts.planEndsOn ? 'extension-past-plan-end' : null;
}

/**
 * Why a request cannot be decided so: it waits, a refusal and a shorter day carry a reason, the day granted lies after the present one
 * and not after the one asked for, and from the second extension on the chair decides. Null = it can.
 */
export function whyNotDecideExtension(facts: {
  state: ExtensionState;
  assignmentState: LeadState;
  /** Null refuses. */
  grantedDueOn: Day | null;
  requestedDueOn: Day;
  dueOn: Day | null;
  reason: string | null;
  extensionCount: number;
  isChair: boolean;
}): RuleCode | null {
  const action = extensionDecision(facts.grantedDueOn, facts.requestedDueOn);
  if (next(EXTENSION_TRANSITIONS, facts.state, action) === null) return 'state-does-not-allow';
  if (facts.extensionCount > 0 && !facts.isChair) return 'chair-must-decide';
  if (action !== 'approve' && (facts.reason === null || facts.reason.trim() === '')) return 'reason-missing';
  if (facts.grantedDueOn === null) return null;
  if (!isOpenLead(facts.assignmentState)) return 'state-does-not-allow';
  if (facts.grantedDueOn > facts.requestedDueOn) return 'extension-longer-than-asked';
  return facts.dueOn !== null && facts.grantedDueOn <= facts.dueOn ? 'extension-not-later' : null;
}

/** Which decision this is: as asked, shorter, or (null) none granted. */
export function extensionDecision(grantedDueOn: Day | null, requestedDueOn: Day): 'approve' | 'approve-shorter' | 'refuse' {
  if (grantedDueOn === null) return 'refuse';
  return grantedDueOn < requestedDueOn ? 'approve-shorter' : 'approve';
}

/** R8: the due day moves by the decision alone; the day that judges lateness moves only when the extension excuses it. */
export function dueAfterExtension(before: { classDueOn: Day | null }, grantedDueOn: Day, excuses: boolean): { dueOn: Day; classDueOn: Day | null } {
  return { dueOn: grantedDueOn, classDueOn: excuses ? grantedDueOn : before.classDueOn };
}
