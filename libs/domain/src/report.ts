import type { Day } from './day';
import type { ReportItemToSubmit } from './report-item';
import { whyNotSubmitItem } from './report-item';
import type { ItemState } from './report-item';
import type { RuleCode } from './rule';
import type { TransitionTable } from './transitions';
import { next } from './transitions';

export const REPORT_STATES = ['expected', 'draft', 'with-head', 'submitted', 'accepted', 'returned', 'waived'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_ACTIONS = [
  'start',
  'send-to-head',
  'send-back',
  'submit',
  'recall',
  'accept',
  'return',
  'revise',
  'waive',
] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** The states of a unit's report. A returned report is revised as a new version; a submitted one is never edited (R5). */
export const REPORT_TRANSITIONS: TransitionTable<ReportState, ReportAction> = {
  expected: { start: 'draft', waive: 'waived' },
  draft: { 'send-to-head': 'with-head', submit: 'submitted' },
  'with-head': { 'send-back': 'draft', submit: 'submitted' },
  submitted: { recall: 'draft', accept: 'accepted', return: 'returned' },
  returned: { revise: 'draft' },
  accepted: {},
  waived: {},
};

/** Why a report cannot be submitted. Null = it can. The window of the round is asked apart, by `whyNotFile`. */
export function whyNotSubmit(report: {
  state: ReportState;
  items: readonly ReportItemToSubmit[];
  submittedOn: Day;
  /** The committee asks for the head's hand, and the person submitting is not the head. */
  lacksHead: boolean;
}): RuleCode | null {
  if (next(REPORT_TRANSITIONS, report.state, 'submit') === null) return 'state-does-not-allow';
  if (report.lacksHead) return 'head-must-submit';
  if (report.items.length === 0) return 'report-has-no-item';
  for (const item of report.items) {
    const refusal = whyNotSubmitItem(item, report.submittedOn);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Why a submitted report cannot be taken back: only before a reviewer has opened or decided any of its items. Null = it can. */
export function whyNotRecall(report: { state: ReportState; itemStates: readonly ItemState[]; isOpened: boolean }): RuleCode | null {
  if (next(REPORT_TRANSITIONS, report.state, 'recall') === null) return 'state-does-not-allow';
  if (report.isOpened || report.itemStates.some((state) => state === 'accepted' || state === 'returned')) return 'review-already-begun';
  return report.itemStates.every((state) => state === 'submitted') ? null : 'state-does-not-allow';
}

/** Why an expected report cannot be waived: a reason is needed. Null = it can. */
export function whyNotWaive(report: { state: ReportState; reason: string | null }): RuleCode | null {
  if (next(REPORT_TRANSITIONS, report.state, 'waive') === null) return 'state-does-not-allow';
  return report.reason === null || report.reason.trim() === '' ? 'reason-missing' : null;
}

/** The state of a submitted report, derived from its items: returned when one is, accepted when all are, else still submitted. */
export function reportStateOf(
  itemStates: readonly ItemState[],
): Extract<ReportState, 'submitted' | 'accepted' | 'returned'> {
  if (itemStates.includes('returned')) return 'returned';
  return itemStates.length > 0 && itemStates.every((state) => state === 'accepted') ? 'accepted' : 'submitted';
}

/** Says whether a report is overdue: not yet in the secretariat's hands after its due day. A returned report is not overdue again. */
export function isReportOverdue(state: ReportState, dueOn: Day, asOf: Day): boolean {
  const isWithUnit = state === 'expected' || state === 'draft' || state === 'with-head';
  return isWithUnit && asOf > dueOn;
}
