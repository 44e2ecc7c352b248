import type { LeadState } from './assignment';
import { isOpenLead } from './assignment';
import type { Day } from './day';
import { diffDays } from './day';
import type { TaskKind } from './task';
import type { WorkingCalendar } from './working-day';
import { workingDaysBetween } from './working-day';

/** What a cell shows, closed list (one glyph and one colour each). */
export const SHOWN_STATUSES = [
  'not-counted',
  'completed-on-time',
  'completed-late',
  'overdue',
  'due-soon',
  'silent',
  'awaiting-confirmation',
  'in-progress',
  'not-started',
  'standing',
] as const;
export type ShownStatus = (typeof SHOWN_STATUSES)[number];

/** What the figures count, closed list. */
export const DEADLINE_CLASSES = [
  'completed-early',
  'completed-on-time',
  'completed-late',
  'within-term',
  'due-soon',
  'overdue',
  'no-deadline',
  'not-counted',
] as const;
export type DeadlineClass = (typeof DEADLINE_CLASSES)[number];

export const CORNER_MARKS = ['claimed', 'returned', 'disputed', 'extended'] as const;
export type CornerMark = (typeof CORNER_MARKS)[number];

/** Version of the rule below; a closed half-year keeps the one it was computed with (R13). */
export const CLASSIFICATION_VERSION = 1;

/** What was true of a lead assignment on the day asked about, as known at the instant asked about. */
export type LeadFacts = {
  role: 'lead';
  kind: TaskKind;
  state: LeadState;
  /** Current due day; null = none. */
  dueOn: Day | null;
  /** The last due day that excuses lateness: an extension asked too late moves `dueOn` but not this one. */
  classDueOn: Day | null;
  originalDueOn: Day | null;
  /** Day of completion, confirmed by an accepted item (R3, R23); null unless completed. */
  completedOn: Day | null;
  /** Day of completion claimed by a submitted item that nobody has decided yet; null = no such claim. */
  claimedCompletedOn: Day | null;
  /** Day of the last accepted word; null = none yet. */
  lastWordOn: Day | null;
  issuedOn: Day | null;
  extensionCount: number;
  hasUnacceptedClaim: boolean;
  isReturned: boolean;
  isDisputed: boolean;
};

/** Settings of the committee (R12) and the day asked about. Due soon counts working days, silence calendar days. */
export type StatusSettings = { asOf: Day; dueSoonDays: number; silentAfterDays: number; calendar: WorkingCalendar };

/** Defaults: due soon within five working days, silent after 45 calendar days without an accepted word. */
export const DEFAULT_STATUS_SETTINGS = { dueSoonDays: 5, silentAfterDays: 45 } as const;

export type Classification = {
  deadlineClass: DeadlineClass;
  shown: ShownStatus;
  marks: CornerMark[];
  /** Working and calendar days after the class due day, to the completion or to the day asked about; null = not late. */
  workingDaysLate: number | null;
  daysLate: number | null;
  /** Working days from the day after the day asked about to the due day, 0 on the due day; null = not open or no day ahead. */
  workingDaysLeft: number | null;
  /** Calendar days since the last accepted word, else since the issue; null = not open or never issued. */
  silentDays: number | null;
};

/**
 * The one rule for colours and figures (R3, R9, R10, R13, R23, R24); docs/rules.md prints its precedence table.
 * Due days last to their end: on the due day itself the work is within term. Completion claimed by the due day stays within term while
 * it waits; claimed later it is overdue. A dated task issued without a due day counts like any other, but is never late: only a standing
 * duty has no deadline (R9). Waiting at other desks never changes the class (R7). The unit's own percentage is not asked (R24).
 * Throws a RangeError for a completed assignment without its day of completion, which no accepted item can produce.
 */
export function classifyAssignment(facts: LeadFacts, settings: StatusSettings): Classification {
  const deadlineClass = deadlineClassOf(facts, settings);
  const isOpen = isOpenLead(facts.state);
  const silentDays = isOpen ? silentDaysOf(facts, settings.asOf) : null;
  return {
    deadlineClass,
    shown: shownOf({ deadlineClass, state: facts.state, isSilent: isSilent(silentDays, settings) }),
    marks: marksOf(facts, isOpen),
    ...latenessOf(facts, deadlineClass, settings),
    workingDaysLeft: isOpen ? workingDaysLeftOf(facts, settings) : null,
    silentDays,
  };
}

