import type { Plan } from '@app/contract';
import type { DataSource, EntityManager } from 'typeorm';

type Reader = Pick<DataSource | EntityManager, 'query'>;

// A parent only groups its children (R1).
const IS_NO_PARENT = 'NOT EXISTS (SELECT 1 FROM task child WHERE child.parent_id = t.id)';
const PLAN = `p.id, p.committee_id AS "committeeId", p.half_year AS "halfYear", p.code, p.name, p.starts_on AS "startsOn", p.ends_on AS "endsOn",
  p.document_number AS "documentNumber", p.issued_on AS "issuedOn", p.state, p.revision, p.version,
  CASE WHEN p.return_reason IS NOT NULL THEN json_build_object('reason', p.return_reason, 'by', p.returned_by, 'on', p.returned_on) END AS "sentBack",
  (SELECT count(*)::int FROM task t WHERE t.plan_id = p.id AND ${IS_NO_PARENT}) AS "taskCount",
  (SELECT count(*)::int FROM task t WHERE t.plan_id = p.id AND ${IS_NO_PARENT} AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.state <> 'draft')) AS "draftTaskCount"`;

export interface PlanPage {
  readonly committeeId: string;
  /** Half-year of the last plan already shown. */
  readonly before: string | null;
  readonly limit: number;
}

/** The plans of a committee, newest half-year first. */
export function plansOf(reader: Reader, page: PlanPage): Promise<Plan[]> {
  return reader.query<Plan[]>(`SELECT ${PLAN} FROM plan p WHERE p.committee_id = $1 AND ($2::text IS NULL OR p.half_year < $2) ORDER BY p.half_year DESC LIMIT $3`, [page.committeeId, page.before, page.limit]);
}

export async function planById(reader: Reader, planId: string): Promise<Plan | null> {
  const [row] = await reader.query<Plan[]>(`SELECT ${PLAN} FROM plan p WHERE p.id = $1`, [planId]);
  return row ?? null;
}

/** How many tasks the plan holds, drafts included. */
export async function taskCountOf(reader: Reader, planId: string): Promise<number> {
  const [row] = await reader.query<{ count: number }[]>('SELECT count(*)::int AS count FROM task WHERE plan_id = $1', [planId]);
  return row?.count ?? 0;
}
