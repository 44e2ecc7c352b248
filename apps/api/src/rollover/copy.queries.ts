import type { CopyCandidate } from '@app/contract';
import { mayStartAnew, type Day, type LeadState } from '@app/domain';
import type { Reader } from '../assignment/facts.queries';

/** The tasks of a plan that may start anew in the next, with what each has become there. */
export async function copyCandidates(reader: Reader, planId: string, today: Day): Promise<CopyCandidate[]> {
  const rows = await reader.query<(CopyCandidate & { state: LeadState })[]>(
    `SELECT t.id AS "taskId", t.code, t.title, t.kind, a.state, json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name) AS unit,
            (SELECT k.to_task_id FROM task_link k WHERE k.from_task_id = t.id LIMIT 1) AS "copyId"
     FROM task t
     JOIN theme h ON h.id = t.theme_id
     JOIN assignment a ON a.task_id = t.id AND a.role = 'lead' AND a.state <> 'transferred'
     JOIN unit u ON u.id = a.unit_id
     JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id AND from_on <= $2 ORDER BY from_on DESC LIMIT 1) n ON true
     WHERE t.plan_id = $1 AND t.kind <> 'dated' AND NOT EXISTS (SELECT 1 FROM task child WHERE child.parent_id = t.id)
     ORDER BY h.position, t.code`,
    [planId, today],
  );
  return rows.filter(mayStartAnew);
}
