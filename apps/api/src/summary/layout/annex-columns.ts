/** Shares of the line that the columns of each annex take; the tables are the same in every layout. */
export const ANNEX_COLUMNS = {
  'annex-1': { number: 9, unit: 52, total: 17, onTime: 20, late: 18, within: 18, overdue: 18, notCounted: 22, rate: 24, coordinating: 17, extensions: 14, reminders: 14, notes: 16 },
  'annex-2': { number: 9, code: 15, task: 42, lead: 24, coordinating: 32, due: 22, deliverable: 21, indicator: 24, result: 19, status: 20, completedOn: 20, difficulties: 28 },
} as const;
