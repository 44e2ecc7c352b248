import type { KnownUnit, TaskKind } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { inSight, type TaskSight } from '../http/sight';

type Reader = Pick<DataSource | EntityManager, 'query'>;

/** The units of a committee today with everything they are or were called. */
export function knownUnits(reader: Reader, committeeId: string, on: string): Promise<KnownUnit[]> {
  return reader.query(
    `SELECT u.id, array_remove(array_agg(n.name) || array_agg(n.short_name) || array_agg(n.symbol) || array_agg(u.code), NULL) AS names
     FROM committee_unit cu JOIN unit u ON u.id = cu.unit_id JOIN unit_name n ON n.unit_id = u.id
     WHERE cu.committee_id = $1 AND cu.from_on <= $2 AND (cu.to_on IS NULL OR cu.to_on > $2)
     GROUP BY u.id`,
    [committeeId, on],
  );
}

export interface ThemeRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export function themeRows(reader: Reader, committeeId: string): Promise<ThemeRow[]> {
  return reader.query('SELECT id, code, name FROM theme WHERE committee_id = $1 ORDER BY position, code', [committeeId]);
}

export interface TaskInPlan {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly themeId: string;
  readonly kind: TaskKind;
  readonly deliverable: string | null;
  readonly recurrence: string | null;
  readonly dueOn: string | null;
  readonly leadUnitId: string | null;
  readonly parentId: string | null;
  readonly coordinatingUnitIds: readonly string[];
  readonly isIssued: boolean;
  readonly version: number;
  /** Null for a task that came from no table. */
  readonly subjectKey: string | null;
  readonly wordsKey: string | null;
}

const ALL: TaskSight = { unitIds: null, withDrafts: true };

/** The tasks of a plan with their units as they stand now, by theme and code. Whoever writes them needs all; a reader gets what is in sight. */
export function tasksInPlan(reader: Reader, planId: string, { unitIds, withDrafts }: TaskSight = ALL): Promise<TaskInPlan[]> {
  return reader.query(
    `SELECT t.id, t.code, t.title, t.theme_id AS "themeId", t.parent_id AS "parentId", t.kind, t.deliverable, t.recurrence, t.version,
            CASE WHEN bool_or(a.role = 'lead' AND a.state NOT IN ('draft', 'transferred')) THEN max(a.due_on) FILTER (WHERE a.role = 'lead' AND a.state <> 'transferred') ELSE t.draft_due_on END AS "dueOn",
            (array_agg(a.unit_id) FILTER (WHERE a.role = 'lead' AND a.state <> 'transferred'))[1] AS "leadUnitId",
            COALESCE(array_agg(a.unit_id ORDER BY cu.position) FILTER (WHERE a.role = 'coordinating' AND a.state <> 'transferred'), '{}') AS "coordinatingUnitIds",
            COALESCE(bool_or(a.state <> 'draft' OR EXISTS (SELECT 1 FROM assignment_move m WHERE m.assignment_id = a.id)), false) AS "isIssued", r.subject_key AS "subjectKey", r.words_key AS "wordsKey"
     FROM task t
     JOIN theme ON theme.id = t.theme_id
     LEFT JOIN assignment a ON a.task_id = t.id
     LEFT JOIN committee_unit cu ON cu.unit_id = a.unit_id AND cu.committee_id = t.committee_id
     LEFT JOIN imported_row r ON r.task_id = t.id
     WHERE t.plan_id = $1 AND NOT EXISTS (SELECT 1 FROM task child WHERE child.parent_id = t.id) AND ${inSight('t.id', '$2', '$3')}
     GROUP BY t.id, theme.position, r.task_id
     ORDER BY theme.position, t.code`,
    [planId, unitIds, withDrafts],
  );
}

/** A task that groups the tasks of several equal leads (R1), as a table knows it. */
export type ParentInPlan = Pick<TaskInPlan, 'id' | 'code' | 'title' | 'subjectKey' | 'wordsKey'>;

export function parentsInPlan(reader: Reader, planId: string): Promise<ParentInPlan[]> {
  return reader.query(
    `SELECT t.id, t.code, t.title, r.subject_key AS "subjectKey", r.words_key AS "wordsKey"
     FROM task t LEFT JOIN imported_row r ON r.task_id = t.id
     WHERE t.plan_id = $1 AND EXISTS (SELECT 1 FROM task child WHERE child.parent_id = t.id)
     ORDER BY t.code`,
    [planId],
  );
}

/** Names as on this day, by unit. */
export async function unitNames(reader: Reader, committeeId: string, on: string): Promise<Map<string, string>> {
  const rows = await reader.query<{ id: string; name: string }[]>(
    `SELECT cu.unit_id AS id, n.name FROM committee_unit cu
     JOIN LATERAL (SELECT name FROM unit_name WHERE unit_id = cu.unit_id ORDER BY (from_on <= $2 AND (to_on IS NULL OR to_on > $2)) DESC, from_on DESC LIMIT 1) n ON true
     WHERE cu.committee_id = $1`,
    [committeeId, on],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface TaskSources {
  readonly taskId: string;
  readonly sources: readonly { directiveCode: string; label: string }[];
  readonly decisionLeader: string | null;
}

/** By whose order each task of a plan is done: its clauses in their order, and the leader of a decision typed in. */
export function sourcesInPlan(reader: Reader, planId: string): Promise<TaskSources[]> {
  return reader.query(
    `SELECT t.id AS "taskId", t.decision_leader AS "decisionLeader",
            COALESCE(jsonb_agg(jsonb_build_object('directiveCode', d.code, 'label', c.label) ORDER BY d.issued_on, d.code, c.position) FILTER (WHERE c.id IS NOT NULL), '[]') AS sources
     FROM task t
     LEFT JOIN task_clause tc ON tc.task_id = t.id
     LEFT JOIN clause c ON c.id = tc.clause_id
     LEFT JOIN directive d ON d.id = c.directive_id
     WHERE t.plan_id = $1
     GROUP BY t.id`,
    [planId],
  );
}

/** Every code of a plan, those of parents included. */
export function codesInPlan(reader: Reader, planId: string): Promise<{ id: string; code: string }[]> {
  return reader.query('SELECT id, code FROM task WHERE plan_id = $1', [planId]);
}
