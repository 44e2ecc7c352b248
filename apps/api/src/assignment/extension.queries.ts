import type { Extension } from '@app/contract';
import type { ExtensionState } from '@app/domain';
import type { Reader } from './facts.queries';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

export interface ExtensionPage {
  readonly committeeId: string;
  readonly unitId: string | null;
  readonly assignmentId: string | null;
  readonly state: ExtensionState | null;
  /** Units whose drafts the reader sees. */
  readonly ownUnitIds: readonly string[];
  readonly after: { draftedAt: string; id: string } | null;
  readonly limit: number;
}

/** Requests for a later due day in the order in which they were drafted. */
export function extensionsPage(reader: Reader, page: ExtensionPage): Promise<Extension[]> {
  return reader.query<Extension[]>(
    `SELECT e.id, e.assignment_id AS "assignmentId", t.id AS "taskId", t.code AS "taskCode", t.title AS "taskTitle",
            json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name) AS unit, e.state,
            json_build_object('dueOn', a.due_on, 'originalDueOn', a.original_due_on, 'extensionCount', COALESCE((SELECT number FROM due_change WHERE assignment_id = a.id ORDER BY recorded_at DESC, sequence DESC LIMIT 1), 0)) AS due,
            e.requested_due_on AS "requestedDueOn", e.cause, e.reason, e.work_done AS "workDone", e.drafted_by_name AS "draftedBy", to_char(e.drafted_at AT TIME ZONE 'UTC', ${INSTANT}) AS "draftedAt",
            e.due_on AS "dueOnWhenSent", e.timing, e.submitted_on AS "submittedOn", e.submitted_by_name AS "submittedBy", e.decided_on AS "decidedOn", e.decided_by_name AS "decidedBy",
            e.granted_due_on AS "grantedDueOn", e.excuses_lateness AS "excusesLateness", e.decision_reason AS "decisionReason", e.is_own_unit AS "isOwnUnit"
     FROM extension e
     JOIN assignment a ON a.id = e.assignment_id
     JOIN task t ON t.id = a.task_id
     JOIN unit u ON u.id = a.unit_id
     JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id ORDER BY from_on DESC LIMIT 1) n ON true
     WHERE e.committee_id = $1 AND ($2::uuid IS NULL OR a.unit_id = $2) AND ($3::uuid IS NULL OR a.id = $3) AND ($4::text IS NULL OR e.state = $4)
       AND (e.submitted_on IS NOT NULL OR a.unit_id = ANY($5))
       AND ($6::timestamptz IS NULL OR (e.drafted_at, e.id) > ($6::timestamptz, $7::uuid))
     ORDER BY e.drafted_at, e.id LIMIT $8`,
    [page.committeeId, page.unitId, page.assignmentId, page.state, page.ownUnitIds, page.after?.draftedAt ?? null, page.after?.id ?? null, page.limit],
  );
}

/** Is this person the chair of the committee on the day? From the second extension on nobody else decides. */
export async function isChair(reader: Reader, { userId, committeeId, on }: { userId: string; committeeId: string; on: string }): Promise<boolean> {
  const found = await reader.query<unknown[]>(
    `SELECT 1 FROM member WHERE user_id = $1 AND committee_id = $2 AND committee_post = 'head' AND from_on <= $3 AND (to_on IS NULL OR to_on > $3)`,
    [userId, committeeId, on],
  );
  return found.length > 0;
}
