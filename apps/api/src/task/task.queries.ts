import type { Indicator, Milestone, Move, TaskLink, TaskReport, TaskSource, UnclearIssue } from '@app/contract';
import { isIndicatorMet, type Day, type IndicatorDirection } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { ITEM_FILES } from './item-files';

type Reader = Pick<DataSource | EntityManager, 'query'>;

interface AsOf {
  readonly effectiveOn: Day;
  readonly knownAt: Date;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

export interface TaskHead {
  readonly id: string;
  readonly committeeId: string;
  readonly planId: string;
  readonly halfYear: string;
  readonly code: string;
  readonly title: string;
  readonly theme: { readonly id: string; readonly code: string; readonly name: string };
  readonly kind: 'dated' | 'recurring' | 'standing';
  readonly deliverable: string | null;
  readonly recurrence: string | null;
  readonly isTwoStep: boolean;
  readonly isHeldOutside: boolean;
  readonly decision: { readonly text: string; readonly leaderName: string } | null;
  readonly note: string | null;
  readonly unclearIssue: UnclearIssue | null;
  readonly draftDueOn: string | null;
  readonly version: number;
}

/** What does the task itself say? Null when there is none. */
export async function taskHead(reader: Reader, taskId: string): Promise<TaskHead | null> {
  const [row] = await reader.query<TaskHead[]>(
    `SELECT t.id, t.committee_id AS "committeeId", t.plan_id AS "planId", p.half_year AS "halfYear", t.code, t.title, t.kind, t.deliverable, t.recurrence,
            t.is_two_step AS "isTwoStep", t.is_held_outside AS "isHeldOutside", t.note, t.draft_due_on AS "draftDueOn", t.version,
            json_build_object('id', h.id, 'code', h.code, 'name', h.name) AS theme,
            CASE WHEN t.decision_text IS NOT NULL THEN json_build_object('text', t.decision_text, 'leaderName', t.decision_leader) END AS decision,
            CASE WHEN t.unclear_reason IS NOT NULL THEN json_build_object('points', t.unclear_points, 'reason', t.unclear_reason, 'decidedBy', t.unclear_decided_by, 'decidedOn', t.unclear_decided_on) END AS "unclearIssue"
     FROM task t JOIN plan p ON p.id = t.plan_id JOIN theme h ON h.id = t.theme_id WHERE t.id = $1`,
    [taskId],
  );
  return row ?? null;
}

/** Which words created the task? */
export async function sourcesOf(reader: Reader, taskId: string): Promise<z.infer<typeof TaskSource>[]> {
  const rows = await reader.query<(z.infer<typeof TaskSource> & { text: string; start: number; end: number })[]>(
    `SELECT c.id AS "clauseId", c.label, d.id AS "directiveId", d.title AS "directiveTitle", d.number AS "directiveNumber", d.state AS "directiveState", d.issued_on AS "issuedOn",
            d.text, c.start_offset AS start, c.end_offset AS "end"
     FROM task_clause tc JOIN clause c ON c.id = tc.clause_id JOIN directive d ON d.id = c.directive_id
     WHERE tc.task_id = $1 ORDER BY d.issued_on, c.position`,
    [taskId],
  );
  return rows.map(({ text, start, end, ...source }) => ({ ...source, quote: text.slice(start, end) }));
}

/** The day a milestone was reached, as last accepted at the two times ($2 day, $3 instant), as an expression of SQL; null is "not recorded". The alias is m. */
export const REACHED_ON = `(SELECT CASE WHEN done_on <= $2 THEN done_on END FROM milestone_reach WHERE milestone_id = m.id AND effective_on <= $2 AND recorded_at <= $3
  ORDER BY recorded_at DESC, sequence DESC LIMIT 1)`;

/** The milestones in order, each with the day it was reached as last accepted at the two times (R3). */
export async function milestonesOf(reader: Reader, taskId: string, asOf: AsOf): Promise<Milestone[]> {
  return (await milestonesByTask(reader, [taskId], asOf)).get(taskId) ?? [];
}

/** The same for many tasks at once; a task without milestones has no entry. */
export async function milestonesByTask(reader: Reader, taskIds: readonly string[], asOf: AsOf): Promise<Map<string, Milestone[]>> {
  const rows = await reader.query<(Milestone & { taskId: string })[]>(
    `SELECT m.task_id AS "taskId", m.id, m.title, m.due_on AS "dueOn", ${REACHED_ON} AS "doneOn" FROM milestone m WHERE m.task_id = ANY($1) ORDER BY m.position`,
    [taskIds, asOf.effectiveOn, asOf.knownAt],
  );
  return grouped(rows);
}

type IndicatorRow = Omit<Indicator, 'isMet'> & { direction: IndicatorDirection; taskId: string };

/** The indicators with what was last accepted at the two times (R3, R10). */
export async function indicatorsOf(reader: Reader, taskId: string, asOf: AsOf): Promise<Indicator[]> {
  return (await indicatorsByTask(reader, [taskId], asOf)).get(taskId) ?? [];
}

/** The same for many tasks at once; a task without indicators has no entry. */
export async function indicatorsByTask(reader: Reader, taskIds: readonly string[], asOf: AsOf): Promise<Map<string, Indicator[]>> {
  const rows = await reader.query<IndicatorRow[]>(
    `SELECT i.task_id AS "taskId", i.id, i.name, i.unit_of_measure AS "unitOfMeasure", i.baseline::float8 AS baseline, i.target::float8 AS target, i.direction, x.value::float8 AS actual
     FROM indicator i
     LEFT JOIN LATERAL (SELECT value FROM indicator_actual WHERE indicator_id = i.id AND effective_on <= $2 AND recorded_at <= $3
                        ORDER BY recorded_at DESC, sequence DESC LIMIT 1) x ON true
     WHERE i.task_id = ANY($1) ORDER BY i.position`,
    [taskIds, asOf.effectiveOn, asOf.knownAt],
  );
  return grouped(rows.map((row) => ({ ...row, isMet: isIndicatorMet(row) })));
}

function grouped<Row extends { taskId: string }>(rows: readonly Row[]): Map<string, Omit<Row, 'taskId'>[]> {
  const byTask = new Map<string, Omit<Row, 'taskId'>[]>();
  for (const { taskId, ...row } of rows) byTask.set(taskId, [...(byTask.get(taskId) ?? []), row]);
  return byTask;
}

/** What the units that share the task said, newest first (R17). */
export function reportsOf(reader: Reader, taskId: string, asOf: AsOf): Promise<z.infer<typeof TaskReport>[]> {
  return reader.query(
    `SELECT i.id AS "itemId", json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name) AS unit,
            i.version_number AS "versionNumber", i.kind,
            CASE WHEN i.accepted_at <= $3 THEN 'accepted' WHEN i.returned_at <= $3 THEN 'returned' ELSE 'submitted' END AS state,
            i.claim, i.submitted_on AS "submittedOn", to_char(i.submitted_at AT TIME ZONE 'UTC', ${INSTANT}) AS "submittedAt",
            s.submitted_by_name AS author, i.narrative, i.difficulties, i.proposals, i.percent,
            r.reviewer_name AS "decidedBy", to_char(r.recorded_at AT TIME ZONE 'UTC', ${INSTANT}) AS "decidedAt",
            COALESCE((SELECT json_agg(reason->>'text') FROM jsonb_array_elements(r.reasons) reason), '[]') AS reasons,
            ${ITEM_FILES} AS files
     FROM report_item i
     JOIN assignment a ON a.id = i.assignment_id
     JOIN submission s ON s.id = i.submission_id
     JOIN unit u ON u.id = a.unit_id
     JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id AND from_on <= i.submitted_on ORDER BY from_on DESC LIMIT 1) n ON true
     LEFT JOIN LATERAL (SELECT reviewer_name, recorded_at, reasons FROM item_review WHERE item_id = i.id AND recorded_at <= $3 ORDER BY recorded_at DESC LIMIT 1) r ON true
     WHERE a.task_id = $1 AND i.submitted_on <= $2 AND i.submitted_at <= $3 AND (i.recalled_at IS NULL OR i.recalled_at > $3)
     ORDER BY i.submitted_at DESC, i.id DESC`,
    [taskId, asOf.effectiveOn, asOf.knownAt],
  );
}

/** Every move of the task's assignments, newest first; with an assignment, only its own. */
export function movesOf(reader: Reader, scope: { taskId: string; assignmentId: string | null }, asOf: AsOf): Promise<z.infer<typeof Move>[]> {
  return reader.query(
    `SELECT m.id, m.from_state AS "fromState", m.to_state AS "toState", m.effective_on AS "effectiveOn",
            to_char(m.recorded_at AT TIME ZONE 'UTC', ${INSTANT}) AS "recordedAt",
            m.actor_name AS "actorName", m.actor_role AS "actorRole", m.unit_name AS "unitName", m.reason
     FROM assignment_move m JOIN assignment a ON a.id = m.assignment_id
     WHERE a.task_id = $1 AND ($2::uuid IS NULL AND a.role = 'lead' OR a.id = $2) AND m.effective_on <= $3 AND m.recorded_at <= $4
     ORDER BY m.recorded_at DESC, m.sequence DESC`,
    [scope.taskId, scope.assignmentId, asOf.effectiveOn, asOf.knownAt],
  );
}

/** What the task continues or replaces, and what came after it (R20). */
export function linksOf(reader: Reader, taskId: string): Promise<z.infer<typeof TaskLink>[]> {
  return reader.query(
    `SELECT t.id, t.code, t.title, p.half_year AS "halfYear",
            CASE WHEN l.to_task_id = $1 THEN CASE l.relation WHEN 'carried' THEN 'carried-from' ELSE 'replaces' END
                 ELSE CASE l.relation WHEN 'carried' THEN 'carried-to' ELSE 'replaced-by' END END AS relation
     FROM task_link l
     JOIN task t ON t.id = CASE WHEN l.to_task_id = $1 THEN l.from_task_id ELSE l.to_task_id END
     JOIN plan p ON p.id = t.plan_id
     WHERE $1 IN (l.from_task_id, l.to_task_id) ORDER BY p.half_year, t.code`,
    [taskId],
  );
}
