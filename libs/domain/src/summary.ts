import type { RuleCode } from './rule';
import { next, type TransitionTable } from './transitions';

export const SUMMARY_STATES = ['draft', 'in-review', 'signed', 'issued', 'replaced'] as const;
export type SummaryState = (typeof SUMMARY_STATES)[number];

export const SUMMARY_ACTIONS = ['review', 'return', 'sign', 'issue', 'replace'] as const;
export type SummaryAction = (typeof SUMMARY_ACTIONS)[number];

/** The states of one version of the half-year report. Issued it is frozen (R15): a correction is another version, whose issue replaces it. */
export const SUMMARY_TRANSITIONS: TransitionTable<SummaryState, SummaryAction> = {
  draft: { review: 'in-review' },
  'in-review': { return: 'draft', sign: 'signed' },
  signed: { return: 'draft', issue: 'issued' },
  issued: { replace: 'replaced' },
  replaced: {},
};

/** Says whether the version may still become another text: one of these is open at a time. */
export function isOpenSummary(state: SummaryState): boolean {
  return state === 'draft' || state === 'in-review' || state === 'signed';
}

/** Why no new version can be begun: one is open already, or an issued one is to be corrected without a reason (R15). Null = it can. */
export function whyNotDraftSummary(plan: { hasOpen: boolean; hasIssued: boolean; reason: string | null }): RuleCode | null {
  if (plan.hasOpen) return 'summary-already-drafted';
  return plan.hasIssued ? whyReasonMissing(plan.reason) : null;
}

/** Why the text cannot be changed: only a draft can. Null = it can. */
export function whyNotEditSummary(state: SummaryState): RuleCode | null {
  return state === 'draft' ? null : 'state-does-not-allow';
}

/** Sentences that would go out wrong: their source has changed, or a place is still left to be written. */
export type SummaryFaults = { staleCount: number; toWriteCount: number };

/** Why a draft cannot go to the leaders: stale sentences (R3) or places left to write. Null = it can. */
export function whyNotReviewSummary(summary: { state: SummaryState } & SummaryFaults): RuleCode | null {
  return whyNotMoveSummary(summary.state, 'review') ?? whyFaulty(summary);
}

/** Why a version cannot be sent back: it is neither in review nor signed, or no reason is given. Null = it can. */
export function whyNotReturnSummary(summary: { state: SummaryState; reason: string | null }): RuleCode | null {
  return whyNotMoveSummary(summary.state, 'return') ?? whyReasonMissing(summary.reason);
}

/** Why a version in review cannot be signed: a source has changed since. Null = it can. */
export function whyNotSignSummary(summary: { state: SummaryState } & SummaryFaults): RuleCode | null {
  return whyNotMoveSummary(summary.state, 'sign') ?? whyFaulty(summary);
}

/** Why number and day cannot be put on the paper: only a signed one gets them. Null = they can, also once more to correct them before the issue. */
export function whyNotNumberSummary(state: SummaryState): RuleCode | null {
  return state === 'signed' ? null : 'state-does-not-allow';
}

/** Why a signed version cannot be issued: number and day are missing, or a source has changed since the signature. Null = it can. */
export function whyNotIssueSummary(summary: { state: SummaryState; documentNumber: number | null } & SummaryFaults): RuleCode | null {
  return whyNotMoveSummary(summary.state, 'issue') ?? (summary.documentNumber === null ? 'summary-number-missing' : whyFaulty(summary));
}

/** Why the scan of the signed paper cannot be kept: nobody has signed. Null = it can. */
export function whyNotKeepSignedCopy(state: SummaryState): RuleCode | null {
  return state === 'signed' || state === 'issued' ? null : 'state-does-not-allow';
}

/** Why the state table forbids a move. Null = it allows it. */
export function whyNotMoveSummary(state: SummaryState, action: SummaryAction): RuleCode | null {
  return next(SUMMARY_TRANSITIONS, state, action) === null ? 'state-does-not-allow' : null;
}

function whyFaulty({ staleCount, toWriteCount }: SummaryFaults): RuleCode | null {
  if (staleCount > 0) return 'summary-has-stale-sentences';
  return toWriteCount > 0 ? 'summary-has-places-to-write' : null;
}

function whyReasonMissing(reason: string | null): RuleCode | null {
  return reason === null || reason.trim() === '' ? 'reason-missing' : null;
}
