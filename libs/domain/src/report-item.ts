import type { Day } from './day';
import { isOfOwnUnit } from './own-unit';
import type { RuleCode } from './rule';
import type { TransitionTable } from './transitions';
import { next } from './transitions';

export const ITEM_STATES = ['draft', 'submitted', 'accepted', 'returned'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** What the unit says of its work; it never decides the status (R24). */
export const ITEM_CLAIMS = ['completed', 'on-track', 'behind', 'not-started'] as const;
export type ItemClaim = (typeof ITEM_CLAIMS)[number];

export const ITEM_KINDS = ['progress', 'completion', 'contribution'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEM_ACTIONS = ['submit', 'recall', 'accept', 'return'] as const;
export type ItemAction = (typeof ITEM_ACTIONS)[number];

/** The states of one version of an item. Accepted and returned versions never change; returned work becomes the next version (R5). */
export const ITEM_TRANSITIONS: TransitionTable<ItemState, ItemAction> = {
  draft: { submit: 'submitted' },
  submitted: { recall: 'draft', accept: 'accepted', return: 'returned' },
  accepted: {},
  returned: {},
};

/** What is known of an item at the moment its unit submits it. */
export type ReportItemToSubmit = {
  state: ItemState;
  kind: ItemKind;
  text: string;
  /** Day the unit says the work was completed; null = the submission day (R23). Read only on completion items. */
  completedOn: Day | null;
  /** Day of the issue the work is done for; null where no completion is claimed of it. */
  issuedOn: Day | null;
  hasIndicator: boolean;
  /** Null = not reported; 0 = reported as nothing (R10). */
  actual: number | null;
  /** A file, a link or the number of a document is tied to the deliverable. */
  hasDeliverable: boolean;
};

/** Why an item cannot be submitted; a completion item also needs the indicator's actual, its deliverable and a possible day (R10, R23). Null = it can. */
export function whyNotSubmitItem(item: ReportItemToSubmit, submittedOn: Day): RuleCode | null {
  if (next(ITEM_TRANSITIONS, item.state, 'submit') === null) return 'state-does-not-allow';
  if (item.text.trim() === '') return 'report-text-missing';
  if (item.kind !== 'completion') return null;
  if (item.hasIndicator && item.actual === null) return 'indicator-actual-missing';
  if (!item.hasDeliverable) return 'deliverable-evidence-missing';
  return whyCompletionDayWrong(completionDay(item.completedOn, submittedOn), { issuedOn: item.issuedOn, submittedOn });
}

/** R23: the day of completion is the day the unit says, else the day it submitted. */
export function completionDay(saidOn: Day | null, submittedOn: Day): Day {
  return saidOn ?? submittedOn;
}

/**
 * Why an item cannot be accepted: only a submitted one, by a reviewer of another unit unless the committee has no other (then it is
 * allowed and marked), and with a completion day from the issue to the submission (R3, R23). Null = it can.
 */
export function whyNotAccept(item: {
  state: ItemState;
  kind: ItemKind;
  unitId: string;
  reviewerUnitIds: readonly string[];
  hasOtherReviewer: boolean;
  /** As said by the unit or corrected by the reviewer; null on items that complete nothing. */
  completedOn: Day | null;
  issuedOn: Day | null;
  submittedOn: Day;
}): RuleCode | null {
  const refusal = whyNotReview(item, 'accept');
  if (refusal !== null || item.kind !== 'completion') return refusal;
  return item.completedOn === null
    ? 'completion-day-missing'
    : whyCompletionDayWrong(item.completedOn, item);
}

/** Why an item cannot be returned: only a submitted one, by a reviewer of another unit, with a reason tied to it (R6). Null = it can. */
export function whyNotReturn(item: {
  state: ItemState;
  unitId: string;
  reviewerUnitIds: readonly string[];
  hasOtherReviewer: boolean;
  reason: string | null;
}): RuleCode | null {
  return whyNotReview(item, 'return') ?? (item.reason === null || item.reason.trim() === '' ? 'reason-missing' : null);
}

function whyNotReview(
  item: { state: ItemState; unitId: string; reviewerUnitIds: readonly string[]; hasOtherReviewer: boolean },
  action: 'accept' | 'return',
): RuleCode | null {
  if (next(ITEM_TRANSITIONS, item.state, action) === null) return 'state-does-not-allow';
  const isOwn = isOfOwnUnit([item.unitId], item.reviewerUnitIds);
  return isOwn && item.hasOtherReviewer ? 'reviewer-of-own-unit' : null;
}

/** What nobody was asked to do cannot have been completed: work begins with its last issue (a task handed back begins anew). */
function whyCompletionDayWrong(completedOn: Day, { issuedOn, submittedOn }: { issuedOn: Day | null; submittedOn: Day }): RuleCode | null {
  if (issuedOn !== null && completedOn < issuedOn) return 'completion-before-issue';
  return completedOn > submittedOn ? 'completion-after-submission' : null;
}
