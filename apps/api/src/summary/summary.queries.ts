import type { COMMITTEE_POSTS, LAYOUTS } from '@app/contract';
import type { Day, IndicatorDirection } from '@app/domain';
import type { AsOf, Reader } from '../assignment/facts.queries';

export interface CommitteeFacts {
  readonly name: string;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
  readonly parentName: string;
  readonly placeName: string;
  readonly documentSymbol: string;
  readonly layout: (typeof LAYOUTS)[number];
  readonly timeZone: string;
  /** Who signs; null where the post is empty. */
  readonly headName: string | null;
  /** The agency that keeps the papers; null where none is named. */
  readonly agencyName: string | null;
  /** Its letters in the archive line of administrative papers. */
  readonly agencySymbol: string | null;
}

/** How does the committee sign and file on this day? */
export async function committeeFacts(reader: Reader, committeeId: string, on: Day): Promise<CommitteeFacts> {
  const [row] = await reader.query<CommitteeFacts[]>(
    `SELECT c.name, c.name_en AS "nameEn", c.name_zh AS "nameZh", c.parent_name AS "parentName", c.place_name AS "placeName", c.document_symbol AS "documentSymbol", c.layout, c.time_zone AS "timeZone",
       (SELECT person_name FROM member m WHERE m.committee_id = c.id AND m.committee_post = 'head' AND m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on > $2) ORDER BY m.sort_order, m.id LIMIT 1) AS "headName",
       agency.name AS "agencyName", agency.symbol AS "agencySymbol"
     FROM committee c
     LEFT JOIN LATERAL (SELECT n.name, n.symbol FROM committee_unit cu JOIN unit_name n ON n.unit_id = cu.unit_id AND n.from_on <= $2 AND (n.to_on IS NULL OR n.to_on > $2)
       WHERE cu.committee_id = c.id AND cu.is_standing_agency AND cu.from_on <= $2 AND (cu.to_on IS NULL OR cu.to_on > $2) ORDER BY cu.position LIMIT 1) agency ON true
     WHERE c.id = $1`,
    [committeeId, on],
  );
  if (row === undefined) throw new Error('the committee of a plan is missing');
  return row;
}

export interface PlanName {
  readonly id: string;
  readonly name: string;
  readonly halfYear: string;
  readonly endsOn: Day;
}

/** The committee's plan of a half-year; null when there was none by then. */
export async function planOf(reader: Reader, committeeId: string, halfYear: string, knownAt: Date): Promise<PlanName | null> {
  const [row] = await reader.query<PlanName[]>(
    'SELECT id, name, half_year AS "halfYear", ends_on AS "endsOn" FROM plan WHERE committee_id = $1 AND half_year = $2 AND created_at <= $3',
    [committeeId, halfYear, knownAt],
  );
  return row ?? null;
}

export interface UnitNames {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly nameEn: string | null;
  readonly nameZh: string | null;
}

