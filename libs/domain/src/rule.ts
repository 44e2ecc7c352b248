/** Every reason for which a rule refuses, closed list. The words people read for each live in `libs/words`. */
export const RULE_CODES = [
  'state-does-not-allow',
  'reason-missing',
  'document-missing',
  'directive-has-no-clause',
  'directive-number-missing',
  'directive-has-open-clauses',
  'directive-has-issued-tasks',
  'replacement-missing',
  'replacement-not-issued',
  'clause-has-no-task',
  'merge-target-missing',
  'merge-into-itself',
  'clause-has-open-tasks',
  'plan-has-no-task',
  'plan-has-undecided-tasks',
  'plan-is-closed',
  'lead-unit-missing',
  'several-lead-units',
  'lead-unit-also-coordinates',
  'task-source-missing',
  'source-not-issued',
  'decision-maker-missing',
  'work-missing',
  'deliverable-missing',
  'due-day-missing',
  'task-is-clear',
  'recurrence-missing',
  'standing-duty-cannot-have-due-day',
  'standing-duty-cannot-complete',
  'only-standing-duty-can-close',
  'other-unit',
  'hand-back-window-closed',
  'same-lead-unit',
  'new-lead-unit-missing',
  'next-task-missing',
  'next-plan-missing',
  'due-day-outside-plan',
  'task-continues-another',
  'task-already-continued',
  'accepted-item-missing',
  'dispute-open',
  'confirmation-by-leader-needed',
  'summary-issued',
  'summary-already-drafted',
  'summary-has-stale-sentences',
  'summary-has-places-to-write',
  'summary-number-missing',
  'report-has-no-item',
  'report-text-missing',
  'indicator-actual-missing',
  'deliverable-evidence-missing',
  'completion-day-missing',
  'completion-after-submission',
  'completion-before-issue',
  'head-must-submit',
  'reviewer-of-own-unit',
  'decider-of-own-unit',
  'review-already-begun',
  'report-window-not-open',
  'report-window-closed',
  'round-frozen',
  'round-has-undecided-reports',
  'round-window-wrong',
  'reminded-today',
  'extension-waiting',
  'extension-limit-reached',
  'extension-not-later',
  'extension-past-plan-end',
  'extension-longer-than-asked',
  'chair-must-decide',
  'classified-marking',
  'too-many-files',
  'other-addressee',
  'addressee-asks-itself',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

export type RuleParams = Readonly<Record<string, string | number>>;

/** Thrown when a rule refuses an act. `params` fill the sentence that explains it (days as `YYYY-MM-DD`, counts as numbers). */
export class RuleViolation extends Error {
  readonly code: RuleCode;
  readonly params: RuleParams;

  constructor(code: RuleCode, params: RuleParams = {}) {
    super(code);
    this.name = 'RuleViolation';
    this.code = code;
    this.params = params;
  }
}

/** Throws a RuleViolation when a `whyNot…` question gave a reason; null means the act is allowed. */
export function refuse(code: RuleCode | null, params: RuleParams = {}): void {
  if (code !== null) throw new RuleViolation(code, params);
}
