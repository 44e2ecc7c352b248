import type { Status } from '@app/contract';
import { classifyAssignment, type CoordinatingState, type Day, type LeadState, type StatusSettings, type TaskKind } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';

export type Reader = Pick<DataSource | EntityManager, 'query'>;

/** The two times of a question: what held on `effectiveOn`, as known at `knownAt`. */
export interface AsOf {
  readonly effectiveOn: Day;
  readonly knownAt: Date;
}

/** What is true of one assignment at the two times; days as text, null where nothing is known (R10). */
export interface CellFacts {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly taskCode: string;
  readonly taskTitle: string;
  readonly taskKind: TaskKind;
  readonly themeId: string;
  readonly isParent: boolean;
  readonly unitId: string;
  readonly role: 'lead' | 'coordinating';
  readonly state: LeadState | CoordinatingState;
  readonly issuedOn: Day | null;
  readonly dueOn: Day | null;
  readonly originalDueOn: Day | null;
  readonly classDueOn: Day | null;
  readonly extensionCount: number;
  readonly completedOn: Day | null;
  readonly claimedCompletedOn: Day | null;
  readonly acceptedPercent: number | null;
  readonly claimedPercent: number | null;
  readonly lastWordOn: Day | null;
  readonly hasUnacceptedClaim: boolean;
  readonly isReturned: boolean;
  readonly isDisputed: boolean;
}

/**
 * The facts of the assignments `a` that a condition names; $2 and $3 are the two times. The plan of the task and the LIMIT
 * below say nothing new: without them PostgreSQL reads the tasks of all plans.
 */
export const factsWhere = (condition: string): string => `
  SELECT f.*, bool_or(f.role = 'coordinating' AND f.state = 'disputed') OVER (PARTITION BY f."taskId") AND f.role = 'lead' AS "isDisputed"
   FROM (
     SELECT a.id AS "assignmentId", t.id AS "taskId", t.code AS "taskCode", t.title AS "taskTitle", t.kind AS "taskKind", t.theme_id AS "themeId",
            COALESCE((SELECT true FROM task child WHERE child.parent_id = t.id LIMIT 1), false) AS "isParent",
            a.unit_id AS "unitId", a.role, m.to_state AS state, CASE WHEN d.number = 0 THEN d.due_on ELSE a.original_due_on END AS "originalDueOn", h.position AS theme_position,
            i.effective_on AS "issuedOn", d.due_on AS "dueOn", d.class_due_on AS "classDueOn", COALESCE(d.number, 0) AS "extensionCount",
            CASE WHEN m.to_state = 'completed' THEN m.effective_on END AS "completedOn",
            c.completed_on AS "claimedCompletedOn", c.percent AS "claimedPercent", c.id IS NOT NULL AS "hasUnacceptedClaim",
            w.percent AS "acceptedPercent", w.submitted_on AS "lastWordOn", m.to_state = 'returned' AS "isReturned"
     FROM assignment a
     JOIN task t ON t.id = a.task_id AND t.plan_id = a.plan_id
     JOIN theme h ON h.id = t.theme_id
     JOIN LATERAL (
       SELECT to_state, effective_on FROM assignment_move
       WHERE assignment_id = a.id AND effective_on <= $2 AND recorded_at <= $3
       ORDER BY recorded_at DESC, sequence DESC LIMIT 1) m ON true
     LEFT JOIN LATERAL (
       SELECT effective_on FROM assignment_move
       WHERE assignment_id = a.id AND to_state IN ('issued', 'requested') AND effective_on <= $2 AND recorded_at <= $3
       ORDER BY recorded_at DESC, sequence DESC LIMIT 1) i ON true
     LEFT JOIN LATERAL (
       SELECT number, due_on, class_due_on FROM due_change
       WHERE assignment_id = a.id AND effective_on <= $2 AND recorded_at <= $3
       ORDER BY recorded_at DESC, sequence DESC LIMIT 1) d ON true
     LEFT JOIN LATERAL (
       SELECT submitted_on, percent FROM report_item
       WHERE assignment_id = a.id AND submitted_on <= $2 AND accepted_at <= $3
       ORDER BY submitted_at DESC, version_number DESC LIMIT 1) w ON true
     LEFT JOIN LATERAL (
       SELECT id, completed_on, percent FROM report_item
       WHERE assignment_id = a.id AND submitted_on <= $2 AND submitted_at <= $3
         AND (accepted_at IS NULL OR accepted_at > $3) AND (returned_at IS NULL OR returned_at > $3) AND (recalled_at IS NULL OR recalled_at > $3)
       ORDER BY submitted_at DESC, version_number DESC LIMIT 1) c ON true
     WHERE ${condition}
   ) f
   WHERE f.role = 'lead' OR f.state <> 'transferred'
   ORDER BY f.theme_position, f."taskCode", f.role DESC, f."assignmentId"`;

/** The text of `cellFacts`, for queries that ask for more at once: $1 the plan, $2 and $3 the two times, $4 one task or null. */
export const CELL_FACTS = factsWhere('a.plan_id = $1 AND ($4::uuid IS NULL OR a.task_id = $4)');

/**
 * What is true of every assignment of a plan (or of one of its tasks) at the two times? In the order of themes and
 * codes, the lead first. History rows decide: among those within both times, the one recorded last; an assignment
 * without such a row does not exist yet.
 */
export function cellFacts(reader: Reader, planId: string, asOf: AsOf, taskId: string | null = null): Promise<CellFacts[]> {
  return reader.query<CellFacts[]>(CELL_FACTS, [planId, asOf.effectiveOn, asOf.knownAt, taskId]);
}

/** The verdict of the one rule for a lead; null for a coordinating unit, whose part has a state and no class. */
export function statusOf(facts: CellFacts, settings: StatusSettings): Status | null {
  if (facts.role !== 'lead') return null;
  return classifyAssignment({ ...facts, role: 'lead', kind: facts.taskKind, state: facts.state as LeadState }, settings);
}

/** Columns of a committee `c` that verdicts need: its settings and the calendar of working days. */
export const SETTINGS = `
  c.due_soon_days AS "dueSoonDays", c.silent_after_days AS "silentAfterDays",
  (SELECT json_agg(day) FROM holiday WHERE kind = 'off') AS "daysOff",
  (SELECT json_agg(day) FROM holiday WHERE kind = 'working') AS "workingDays"`;

export interface SettingsRow {
  readonly dueSoonDays: number;
  readonly silentAfterDays: number;
  readonly daysOff: Day[] | null;
  readonly workingDays: Day[] | null;
}

/** The settings for verdicts on a day. */
export function settingsOf({ dueSoonDays, silentAfterDays, daysOff, workingDays }: SettingsRow, asOf: Day): StatusSettings {
  return { asOf, dueSoonDays, silentAfterDays, calendar: { daysOff: new Set(daysOff), workingDays: new Set(workingDays) } };
}

/** The committee's settings and the calendar of working days, for verdicts on a day. */
export async function statusSettings(reader: Reader, committeeId: string, asOf: Day): Promise<StatusSettings> {
  const [row] = await reader.query<SettingsRow[]>(`SELECT ${SETTINGS} FROM committee c WHERE c.id = $1`, [committeeId]);
  if (row === undefined) throw new Error('the committee of a plan is missing');
  return settingsOf(row, asOf);
}
