import type { HandBack, WaitingDecision, WaitingDecisions } from '@app/contract';
import type { AsOf, Reader } from './facts.queries';

/** The newest hand-back of each task that no issue has followed, at the two times ($2, $3). A task is `t`. */
const OPEN_HAND_BACK = `
  JOIN LATERAL (
    SELECT m.id, m.hand_back_kind AS kind, m.effective_on, m.recorded_at, m.sequence, m.actor_name, m.reason, a.id AS assignment_id, a.unit_id, a.due_on, a.original_due_on
    FROM assignment_move m JOIN assignment a ON a.id = m.assignment_id
    WHERE a.task_id = t.id AND a.role = 'lead' AND m.hand_back_kind IS NOT NULL AND m.effective_on <= $2 AND m.recorded_at <= $3
    ORDER BY m.recorded_at DESC, m.sequence DESC LIMIT 1) h ON NOT EXISTS (
      SELECT 1 FROM assignment_move i JOIN assignment b ON b.id = i.assignment_id
      WHERE b.task_id = t.id AND b.role = 'lead' AND i.to_state = 'issued' AND i.effective_on <= $2 AND i.recorded_at <= $3
        AND (i.recorded_at, i.sequence) > (h.recorded_at, h.sequence))`;

/** A unit as named on a day, as a JSON object of SQL. */
const unitAt = (id: string, day: string): string => `(SELECT json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name) FROM unit u
  JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id ORDER BY (from_on <= ${day}) DESC, from_on DESC LIMIT 1) n ON true WHERE u.id = ${id})`;

/** What waited for a decision in a plan at the two times: requests for a later due day and tasks given back, oldest first, with their numbers. */
export async function waitingDecisions(reader: Reader, planId: string, asOf: AsOf): Promise<WaitingDecisions> {
  const items = await reader.query<WaitingDecision[]>(
    `SELECT w.id, w.kind, w.task, w.unit, w."askedOn", w."askedBy", w.reason, w.due, w."requestedDueOn", w.timing
     FROM (
       SELECT e.id, 'extension' AS kind, json_build_object('id', t.id, 'code', t.code, 'title', t.title) AS task, ${unitAt('a.unit_id', 'e.submitted_on')} AS unit,
              e.submitted_on AS "askedOn", e.submitted_by_name AS "askedBy", e.reason, e.submitted_at AS asked_at,
              json_build_object('dueOn', e.due_on, 'originalDueOn', a.original_due_on, 'extensionCount', COALESCE((SELECT d.number FROM due_change d WHERE d.assignment_id = a.id AND d.effective_on <= $2 AND d.recorded_at <= $3 ORDER BY d.recorded_at DESC, d.sequence DESC LIMIT 1), 0)) AS due,
              e.requested_due_on AS "requestedDueOn", e.timing
       FROM extension e JOIN assignment a ON a.id = e.assignment_id JOIN task t ON t.id = a.task_id
       WHERE t.plan_id = $1 AND e.submitted_on <= $2 AND e.submitted_at <= $3
         AND (e.decided_on IS NULL OR e.decided_on > $2 OR e.decided_at > $3)
         AND (e.state <> 'withdrawn' OR e.withdrawn_on > $2 OR e.withdrawn_at > $3)
       UNION ALL
       SELECT h.id, h.kind, json_build_object('id', t.id, 'code', t.code, 'title', t.title), ${unitAt('h.unit_id', 'h.effective_on')},
              h.effective_on, h.actor_name, h.reason, h.recorded_at, json_build_object('dueOn', t.draft_due_on, 'originalDueOn', t.draft_due_on, 'extensionCount', 0), NULL, NULL
       FROM task t ${OPEN_HAND_BACK} WHERE t.plan_id = $1
     ) w ORDER BY w.asked_at, w.id`,
    [planId, asOf.effectiveOn, asOf.knownAt],
  );
  const extensionCount = items.filter(({ kind }) => kind === 'extension').length;
  return { extensionCount, handBackCount: items.length - extensionCount, items };
}

/** Which hand-back of this task is not yet answered by another issue? Null for none. */
export async function openHandBack(reader: Reader, taskId: string, asOf: AsOf): Promise<HandBack | null> {
  const [row] = await reader.query<HandBack[]>(
    `SELECT h.kind, h.reason, ${unitAt('h.unit_id', 'h.effective_on')} AS unit, h.effective_on AS "handedBackOn", h.actor_name AS "handedBackBy"
     FROM task t ${OPEN_HAND_BACK} WHERE t.id = $1`,
    [taskId, asOf.effectiveOn, asOf.knownAt],
  );
  return row ?? null;
}
