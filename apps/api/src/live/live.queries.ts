import type { PlanEvent } from '@app/contract';
import type { PlanSignal } from '../database/signals';

/** Both the pool and the one connection that listens. */
export type Asker = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

// An id later than any transaction here comes from another database: everything counts as changed.
const TOUCHED_SINCE = (parameter: string): string =>
  `(${parameter}::xid8 IS NULL OR ${parameter}::xid8 > pg_snapshot_xmax(pg_current_snapshot()) OR touched_in >= ${parameter}::xid8)`;

/** Which plans of these committees have changed since the event `since` (null: all of them), and up to which event is that? */
export async function changedPlans(ask: Asker, committeeIds: readonly string[], since: string | null): Promise<{ id: string; plans: PlanEvent[] }> {
  const [row] = await ask<{ id: string; plans: PlanEvent[] }>(
    `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS id,
            COALESCE((SELECT json_agg(json_build_object('planId', id, 'revision', revision) ORDER BY id) FROM plan WHERE committee_id = ANY($1::uuid[]) AND ${TOUCHED_SINCE('$2')}), '[]') AS plans`,
    [committeeIds, since],
  );
  if (row === undefined) throw new Error('a query without a table gave no row');
  return row;
}

/** What was told while nobody listened: the plans touched since the event `since`, as signals. */
export async function missedSignals(ask: Asker, since: string | null): Promise<PlanSignal[]> {
  return ask<PlanSignal>(
    `SELECT id AS "planId", committee_id AS "committeeId", revision, pg_snapshot_xmin(pg_current_snapshot())::text AS id FROM plan WHERE $1::xid8 IS NOT NULL AND ${TOUCHED_SINCE('$1')}`,
    [since],
  );
}
