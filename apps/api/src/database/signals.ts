import type { DataSource, EntityManager } from 'typeorm';

type Writer = Pick<DataSource | EntityManager, 'query'>;

export const PLAN_CHANNEL = 'steerboard_plan';
export const PERSON_CHANNEL = 'steerboard_person';

/** What PostgreSQL tells every process when the transaction commits; nobody hears of one that is rolled back. */
export interface PlanSignal {
  readonly planId: string;
  readonly committeeId: string;
  readonly revision: number;
  /**
   * Oldest transaction that still ran when this one looked. Every change by an older one was told before, so whoever
   * has heard this signal has missed nothing but changes by this transaction and later ones (docs/adr/0019).
   */
  readonly id: string;
}

/** Bumps the plan's revision and tells it, in one statement of the open transaction. */
export async function touchPlan(writer: Writer, planId: string): Promise<void> {
  await writer.query(
    `WITH touched AS (
       UPDATE plan SET revision = revision + 1, touched_in = pg_current_xact_id() WHERE id = $1 RETURNING id, committee_id, revision)
     SELECT pg_notify('${PLAN_CHANNEL}', json_build_object('planId', id, 'committeeId', committee_id, 'revision', revision, 'id', pg_snapshot_xmin(pg_current_snapshot())::text)::text)
     FROM touched`,
    [planId],
  );
}

/** Tells that a person's sessions or roles are no longer what they were. */
export async function signalPerson(writer: Writer, userId: string): Promise<void> {
  await writer.query(`SELECT pg_notify('${PERSON_CHANNEL}', $1)`, [userId]);
}