function deadlineClassOf(facts: LeadFacts, settings: StatusSettings): DeadlineClass {
  if (isNotCounted(facts.state)) return 'not-counted';
  if (facts.kind === 'standing') return 'no-deadline';
  const dueOn = classDueOnOf(facts);
  if (facts.state === 'completed') return completedClass(completionOf(facts), dueOn);
  if (dueOn === null) return 'within-term';
  if (dueOn < settings.asOf) return isClaimedInTime(facts, dueOn) ? 'within-term' : 'overdue';
  return workingDaysBetween(settings.asOf, dueOn, settings.calendar) <= settings.dueSoonDays
    ? 'due-soon'
    : 'within-term';
}

function shownOf(verdict: { deadlineClass: DeadlineClass; state: LeadState; isSilent: boolean }): ShownStatus {
  switch (verdict.deadlineClass) {
    case 'not-counted':
    case 'completed-on-time':
    case 'completed-late':
    case 'overdue':
    case 'due-soon':
      return verdict.deadlineClass;
    case 'completed-early':
      return 'completed-on-time';
    case 'no-deadline':
      return 'standing';
    case 'within-term':
      // Only work that has begun can fall silent; what has not begun says so itself.
      if (verdict.state === 'issued' || verdict.state === 'acknowledged') return 'not-started';
      if (verdict.isSilent) return 'silent';
      return verdict.state === 'awaiting-confirmation' ? 'awaiting-confirmation' : 'in-progress';
  }
}

function marksOf(facts: LeadFacts, isOpen: boolean): CornerMark[] {
  const holds: Record<CornerMark, boolean> = {
    claimed: isOpen && facts.hasUnacceptedClaim,
    returned: isOpen && facts.isReturned,
    disputed: facts.isDisputed,
    extended: facts.extensionCount > 0,
  };
  return CORNER_MARKS.filter((mark) => holds[mark]);
}

function latenessOf(
  facts: LeadFacts,
  deadlineClass: DeadlineClass,
  settings: StatusSettings,
): Pick<Classification, 'daysLate' | 'workingDaysLate'> {
  const dueOn = classDueOnOf(facts);
  const isLate = deadlineClass === 'overdue' || deadlineClass === 'completed-late';
  if (!isLate || dueOn === null) return { daysLate: null, workingDaysLate: null };
  const lateUntil = deadlineClass === 'overdue' ? settings.asOf : completionOf(facts);
  return {
    daysLate: diffDays(dueOn, lateUntil),
    workingDaysLate: workingDaysBetween(dueOn, lateUntil, settings.calendar),
  };
}

function workingDaysLeftOf(facts: LeadFacts, settings: StatusSettings): number | null {
  const dueOn = classDueOnOf(facts);
  if (dueOn === null || dueOn < settings.asOf) return null;
  return workingDaysBetween(settings.asOf, dueOn, settings.calendar);
}

function silentDaysOf(facts: LeadFacts, asOf: Day): number | null {
  const since = facts.lastWordOn ?? facts.issuedOn;
  return since === null ? null : Math.max(0, diffDays(since, asOf));
}

function isSilent(silentDays: number | null, settings: StatusSettings): boolean {
  return silentDays !== null && silentDays >= settings.silentAfterDays;
}

/** R9: a standing duty has no due day, whatever was typed. */
function classDueOnOf(facts: LeadFacts): Day | null {
  return facts.kind === 'standing' ? null : (facts.classDueOn ?? facts.dueOn);
}

function isNotCounted(state: LeadState): boolean {
  return ['draft', 'on-hold', 'cancelled', 'carried-over', 'transferred'].includes(state);
}

function isClaimedInTime(facts: LeadFacts, dueOn: Day): boolean {
  return (
    facts.state === 'awaiting-confirmation' && facts.claimedCompletedOn !== null && facts.claimedCompletedOn <= dueOn
  );
}

function completedClass(completedOn: Day, dueOn: Day | null): DeadlineClass {
  if (dueOn === null) return 'completed-on-time';
  if (completedOn < dueOn) return 'completed-early';
  return completedOn === dueOn ? 'completed-on-time' : 'completed-late';
}

function completionOf(facts: LeadFacts): Day {
  if (facts.completedOn === null) throw new RangeError('a completed assignment has a completion day');
  return facts.completedOn;
}
