import type { Part } from '@app/contract';
import type { Reader } from './facts.queries';

export type PartRow = Pick<Part, 'assignmentId' | 'unit' | 'state' | 'word'> & { readonly claimedOn: string | null };

/** Since when the lead of assignment `a`'s task claims completion; null while it does not. */
export const CLAIMED_ON = `(SELECT m.effective_on FROM assignment l JOIN assignment_move m ON m.assignment_id = l.id AND m.to_state = 'awaiting-confirmation'
  WHERE l.task_id = a.task_id AND l.role = 'lead' AND l.state IN ('awaiting-confirmation', 'completed') ORDER BY m.recorded_at DESC, m.sequence DESC LIMIT 1)`;

/** What has each coordinating unit of a task said of its part, and since when does the lead claim completion? */
export function partsOf(reader: Reader, taskId: string, on: string): Promise<PartRow[]> {
  return reader.query<PartRow[]>(
    `SELECT a.id AS "assignmentId", a.state, json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name) AS unit,
            (SELECT json_build_object('text', m.reason, 'saidOn', m.effective_on, 'saidAt', to_char(m.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'saidBy', m.actor_name,
                      'isSettlement', m.from_state = 'disputed' AND m.actor_role = 'leader', 'isOwnUnit', m.is_own_unit)
             FROM assignment_move m WHERE m.assignment_id = a.id AND m.to_state = a.state AND a.state IN ('given', 'confirmed', 'disputed') ORDER BY m.recorded_at DESC, m.sequence DESC LIMIT 1) AS word,
            ${CLAIMED_ON} AS "claimedOn"
     FROM assignment a JOIN unit u ON u.id = a.unit_id
     JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id ORDER BY (from_on <= $2 AND (to_on IS NULL OR to_on > $2)) DESC, from_on DESC LIMIT 1) n ON true
     WHERE a.task_id = $1 AND a.role = 'coordinating' AND a.state NOT IN ('draft', 'transferred') ORDER BY u.code`,
    [taskId, on],
  );
}
