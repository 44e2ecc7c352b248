import type { Classification } from './assignment-status';

/** A lead assignment as the figures see it. A parent task only groups its children and is never counted. */
export type CountedLead = Pick<Classification, 'deadlineClass' | 'shown'> & { isParent: boolean };

/**
 * The figures in the official order. `total` = `completed` + `withinTerm` + `overdue` + `notCounted`;
 * the others are "of which": completed on time includes early, within term includes due soon and awaiting confirmation,
 * not counted includes standing duties (R9).
 */
export type Totals = {
  total: number;
  completed: number;
  completedEarly: number;
  completedOnTime: number;
  completedLate: number;
  withinTerm: number;
  dueSoon: number;
  awaitingConfirmation: number;
  overdue: number;
  notCounted: number;
  standing: number;
};

/** A rate with its parts, always printed with its denominator (R11). */
export type Rate = { numerator: number; denominator: number };

/** Each rate is null when its denominator is 0: nothing was due or nothing counts, which is not 0 % (R10). */
export type Rates = { completionOfDue: Rate | null; planProgress: Rate | null };

/** Counts lead assignments by deadline class. Coordinating assignments are not passed in, or totals would double. */
export function totalsOf(leads: readonly CountedLead[]): Totals {
  const counted = leads.filter((lead) => !lead.isParent);
  const inClass = (...classes: Classification['deadlineClass'][]) =>
    counted.filter((lead) => classes.includes(lead.deadlineClass)).length;
  return {
    total: counted.length,
    completed: inClass('completed-early', 'completed-on-time', 'completed-late'),
    completedEarly: inClass('completed-early'),
    completedOnTime: inClass('completed-early', 'completed-on-time'),
    completedLate: inClass('completed-late'),
    withinTerm: inClass('within-term', 'due-soon'),
    dueSoon: inClass('due-soon'),
    awaitingConfirmation: counted.filter((lead) => lead.shown === 'awaiting-confirmation').length,
    overdue: inClass('overdue'),
    notCounted: inClass('not-counted', 'no-deadline'),
    standing: inClass('no-deadline'),
  };
}

/** R11: completion of due tasks = completed ÷ (completed + overdue); plan progress = completed ÷ counted tasks. */
export function ratesOf(totals: Totals): Rates {
  const counted = totals.total - totals.notCounted;
  return {
    completionOfDue: rate(totals.completed, totals.completed + totals.overdue),
    planProgress: rate(totals.completed, counted),
  };
}

function rate(numerator: number, denominator: number): Rate | null {
  return denominator === 0 ? null : { numerator, denominator };
}
