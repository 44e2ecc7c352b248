/** Shares of the line that the columns of each annex take; the tables are the same in every layout. */
export const ANNEX_COLUMNS = {
  'annex-1': { number: 9, unit: 52, total: 17, onTime: 20, late: 18, within: 18, overdue: 18, notCounted: 22, rate: 24, coordinating: 17, extensions: 14, reminders: 14, notes: 16 },
  'annex-2': { number: 9, code: 15, task: 42, lead: 24, coordinating: 32, due: 22, deliverable: 21, indicator: 24, result: 19, status: 20, completedOn: 23, difficulties: 28 },
  'annex-3': { number: 9, indicator: 70, unitOfMeasure: 24, target: 22, actual: 22, cumulative: 22, ratio: 18, samePeriod: 24, comparison: 20, evaluation: 24 },
  'annex-4': { number: 9, unit: 70, due: 24, sent: 24, status: 40, returns: 20, notes: 60 },
} as const;
