import { factsWhere, type AsOf, type CellFacts, type Reader } from '../assignment/facts.queries';
import { inSight, type TaskSight } from '../http/sight';

/** A task under a clause, without what is true of it today. */
export interface LedgerTaskRow {
  readonly clauseId: string;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly halfYear: string;
  readonly draftDueOn: string | null;
  readonly leadUnit: string | null;
  /** The last accepted words of the lead. */
  readonly narrative: string | null;
}

/** The tasks in sight that were made from these clauses, in the order of half-years and codes. */
export function tasksOfClauses(reader: Reader, clauseIds: readonly string[], sight: TaskSight): Promise<LedgerTaskRow[]> {
  return reader.query<LedgerTaskRow[]>(
    `SELECT tc.clause_id AS "clauseId", t.id, t.code, t.title, p.half_year AS "halfYear", t.draft_due_on AS "draftDueOn", n.short_name AS "leadUnit", w.narrative
     FROM task_clause tc JOIN task t ON t.id = tc.task_id JOIN plan p ON p.id = t.plan_id
     LEFT JOIN LATERAL (SELECT id, unit_id FROM assignment WHERE task_id = t.id AND role = 'lead' AND state <> 'transferred' LIMIT 1) a ON true
     LEFT JOIN LATERAL (SELECT short_name FROM unit_name WHERE unit_id = a.unit_id AND from_on <= p.ends_on ORDER BY from_on DESC LIMIT 1) n ON true
     LEFT JOIN LATERAL (SELECT narrative FROM report_item WHERE assignment_id = a.id AND accepted_at IS NOT NULL ORDER BY submitted_at DESC, version_number DESC LIMIT 1) w ON true
     WHERE tc.clause_id = ANY($1) AND ${inSight('t.id', '$2', '$3')}
     ORDER BY p.half_year, t.code`,
    [clauseIds, sight.unitIds, sight.withDrafts],
  );
}

/** What is true of the leads of these tasks at the two times. */
export async function leadFacts(reader: Reader, taskIds: readonly string[], asOf: AsOf): Promise<Map<string, CellFacts>> {
  const facts = await reader.query<CellFacts[]>(factsWhere('a.task_id = ANY($1)'), [taskIds, asOf.effectiveOn, asOf.knownAt]);
  return new Map(facts.filter(({ role, state }) => role === 'lead' && state !== 'transferred').map((cell) => [cell.taskId, cell]));
}
