import { deskOf, type Day, type DeskMove, type LeadState } from '@app/domain';
import type { AsOf, Reader } from './facts.queries';

interface StepRow {
  readonly on: Day;
  readonly state: LeadState;
  readonly isWaitingForLeader: boolean;
}

/** Every change of desk of a lead, by the day on which it was recorded: work lies where it is known to lie. A first step of two hands it to the leader. */
export async function deskMoves(reader: Reader, assignmentId: string, asOf: AsOf): Promise<DeskMove[]> {
  const rows = await reader.query<StepRow[]>(
    `SELECT (x.recorded_at AT TIME ZONE c.time_zone)::date AS "on", x.state, x.waits AS "isWaitingForLeader"
     FROM (SELECT m.recorded_at, m.sequence, m.to_state AS state, false AS waits FROM assignment_move m WHERE m.assignment_id = $1
           UNION ALL
           SELECT v.recorded_at, 0, 'awaiting-confirmation', true FROM item_review v JOIN report_item i ON i.id = v.item_id JOIN assignment b ON b.id = i.assignment_id JOIN task t ON t.id = b.task_id
           WHERE i.assignment_id = $1 AND i.kind = 'completion' AND v.decision = 'accepted' AND t.is_two_step) x
     JOIN assignment a ON a.id = $1 JOIN committee c ON c.id = a.committee_id
     WHERE x.recorded_at <= $3 AND (x.recorded_at AT TIME ZONE c.time_zone)::date <= $2
     ORDER BY x.recorded_at, x.sequence`,
    [assignmentId, asOf.effectiveOn, asOf.knownAt],
  );
  return rows.map(({ on, state, isWaitingForLeader }) => ({ movedOn: on, desk: deskOf(state, isWaitingForLeader) }));
}

/** The due day that decides the class, as it stood at the two times. Null for standing duties. */
export async function classDueOn(reader: Reader, assignmentId: string, asOf: AsOf): Promise<Day | null> {
  const [row] = await reader.query<{ day: Day }[]>(
    'SELECT class_due_on AS day FROM due_change WHERE assignment_id = $1 AND effective_on <= $2 AND recorded_at <= $3 ORDER BY recorded_at DESC, sequence DESC LIMIT 1',
    [assignmentId, asOf.effectiveOn, asOf.knownAt],
  );
  return row?.day ?? null;
}
