import type { LeadState } from './assignment';
import type { Day } from './day';
import { diffDays, maxDay, minDay } from './day';

/** On whose desk an assignment lies (R7). */
export const DESKS = ['unit', 'coordinating-unit', 'secretariat', 'leader', 'outside'] as const;
export type Desk = (typeof DESKS)[number];

/** From this day the assignment lies on this desk; null = on nobody's (completed or ended). */
export type DeskMove = { movedOn: Day; desk: Desk | null };

/** A stretch on one desk: `days` are the days after `fromOn` up to and including `toOn`. */
export type DeskInterval = { desk: Desk | null; fromOn: Day; toOn: Day; days: number };

/** R7: the desk a state lies on; null for ended ones. A task marked by the chair goes to the leader once the secretariat has accepted. */
export function deskOf(state: LeadState, isWaitingForLeader: boolean): Desk | null {
  switch (state) {
    case 'draft':
      return 'secretariat';
    case 'issued':
    case 'acknowledged':
    case 'in-progress':
    case 'returned':
      return 'unit';
    case 'awaiting-confirmation':
      return isWaitingForLeader ? 'leader' : 'secretariat';
    case 'on-hold':
      return 'leader';
    case 'completed':
    case 'cancelled':
    case 'carried-over':
    case 'transferred':
    case 'closed':
      return null;
  }
}

/**
 * R7: splits the days after `fromOn` up to `toOn` by desk. The intervals follow each other without a gap and sum to the elapsed days;
 * what lies before the first move is not known and left out. Moves come in the order they took effect; of two on one day the later stands.
 */
export function deskIntervals(moves: readonly DeskMove[], span: { fromOn: Day; toOn: Day }): DeskInterval[] {
  const intervals: DeskInterval[] = [];
  moves.forEach((move, index) => {
    const fromOn = maxDay(move.movedOn, span.fromOn);
    const toOn = minDay(moves[index + 1]?.movedOn ?? span.toOn, span.toOn);
    if (fromOn >= toOn) return;
    const last = intervals[intervals.length - 1];
    if (last?.desk === move.desk) {
      last.toOn = toOn;
      last.days += diffDays(fromOn, toOn);
    } else intervals.push({ desk: move.desk, fromOn, toOn, days: diffDays(fromOn, toOn) });
  });
  return intervals;
}

/** R7: calendar days per desk, e.g. of a lateness (from the due day to the completion). Time on nobody's desk is not in it. */
export function daysByDesk(intervals: readonly DeskInterval[]): Record<Desk, number> {
  const days: Record<Desk, number> = { unit: 0, 'coordinating-unit': 0, secretariat: 0, leader: 0, outside: 0 };
  for (const interval of intervals) if (interval.desk !== null) days[interval.desk] += interval.days;
  return days;
}

/** R7: what the whole time and the lateness of an assignment split into. `nobodyDays` are days after an end that was taken back. */
export type DeskSplit = { fromOn: Day; toOn: Day; days: number; byDesk: Record<Desk, number>; nobodyDays: number };

/** R7: the split of a span by desk; null where it is empty or begins before anything is known. The parts sum to `days` exactly. */
export function deskSplit(moves: readonly DeskMove[], span: { fromOn: Day; toOn: Day }): DeskSplit | null {
  const [first] = moves;
  if (first === undefined || first.movedOn > span.fromOn || span.toOn <= span.fromOn) return null;
  const intervals = deskIntervals(moves, span);
  const nobodyDays = intervals.reduce((sum, { desk, days }) => sum + (desk === null ? days : 0), 0);
  return { ...span, days: diffDays(span.fromOn, span.toOn), byDesk: daysByDesk(intervals), nobodyDays };
}
