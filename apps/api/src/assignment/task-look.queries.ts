import type { AsOf, CellFacts, Reader } from './facts.queries';
import type { ListedCell, TaskLook } from './task-list';

/** Names and first indicators of a plan's tasks, with every unit on them as named on the day. */
export async function taskLooks(reader: Reader, planId: string, asOf: AsOf, taskId: string | null = null): Promise<Map<string, TaskLook>> {
  const rows = await reader.query<TaskLook[]>(
    `SELECT t.id AS "taskId", t.theme_id AS "themeId", h.code AS "themeCode", h.position AS "themePosition",
       COALESCE((SELECT json_agg(json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name))
         FROM assignment a JOIN unit u ON u.id = a.unit_id
         JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id AND from_on <= $2 ORDER BY from_on DESC LIMIT 1) n ON true
         WHERE a.task_id = t.id), '[]') AS units,
       (SELECT json_build_object('actual', x.value::float8, 'target', i.target::float8, 'unitOfMeasure', i.unit_of_measure)
        FROM indicator i
        LEFT JOIN LATERAL (SELECT value FROM indicator_actual WHERE indicator_id = i.id AND effective_on <= $2 AND recorded_at <= $3 ORDER BY recorded_at DESC, sequence DESC LIMIT 1) x ON true
        WHERE i.task_id = t.id ORDER BY i.position LIMIT 1) AS indicator
     FROM task t JOIN theme h ON h.id = t.theme_id WHERE t.plan_id = $1 AND ($4::uuid IS NULL OR t.id = $4)`,
    [planId, asOf.effectiveOn, asOf.knownAt, taskId],
  );
  return new Map(rows.map((row) => [row.taskId, row]));
}

/** Drafts have no history yet; those who write tasks see them as they stand. In the order of the issued ones. */
export function draftFacts(reader: Reader, planId: string, taskId: string | null = null): Promise<(CellFacts & { isUnissued: boolean })[]> {
  return reader.query(
    `SELECT a.id AS "assignmentId", t.id AS "taskId", t.code AS "taskCode", t.title AS "taskTitle", t.kind AS "taskKind", t.theme_id AS "themeId", false AS "isParent",
            a.unit_id AS "unitId", a.role, a.state, NULL AS "issuedOn", t.draft_due_on AS "dueOn", t.draft_due_on AS "originalDueOn", t.draft_due_on AS "classDueOn",
            0 AS "extensionCount", NULL AS "completedOn", NULL AS "claimedCompletedOn", NULL::int AS "acceptedPercent", NULL::int AS "claimedPercent", NULL AS "lastWordOn",
            false AS "hasUnacceptedClaim", false AS "isReturned", false AS "isDisputed", true AS "isUnissued"
     FROM assignment a JOIN task t ON t.id = a.task_id JOIN theme h ON h.id = t.theme_id
     WHERE a.plan_id = $1 AND a.state = 'draft' AND ($2::uuid IS NULL OR a.task_id = $2)
       AND NOT EXISTS (SELECT 1 FROM assignment_move m WHERE m.assignment_id = a.id)
     ORDER BY h.position, t.code, a.role DESC, a.id`,
    [planId, taskId],
  );
}

/** Drafts that no unit leads yet: one cell without a unit for each, so that their writers find them again. */
export function leadlessDrafts(reader: Reader, planId: string): Promise<ListedCell[]> {
  return reader.query<ListedCell[]>(
    `SELECT NULL AS "assignmentId", t.id AS "taskId", t.code AS "taskCode", t.title AS "taskTitle", t.kind AS "taskKind", t.theme_id AS "themeId", false AS "isParent",
            NULL AS "unitId", 'lead' AS role, 'draft' AS state, NULL AS "issuedOn", t.draft_due_on AS "dueOn", t.draft_due_on AS "originalDueOn", t.draft_due_on AS "classDueOn",
            0 AS "extensionCount", NULL AS "completedOn", NULL AS "claimedCompletedOn", NULL::int AS "acceptedPercent", NULL::int AS "claimedPercent", NULL AS "lastWordOn",
            false AS "hasUnacceptedClaim", false AS "isReturned", false AS "isDisputed", true AS "isUnissued"
     FROM task t
     WHERE t.plan_id = $1 AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.role = 'lead')
       AND NOT EXISTS (SELECT 1 FROM task child WHERE child.parent_id = t.id)`,
    [planId],
  );
}