/** What is every unit called on this day, those of the past by their last name? */
export async function unitNames(reader: Reader, on: Day): Promise<ReadonlyMap<string, UnitNames>> {
  const rows = await reader.query<UnitNames[]>(
    `SELECT DISTINCT ON (unit_id) unit_id AS id, name, short_name AS "shortName", name_en AS "nameEn", name_zh AS "nameZh"
     FROM unit_name ORDER BY unit_id, (from_on <= $1) DESC, from_on DESC`,
    [on],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface IndicatorFacts {
  readonly id: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly target: number;
  readonly direction: IndicatorDirection;
  /** Last accepted at the two times; null is "not known" (R3, R10). */
  readonly actual: number | null;
}

export interface TaskText {
  readonly id: string;
  readonly deliverable: string | null;
  /** R16: number and due day only, no words of units. */
  readonly isHeldOutside: boolean;
  readonly indicators: readonly IndicatorFacts[];
}

/** Deliverable and indicators of each task of a plan, with what was accepted at the two times. */
export async function taskTexts(reader: Reader, planId: string, asOf: AsOf): Promise<ReadonlyMap<string, TaskText>> {
  const rows = await reader.query<TaskText[]>(
    `SELECT t.id, t.deliverable, t.is_held_outside AS "isHeldOutside",
       COALESCE((SELECT json_agg(json_build_object('id', i.id, 'name', i.name, 'unitOfMeasure', i.unit_of_measure, 'target', i.target::float8, 'direction', i.direction, 'actual', x.value::float8) ORDER BY i.position)
         FROM indicator i
         LEFT JOIN LATERAL (SELECT value FROM indicator_actual WHERE indicator_id = i.id AND effective_on <= $2 AND recorded_at <= $3 ORDER BY recorded_at DESC, sequence DESC LIMIT 1) x ON true
         WHERE i.task_id = t.id), '[]') AS indicators
     FROM task t WHERE t.plan_id = $1`,
    [planId, asOf.effectiveOn, asOf.knownAt],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface AcceptedWords {
  readonly assignmentId: string;
  readonly itemId: string;
  readonly versionNumber: number;
  readonly narrative: string;
  readonly difficulties: string | null;
  readonly proposals: string | null;
}

/**
 * The last accepted item of each assignment that speaks of the time up to the effective day (R3). A completion speaks of
 * its day of completion (R23). Any other item speaks of the day it was sent, or of its round's cut-off where that came
 * first: units report after the cut-off what was so on it.
 */
export async function acceptedWords(reader: Reader, planId: string, asOf: AsOf): Promise<ReadonlyMap<string, AcceptedWords>> {
  const rows = await reader.query<AcceptedWords[]>(
    `SELECT DISTINCT ON (i.assignment_id) i.assignment_id AS "assignmentId", i.id AS "itemId", i.version_number AS "versionNumber", i.narrative, i.difficulties, i.proposals
     FROM report_item i
     JOIN assignment a ON a.id = i.assignment_id
     JOIN submission s ON s.id = i.submission_id
     LEFT JOIN report p ON p.id = s.report_id
     LEFT JOIN round r ON r.id = p.round_id
     LEFT JOIN LATERAL (SELECT completed_on FROM item_review WHERE item_id = i.id AND completed_on IS NOT NULL AND recorded_at <= $3 ORDER BY recorded_at DESC LIMIT 1) v ON true
     WHERE a.plan_id = $1 AND i.accepted_at <= $3
       AND CASE WHEN i.kind = 'completion' THEN COALESCE(v.completed_on, i.completed_on, i.submitted_on) ELSE LEAST(i.submitted_on, r.cut_off_on) END <= $2
     ORDER BY i.assignment_id, i.submitted_at DESC, i.version_number DESC`,
    [planId, asOf.effectiveOn, asOf.knownAt],
  );
  return new Map(rows.map((row) => [row.assignmentId, row]));
}

export interface DocumentFacts {
  readonly source: 'directive' | 'plan';
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuedOn: Day;
}

/** Which directives and plans did the committee issue between two days, both included? */
export function documentsOf(reader: Reader, committeeId: string, from: Day, asOf: AsOf): Promise<DocumentFacts[]> {
  return reader.query<DocumentFacts[]>(
    `SELECT 'directive' AS source, id, kind, number, title, issued_on AS "issuedOn" FROM directive
     WHERE committee_id = $1 AND state IN ('issued', 'superseded') AND issued_on BETWEEN $2 AND $3 AND created_at <= $4
     UNION ALL
     SELECT 'plan', id, 'plan', document_number, name, issued_on FROM plan
     WHERE committee_id = $1 AND issued_on BETWEEN $2 AND $3 AND created_at <= $4
     ORDER BY "issuedOn", title`,
    [committeeId, from, asOf.effectiveOn, asOf.knownAt],
  );
}

export interface MemberChange {
  readonly id: string;
  readonly personName: string;
  readonly position: string;
  readonly committeePost: (typeof COMMITTEE_POSTS)[number];
  readonly change: 'joined' | 'left';
  readonly on: Day;
}

/** Who joined or left the committee between two days? */
export function memberChanges(reader: Reader, committeeId: string, from: Day, asOf: AsOf): Promise<MemberChange[]> {
  return reader.query<MemberChange[]>(
    `SELECT m.id, m.person_name AS "personName", m.position, m.committee_post AS "committeePost", c.change, c.on_day AS "on"
     FROM member m CROSS JOIN LATERAL (VALUES ('joined', m.from_on), ('left', m.to_on)) c (change, on_day)
     WHERE m.committee_id = $1 AND m.recorded_at <= $4 AND c.on_day BETWEEN $2 AND $3
     ORDER BY c.on_day, m.sort_order, c.change DESC`,
    [committeeId, from, asOf.effectiveOn, asOf.knownAt],
  );
}

export interface RoundFacts {
  readonly id: string;
  readonly name: string;
  readonly dueOn: Day;
  readonly reports: readonly { readonly unitId: string; readonly firstSubmittedOn: Day | null; readonly returnCount: number; readonly note: string | null }[];
}

/** The round that reports on the plan up to the effective day and is already due: the half-year's own, else the last. Null when none is. */
export async function dueRound(reader: Reader, planId: string, effectiveOn: Day, knownOn: Day): Promise<RoundFacts | null> {
  const [row] = await reader.query<RoundFacts[]>(
    `SELECT r.id, r.name, r.due_on AS "dueOn",
       COALESCE((SELECT json_agg(json_build_object('unitId', p.unit_id, 'firstSubmittedOn', CASE WHEN p.first_submitted_on <= $3 THEN p.first_submitted_on END, 'returnCount', p.return_count, 'note', p.note) ORDER BY p.unit_id)
         FROM report p WHERE p.round_id = r.id AND p.state <> 'waived'), '[]') AS reports
     FROM round r WHERE r.plan_id = $1 AND r.cut_off_on <= $2 AND r.due_on <= $3
     ORDER BY (r.kind = 'half-year') DESC, r.cut_off_on DESC, r.id LIMIT 1`,
    [planId, effectiveOn, knownOn],
  );
  return row ?? null;
}

/**
 * How often each unit was reminded of its tasks of a plan, up to the effective day. Null where the committee's ladder had never run by
 * then: nothing was recorded, which is not the same as no reminder (R10).
 */
export async function reminderCounts(reader: Reader, plan: { id: string; committeeId: string }, asOf: AsOf): Promise<ReadonlyMap<string, number> | null> {
  const [run] = await reader.query<{ hasRun: boolean }[]>('SELECT EXISTS (SELECT 1 FROM reminder_run WHERE committee_id = $1 AND day <= $2) AS "hasRun"', [plan.committeeId, asOf.effectiveOn]);
  if (run?.hasRun !== true) return null;
  const rows = await reader.query<{ unitId: string; count: number }[]>(
    `SELECT r.unit_id AS "unitId", count(*)::int AS count FROM reminder r JOIN assignment a ON a.id = r.assignment_id
     WHERE a.plan_id = $1 AND r.day <= $2 AND r.recorded_at <= $3 GROUP BY r.unit_id`,
    [plan.id, asOf.effectiveOn, asOf.knownAt],
  );
  return new Map(rows.map(({ unitId, count }) => [unitId, count]));
}
