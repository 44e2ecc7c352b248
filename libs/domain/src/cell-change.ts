import type { DeadlineClass, ShownStatus } from './assignment-status';

/** What became of a cell between two days, closed list, in the order in which it is told. */
export const CELL_CHANGES = ['overdue', 'reopened', 'completed', 'recovered', 'assigned', 'ended', 'moved', 'part'] as const;
export type CellChange = (typeof CELL_CHANGES)[number];

/** A cell as it was shown: a lead has a status, a coordinating unit only the state of its part. */
export type ShownCell = { state: string; status: { shown: ShownStatus; deadlineClass: DeadlineClass } | null };

/**
 * R14: how a cell differs from what it showed before; null when it shows the same. The first that applies is told: newly overdue,
 * reopened, completed, no longer overdue, newly assigned, no longer counted (or gone), another status, another state of a coordinating part.
 */
export function cellChange(before: ShownCell | null, after: ShownCell | null): CellChange | null {
  if (before === null && after === null) return null;
  if ((after ?? before)?.status === null) return before?.state === after?.state ? null : 'part';
  const [was, is] = [before?.status ?? null, after?.status ?? null];
  if (is === null) return 'ended';
  if (is.deadlineClass === 'overdue' && was?.deadlineClass !== 'overdue') return 'overdue';
  if (was === null) return isCompleted(is.deadlineClass) ? 'completed' : 'assigned';
  if (was.shown === is.shown) return null;
  if (isCompleted(is.deadlineClass) !== isCompleted(was.deadlineClass)) return isCompleted(is.deadlineClass) ? 'completed' : is.deadlineClass === 'not-counted' ? 'ended' : 'reopened';
  if (is.deadlineClass === 'not-counted') return 'ended';
  return was.deadlineClass === 'overdue' ? 'recovered' : 'moved';
}

function isCompleted(deadlineClass: DeadlineClass): boolean {
  return deadlineClass === 'completed-early' || deadlineClass === 'completed-on-time' || deadlineClass === 'completed-late';
}
