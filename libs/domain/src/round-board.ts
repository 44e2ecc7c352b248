import type { Day } from './day';
import type { ReportState } from './report';
import { isReportOverdue } from './report';
import type { RoundState } from './round';
import type { RuleCode } from './rule';
import type { WorkingCalendar } from './working-day';
import { workingDaysBetween } from './working-day';

/** Where a unit's report of a round lies, as the round board shows it. */
export const BOARD_STATES = ['not-opened', 'drafting', 'with-head', 'submitted', 'returned', 'accepted', 'waived'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** What is known of one unit's report in one round. */
export type BoardFacts = { state: ReportState; draftCount: number; firstSubmittedOn: Day | null; dueOn: Day };

/** The state on the board: an expected report with a draft in it is being written (that there is one, never what it says: R17). */
export function boardStateOf({ state, draftCount }: Pick<BoardFacts, 'state' | 'draftCount'>): BoardState {
  if (state === 'draft') return 'drafting';
  if (state === 'expected') return draftCount > 0 ? 'drafting' : 'not-opened';
  return state;
}

/** Working days by which the report came late or is late now; 0 when it is in time, is not due yet or is waived. Work given back is not late again. */
export function lateWorkingDays(report: BoardFacts, asOf: Day, calendar: WorkingCalendar): number {
  if (report.state === 'waived') return 0;
  if (report.firstSubmittedOn !== null) return workingDaysBetween(report.dueOn, report.firstSubmittedOn, calendar);
  return isReportOverdue(report.state, report.dueOn, asOf) ? workingDaysBetween(report.dueOn, asOf, calendar) : 0;
}

/** Says whether the report came after its due day or is still missing after it, whatever days lie between. */
export function isReportLate({ state, firstSubmittedOn, dueOn }: BoardFacts, asOf: Day): boolean {
  if (state === 'waived') return false;
  return firstSubmittedOn === null ? isReportOverdue(state, dueOn, asOf) : firstSubmittedOn > dueOn;
}

/** Why a late entry cannot be allowed: only for a report that is still missing, in a round not frozen, with a reason. Null = it can. */
export function whyNotAllowLate(report: { state: ReportState; roundState: RoundState; reason: string | null }): RuleCode | null {
  if (report.roundState === 'frozen') return 'round-frozen';
  if (report.state !== 'expected' && report.state !== 'draft' && report.state !== 'with-head') return 'state-does-not-allow';
  return report.reason === null || report.reason.trim() === '' ? 'reason-missing' : null;
}

/** Questions of the form that are asked of every assignment; indicators are one more where there are any. */
const QUESTIONS_ALWAYS = 4;

/** What is known of one assignment before a round asks about it. */
export type BurdenFacts = { indicatorCount: number; knownIndicatorCount: number; hasAcceptedText: boolean; hasAcceptedEvidence: boolean };
export type Burden = { assignmentCount: number; questionCount: number; knownCount: number };

/** What a round would ask of a unit, and how many of the questions open already answered from accepted text, evidence and values. */
export function burdenOf(assignments: readonly BurdenFacts[]): Burden {
  const known = ({ indicatorCount, knownIndicatorCount, hasAcceptedText, hasAcceptedEvidence }: BurdenFacts): number =>
    Number(hasAcceptedText) + Number(hasAcceptedEvidence) + Number(indicatorCount > 0 && knownIndicatorCount === indicatorCount);
  return {
    assignmentCount: assignments.length,
    questionCount: assignments.reduce((sum, { indicatorCount }) => sum + QUESTIONS_ALWAYS + Number(indicatorCount > 0), 0),
    knownCount: assignments.reduce((sum, one) => sum + known(one), 0),
  };
}
