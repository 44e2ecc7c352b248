import type { Ask, ASK_VIEWS, LeaderAsks } from '@app/contract';
import type { AddresseeKind, AskState } from '@app/domain';
import type { AsOf, Reader } from '../assignment/facts.queries';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
/** A unit as named on the day an ask was raised, as a JSON object of SQL; null for none. */
const unitRef = (id: string): string => `(SELECT json_build_object('id', u.id, 'code', u.code, 'name', n.name, 'shortName', n.short_name) FROM unit u
  JOIN LATERAL (SELECT name, short_name FROM unit_name WHERE unit_id = u.id ORDER BY (from_on <= a.raised_on) DESC, from_on DESC LIMIT 1) n ON true WHERE u.id = ${id})`;
/** What is unanswered stands first, by due day, then what is answered, newest first. */
const BUCKET = `CASE WHEN a.state IN ('open', 'with-addressee') THEN 0 ELSE 1 END`;
const SORT_DAY = `CASE WHEN a.state IN ('open', 'with-addressee') THEN COALESCE(a.due_on - DATE '2000-01-01', 999999) ELSE DATE '2000-01-01' - a.raised_on END`;

export interface AskKey {
  readonly bucket: number;
  readonly sortDay: number;
  readonly raisedAt: string;
  readonly id: string;
}

export type AskRow = Omit<Ask, 'isOverdue' | 'acts'> & { readonly key: AskKey; readonly addresseeKind: AddresseeKind | null };

export interface AskReader {
  readonly userId: string;
  /** Units for which the person acts. */
  readonly unitIds: readonly string[];
  /** Sees the asks of all units, or only those that concern the own (R17). */
  readonly seesAll: boolean;
  readonly isLeader: boolean;
  readonly isSecretariat: boolean;
}

export interface AskPage {
  readonly planId: string;
  readonly view: (typeof ASK_VIEWS)[number];
  readonly state: AskState | null;
  readonly assignmentId: string | null;
  readonly taskId: string | null;
  readonly after: AskKey | null;
  readonly limit: number;
}

/** Which asks of a plan may this person see, in this view? */
export function asksOf(reader: Reader, me: AskReader, page: AskPage): Promise<AskRow[]> {
  return reader.query<AskRow[]>(
    `SELECT a.id, a.item_id AS "itemId", ${unitRef('a.unit_id')} AS unit, json_build_object('id', t.id, 'code', t.code, 'title', t.title) AS task,
            a.difficulty, a.proposal, a.raised_on AS "raisedOn", a.raised_by_name AS "raisedBy", a.state, a.addressee_kind AS "addresseeKind",
            CASE WHEN a.addressee_kind IS NOT NULL THEN json_build_object('kind', a.addressee_kind, 'unit', ${unitRef('a.addressee_unit_id')},
              'person', (SELECT json_build_object('id', p.id, 'displayName', p.display_name) FROM app_user p WHERE p.id = a.addressee_user_id)) END AS addressee,
            a.due_on AS "dueOn", a.repeat_number AS "repeatNumber",
            (SELECT json_build_object('id', e.id, 'raisedOn', e.raised_on) FROM ask e WHERE e.id = a.earlier_ask_id) AS earlier,
            (SELECT json_build_object('decision', m.to_state, 'text', m.note, 'answeredOn', m.effective_on, 'answeredAt', to_char(m.recorded_at AT TIME ZONE 'UTC', ${INSTANT}), 'answeredBy', m.actor_name)
             FROM ask_move m WHERE m.ask_id = a.id AND m.to_state IN ('answered', 'refused') ORDER BY m.recorded_at DESC, m.sequence DESC LIMIT 1) AS answer,
            (SELECT m.note FROM ask_move m WHERE m.ask_id = a.id AND m.to_state = 'closed' ORDER BY m.recorded_at DESC, m.sequence DESC LIMIT 1) AS "closingNote",
            json_build_object('bucket', ${BUCKET}, 'sortDay', ${SORT_DAY}, 'raisedAt', to_char(a.raised_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'id', a.id) AS key
     FROM ask a JOIN assignment s ON s.id = a.assignment_id JOIN task t ON t.id = s.task_id
     WHERE a.plan_id = $1 AND ($2::text IS NULL OR a.state = $2) AND ($3::uuid IS NULL OR a.assignment_id = $3) AND ($4::uuid IS NULL OR t.id = $4)
       AND ($5 OR a.unit_id = ANY($6) OR a.addressee_unit_id = ANY($6))
       AND CASE $7
         WHEN 'waiting-for-me' THEN ($8 AND a.state = 'with-addressee' AND a.addressee_kind = 'leader' AND COALESCE(a.addressee_user_id, $9) = $9)
           OR ($10 AND (a.state = 'open' OR a.state = 'with-addressee' AND a.addressee_kind = 'secretariat'))
           OR (a.state = 'with-addressee' AND a.addressee_unit_id = ANY($6))
         WHEN 'mine' THEN a.unit_id = ANY($6) OR a.addressee_unit_id = ANY($6) OR a.addressee_user_id = $9
           OR ($8 AND a.addressee_kind = 'leader' AND a.addressee_user_id IS NULL) OR ($10 AND a.addressee_kind = 'secretariat')
         WHEN 'leader' THEN a.state = 'with-addressee' AND a.addressee_kind = 'leader'
         ELSE true END
       AND ($11::int IS NULL OR (${BUCKET}, ${SORT_DAY}, a.raised_at, a.id) > ($11, $12::int, $13::timestamptz, $14::uuid))
     ORDER BY ${BUCKET}, ${SORT_DAY}, a.raised_at, a.id LIMIT $15`,
    [page.planId, page.state, page.assignmentId, page.taskId, me.seesAll, me.unitIds, page.view, me.isLeader, me.userId, me.isSecretariat, page.after?.bucket ?? null, page.after?.sortDay ?? null, page.after?.raisedAt ?? null, page.after?.id ?? null, page.limit],
  );
}

