import type { Round } from '@app/contract';
import type { Reader } from '../assignment/facts.queries';

/** The report rounds of a plan by due day, each with how many units were expected and how many have sent. */
export function roundsOf(reader: Reader, planId: string, on: string): Promise<Round[]> {
  return reader.query<Round[]>(
    `SELECT r.id, r.committee_id AS "committeeId", r.plan_id AS "planId", r.kind, r.name, r.cut_off_on AS "cutOffOn", r.due_on AS "dueOn", r.opens_on AS "opensOn", CASE WHEN r.state = 'planned' AND r.opens_on <= $2 THEN 'open' ELSE r.state END AS state,
            (SELECT count(*)::int FROM report WHERE round_id = r.id AND state <> 'waived') AS "expectedCount",
            (SELECT count(*)::int FROM report WHERE round_id = r.id AND submitted_on IS NOT NULL) AS "submittedCount"
     FROM round r WHERE r.plan_id = $1 ORDER BY r.due_on, r.id`,
    [planId, on],
  );
}

export interface OpenRound {
  readonly id: string;
  readonly name: string;
  readonly opensOn: string;
  readonly cutOffOn: string;
  readonly dueOn: string;
}

/** The round that units of the plan report to on this day: the open one due first; a planned one opens by itself on its day. Null when none is open. */
export async function openRoundOf(reader: Reader, planId: string, on: string): Promise<OpenRound | null> {
  const [row] = await reader.query<OpenRound[]>(
    `SELECT id, name, opens_on AS "opensOn", cut_off_on AS "cutOffOn", due_on AS "dueOn" FROM round
     WHERE plan_id = $1 AND state IN ('planned', 'open') AND opens_on <= $2 ORDER BY due_on, id LIMIT 1`,
    [planId, on],
  );
  return row ?? null;
}
