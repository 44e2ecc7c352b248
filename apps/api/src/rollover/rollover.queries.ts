import type { RollOver, RollOverItem } from '@app/contract';
import { isUnfinished, LEAD_STATES, rollOverDecisionOf, type Day, type IndicatorFacts, type LeadState, type Lineage, type TaskKind, type UnitSuccession } from '@app/domain';
import { CELL_FACTS, type AsOf, type CellFacts, type Reader } from '../assignment/facts.queries';
import { REACHED_ON } from '../task/task.queries';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** Leads that ask for a decision, or have ended by one. */
const STATES_SHOWN = LEAD_STATES.filter((state) => isUnfinished(state) || rollOverDecisionOf({ state, lineage: null }) !== null);

type Decision = NonNullable<RollOverItem['decision']>;

export interface RollOverRow extends CellFacts, Pick<RollOverItem, 'unit' | 'lastWord' | 'openMilestoneCount'> {
  readonly state: LeadState;
  readonly indicators: readonly IndicatorFacts[] | null;
  readonly lastMove: Pick<Decision, 'effectiveOn' | 'recordedAt' | 'decidedBy' | 'reason'>;
  readonly next: Decision['next'];
  readonly lineage: Lineage | null;
}

/** The leads of a plan that are unfinished or ended without completion, each with its last accepted word, what would go along, and its lineage. */
export function rollOverRows(reader: Reader, planId: string, asOf: AsOf): Promise<RollOverRow[]> {
  return reader.query<RollOverRow[]>(
    `SELECT f.*, json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name) AS unit, w.word AS "lastWord",
            (SELECT count(*)::int FROM milestone m WHERE m.task_id = f."taskId" AND ${REACHED_ON} IS NULL) AS "openMilestoneCount",
            (SELECT json_agg(json_build_object('direction', i.direction, 'target', i.target::float8, 'actual',
               (SELECT value::float8 FROM indicator_actual WHERE indicator_id = i.id AND effective_on <= $2 AND recorded_at <= $3 ORDER BY recorded_at DESC, sequence DESC LIMIT 1)))
             FROM indicator i WHERE i.task_id = f."taskId") AS indicators,
            m.move AS "lastMove", l.next, l.relation AS lineage
     FROM (${CELL_FACTS}) f
     JOIN unit u ON u.id = f."unitId"
     JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id AND from_on <= $2 ORDER BY from_on DESC LIMIT 1) n ON true
     LEFT JOIN LATERAL (
       SELECT json_build_object('itemId', id, 'submittedOn', submitted_on, 'acceptedOn', accepted_on, 'narrative', narrative, 'percent', percent) AS word
       FROM report_item WHERE assignment_id = f."assignmentId" AND submitted_on <= $2 AND accepted_at <= $3 ORDER BY submitted_at DESC LIMIT 1) w ON true
     JOIN LATERAL (
       SELECT json_build_object('effectiveOn', effective_on, 'recordedAt', to_char(recorded_at AT TIME ZONE 'UTC', ${INSTANT}), 'decidedBy', actor_name, 'reason', reason) AS move
       FROM assignment_move WHERE assignment_id = f."assignmentId" AND effective_on <= $2 AND recorded_at <= $3 ORDER BY recorded_at DESC, sequence DESC LIMIT 1) m ON true
     LEFT JOIN LATERAL (
       SELECT k.relation, json_build_object('id', t.id, 'code', t.code, 'title', t.title, 'halfYear', p.half_year, 'dueOn', COALESCE(a.due_on, t.draft_due_on)) AS next
       FROM task_link k
       JOIN task t ON t.id = k.to_task_id
       JOIN plan p ON p.id = t.plan_id
       LEFT JOIN assignment a ON a.task_id = t.id AND a.role = 'lead' AND a.state <> 'transferred'
       WHERE k.from_task_id = f."taskId" ORDER BY p.half_year, t.code LIMIT 1) l ON true
     WHERE f.role = 'lead' AND NOT f."isParent" AND f.state = ANY($5)
     ORDER BY f.theme_position, f."taskCode", f."assignmentId"`,
    [planId, asOf.effectiveOn, asOf.knownAt, null, STATES_SHOWN],
  );
}

/** The committee's plan of a half-year; null while there is none. */
export async function planOfHalfYear(reader: Reader, committeeId: string, halfYear: string): Promise<RollOver['nextPlan']> {
  const [row] = await reader.query<NonNullable<RollOver['nextPlan']>[]>('SELECT id, name, starts_on AS "startsOn", ends_on AS "endsOn", state FROM plan WHERE committee_id = $1 AND half_year = $2', [committeeId, halfYear]);
  return row ?? null;
}

export interface LeadAtClosing {
  readonly id: string;
  readonly label: string;
  readonly state: LeadState;
  readonly kind: TaskKind;
}

/** The present leads of a plan, parents aside: those are never counted. */
export function leadsAtClosing(reader: Reader, planId: string): Promise<LeadAtClosing[]> {
  return reader.query<LeadAtClosing[]>(
    `SELECT a.id, t.code || '. ' || t.title AS label, a.state, t.kind FROM assignment a JOIN task t ON t.id = a.task_id
     WHERE a.plan_id = $1 AND a.role = 'lead' AND a.state <> 'transferred' AND NOT EXISTS (SELECT 1 FROM task child WHERE child.parent_id = t.id)
     ORDER BY t.code`,
    [planId],
  );
}

/** The units of a committee today, and how units of then became others (R22). */
export async function unitsAndHeirs(reader: Reader, committeeId: string, today: Day): Promise<{ known: Set<string>; successions: UnitSuccession[] }> {
  const known = await reader.query<{ id: string }[]>('SELECT unit_id AS id FROM committee_unit WHERE committee_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)', [committeeId, today]);
  const successions = await reader.query<UnitSuccession[]>('SELECT from_unit_id AS "fromUnitId", to_unit_id AS "toUnitId" FROM unit_change WHERE effective_on <= $1', [today]);
  return { known: new Set(known.map(({ id }) => id)), successions };
}