const LEADER_LIST_LENGTH = 5;

/** What waited for the leaders at the two times: how many, how many late, and the first of them, late ones first (R14: one question). */
export async function leaderAsksOf(reader: Reader, planId: string, asOf: AsOf): Promise<LeaderAsks> {
  const rows = await reader.query<(LeaderAsks['items'][number] & { count: number; overdueCount: number })[]>(
    `SELECT w.*, (count(*) OVER ())::int AS count, (count(*) FILTER (WHERE w."isOverdue") OVER ())::int AS "overdueCount"
     FROM (
       SELECT a.id, ${unitRef('a.unit_id')} AS unit, json_build_object('id', t.id, 'code', t.code, 'title', t.title) AS task, COALESCE(a.proposal, a.difficulty) AS words,
              a.raised_on AS "raisedOn", m.due_on AS "dueOn", COALESCE(m.due_on < $2::date, false) AS "isOverdue", a.repeat_number AS "repeatNumber"
       FROM ask a JOIN assignment s ON s.id = a.assignment_id JOIN task t ON t.id = s.task_id
       JOIN LATERAL (
         SELECT to_state, addressee_kind, due_on FROM ask_move WHERE ask_id = a.id AND effective_on <= $2 AND recorded_at <= $3
         ORDER BY recorded_at DESC, sequence DESC LIMIT 1) m ON m.to_state = 'with-addressee' AND m.addressee_kind = 'leader'
       WHERE a.plan_id = $1
     ) w
     ORDER BY w."dueOn" NULLS LAST, w."raisedOn", w.id LIMIT $4`,
    [planId, asOf.effectiveOn, asOf.knownAt, LEADER_LIST_LENGTH],
  );
  return { count: rows[0]?.count ?? 0, overdueCount: rows[0]?.overdueCount ?? 0, items: rows.map(({ count: _count, overdueCount: _overdue, ...item }) => item) };
}

/** Who leads the committee on this day? By name. */
export function leadersOf(reader: Reader, committeeId: string, on: string): Promise<{ id: string; displayName: string; position: string | null }[]> {
  return reader.query(
    `SELECT u.id, u.display_name AS "displayName", u.position FROM app_user u
     WHERE u.disabled_at IS NULL AND EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND g.committee_id = $1 AND g.role = 'leader' AND g.from_on <= $2 AND (g.to_on IS NULL OR g.to_on > $2))
     ORDER BY u.sort_key, u.id`,
    [committeeId, on],
  );
}
