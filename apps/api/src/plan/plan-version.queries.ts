import type { PlanVersion } from '@app/contract';
import type { PlannedTask } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { inSight, type TaskSight } from '../http/sight';

type Reader = Pick<DataSource | EntityManager, 'query'>;

const UNITS = (role: string): string => `COALESCE((
  SELECT jsonb_agg(jsonb_build_object('id', a.unit_id, 'text', n.name, 'dueOn', NULL, 'target', NULL) ORDER BY a.unit_id)
  FROM assignment a JOIN LATERAL (SELECT name FROM unit_name WHERE unit_id = a.unit_id ORDER BY from_on DESC LIMIT 1) n ON true
  WHERE a.task_id = t.id AND a.role = '${role}' AND a.state <> 'transferred'), '[]')`;

const PLANNED = `jsonb_build_object(
  'code', t.code, 'title', t.title, 'theme', h.code || '. ' || h.name, 'kind', t.kind, 'deliverable', t.deliverable, 'recurrence', t.recurrence,
  'dueOn', CASE WHEN l.state IS NULL OR l.state = 'draft' THEN t.draft_due_on ELSE l.due_on END,
  'leadUnit', ${UNITS('lead')}, 'coordinatingUnits', ${UNITS('coordinating')},
  'milestones', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', NULL, 'text', m.title, 'dueOn', m.due_on, 'target', NULL) ORDER BY m.position) FROM milestone m WHERE m.task_id = t.id), '[]'),
  'indicators', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', NULL, 'text', i.name, 'dueOn', NULL,
    'target', jsonb_build_object('direction', i.direction, 'value', i.target, 'unitOfMeasure', i.unit_of_measure, 'baseline', i.baseline)) ORDER BY i.position) FROM indicator i WHERE i.task_id = t.id), '[]'),
  'isTwoStep', t.is_two_step, 'isHeldOutside', t.is_held_outside,
  'standing', CASE WHEN l.state IN ('on-hold', 'cancelled', 'carried-over') THEN l.state ELSE 'planned' END)`;

interface PlannedRow {
  readonly taskId: string;
  readonly planned: PlannedTask;
}

/** What the plan says of its tasks now, by id; with `taskIds`, of those that are still there. */
export async function plannedTasks(reader: Reader, planId: string, taskIds: readonly string[] | null): Promise<Map<string, PlannedTask>> {
  const rows = await reader.query<PlannedRow[]>(
    `SELECT t.id AS "taskId", ${PLANNED} AS planned
     FROM task t JOIN theme h ON h.id = t.theme_id
     LEFT JOIN assignment l ON l.task_id = t.id AND l.role = 'lead' AND l.state <> 'transferred'
     WHERE t.plan_id = $1 AND ($2::uuid[] IS NULL OR t.id = ANY($2))`,
    [planId, taskIds],
  );
  return mapOf(rows);
}

/** On a row `vt` of `plan_version_task`; $2 and $3 are the sight. */
const IN_SIGHT = inSight('vt.task_id', '$3', '$2');

export interface VersionPage {
  readonly planId: string;
  /** Number of the last version already shown. */
  readonly before: number | null;
  readonly limit: number;
}

/** The versions that touch a task in sight, newest first. */
export function versionsOf(reader: Reader, { planId, before, limit }: VersionPage, { withDrafts, unitIds }: TaskSight): Promise<PlanVersion[]> {
  return reader.query(
    `SELECT v.number, v.change, to_char(v.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, v.actor_name AS "actorName", v.reason,
            s.count AS "taskCount",
            CASE WHEN s.count = 1 AND v.change NOT IN ('approved', 'recorded', 'tasks-edited', 'tasks-imported', 'conclusion-taken-over') THEN (
              SELECT json_build_object('id', vt.task_id, 'code', COALESCE(vt.planned, w.planned)->>'code', 'title', COALESCE(vt.planned, w.planned)->>'title', 'isThere', t.id IS NOT NULL)
              FROM plan_version_task vt
              LEFT JOIN task t ON t.id = vt.task_id
              LEFT JOIN LATERAL (SELECT e.planned FROM plan_version_task e JOIN plan_version o ON o.id = e.plan_version_id
                                 WHERE e.task_id = vt.task_id AND o.number < v.number ORDER BY o.number DESC LIMIT 1) w ON true
              WHERE vt.plan_version_id = v.id AND ${IN_SIGHT}) END AS task
     FROM plan_version v
     JOIN LATERAL (SELECT count(*)::int AS count FROM plan_version_task vt WHERE vt.plan_version_id = v.id AND ${IN_SIGHT}) s ON true
     WHERE v.plan_id = $1 AND ($4::int IS NULL OR v.number < $4) AND (s.count > 0 OR $2)
     ORDER BY v.number DESC LIMIT $5`,
    [planId, withDrafts, unitIds, before, limit],
  );
}

/** The newest version's number; 0 when none is kept. */
export async function lastVersion(reader: Reader, planId: string): Promise<number> {
  const [row] = await reader.query<{ last: number }[]>('SELECT COALESCE(max(number), 0)::int AS last FROM plan_version WHERE plan_id = $1', [planId]);
  return row?.last ?? 0;
}

/** How version `number` plans the tasks that some version in (`low`, `high`] touched, in sight. */
export async function plannedAt(reader: Reader, { planId, number, low, high }: { planId: string; number: number; low: number; high: number }, { withDrafts, unitIds }: TaskSight): Promise<Map<string, PlannedTask>> {
  const rows = await reader.query<PlannedRow[]>(
    `SELECT * FROM (
       SELECT DISTINCT ON (vt.task_id) vt.task_id AS "taskId", vt.planned
       FROM plan_version_task vt JOIN plan_version v ON v.id = vt.plan_version_id
       WHERE v.plan_id = $1 AND v.number <= $4 AND ${IN_SIGHT}
         AND vt.task_id IN (SELECT x.task_id FROM plan_version_task x JOIN plan_version y ON y.id = x.plan_version_id WHERE y.plan_id = $1 AND y.number > $5 AND y.number <= $6)
       ORDER BY vt.task_id, v.number DESC) last
     WHERE planned IS NOT NULL`,
    [planId, withDrafts, unitIds, number, low, high],
  );
  return mapOf(rows);
}

/** Which of these tasks still have a page. */
export async function tasksThere(reader: Reader, taskIds: readonly string[]): Promise<Set<string>> {
  const rows = await reader.query<{ id: string }[]>('SELECT id FROM task WHERE id = ANY($1)', [taskIds]);
  return new Set(rows.map(({ id }) => id));
}

function mapOf(rows: readonly PlannedRow[]): Map<string, PlannedTask> {
  return new Map(rows.map(({ taskId, planned }) => [taskId, planned]));
}
