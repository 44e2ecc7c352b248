import type { Day, Instant } from './day';
import { compareInstants } from './day';

/** A row that changes a fact: the day from which it holds, the instant it was recorded, and the order among rows of one instant. */
export type FactRow = { effectiveOn: Day; recordedAt: Instant; sequence: number };

/** The question: what held on this day, as known at this instant? Both inclusive. */
export type Viewpoint = { effectiveOn: Day; knownAt: Instant };

/**
 * The one rule for facts in two times: among rows that hold by the day and were recorded by the instant, the one recorded last.
 * A later record therefore corrects an earlier one, also when it takes effect on an earlier day. Null = nothing was known.
 */
export function factAt<Row extends FactRow>(rows: readonly Row[], viewpoint: Viewpoint): Row | null {
  let found: Row | null = null;
  for (const row of rows) {
    if (row.effectiveOn > viewpoint.effectiveOn) continue;
    if (compareInstants(row.recordedAt, viewpoint.knownAt) > 0) continue;
    if (found === null || compareRecorded(row, found) > 0) found = row;
  }
  return found;
}

/** Orders rows as they were recorded: by instant, then by sequence. */
export function compareRecorded(first: FactRow, second: FactRow): number {
  return compareInstants(first.recordedAt, second.recordedAt) || first.sequence - second.sequence;
}
