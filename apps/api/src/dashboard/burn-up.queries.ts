import type { BurnUp } from '@app/contract';
import { burnUpOf, type LeadHistory } from '@app/domain';
import type { AsOf, Reader } from '../assignment/facts.queries';

interface Row {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly leads: readonly (Omit<LeadHistory, 'dues'> & { readonly dues: LeadHistory['dues'] | null })[] | null;
}

const SEEN = `'effectiveOn', x.effective_on, 'recordedOn', (x.recorded_at AT TIME ZONE c.time_zone)::date`;
const KNOWN = 'x.assignment_id = a.id AND x.effective_on <= $2 AND x.recorded_at <= $3';

/** How the half-year went up to the day asked about, from the history of every dated lead. One query. */
export async function burnUp(reader: Reader, planId: string, { effectiveOn, knownAt }: AsOf): Promise<BurnUp> {
  const [row] = await reader.query<Row[]>(
    `SELECT p.starts_on AS "startsOn", p.ends_on AS "endsOn", (
       SELECT json_agg(json_build_object('moves', m.rows, 'dues', d.rows))
       FROM assignment a
       JOIN task t ON t.id = a.task_id AND t.plan_id = a.plan_id
       JOIN LATERAL (SELECT json_agg(json_build_object('state', x.to_state, ${SEEN}) ORDER BY x.recorded_at, x.sequence) AS rows FROM assignment_move x WHERE ${KNOWN}) m ON m.rows IS NOT NULL
       LEFT JOIN LATERAL (SELECT json_agg(json_build_object('classDueOn', x.class_due_on, ${SEEN}) ORDER BY x.recorded_at, x.sequence) AS rows FROM due_change x WHERE ${KNOWN}) d ON true
       WHERE a.plan_id = p.id AND a.role = 'lead' AND t.kind <> 'standing' AND NOT EXISTS (SELECT FROM task child WHERE child.parent_id = t.id)) AS leads
     FROM plan p JOIN committee c ON c.id = p.committee_id WHERE p.id = $1`,
    [planId, effectiveOn, knownAt],
  );
  if (row === undefined) throw new Error('a plan that was just seen is missing');
  const { startsOn, endsOn } = row;
  const leads = (row.leads ?? []).map(({ moves, dues }) => ({ moves, dues: dues ?? [] }));
  return { startsOn, endsOn, effectiveOn, total: leads.length, points: burnUpOf(leads, { fromOn: startsOn, toOn: endsOn, asOf: effectiveOn }) };
}
