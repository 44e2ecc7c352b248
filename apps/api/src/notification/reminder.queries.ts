import { isOpenLead, roundStateOn, type Day, type LeadState, type Reachable, type ReportState, type RoundState } from '@app/domain';
import { cellFacts, type Reader } from '../assignment/facts.queries';

/** Work or a report that a unit still owes and that has a due day. */
export interface Owed {
  readonly assignmentId: string | null;
  readonly reportId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly dueOn: Day;
  /** Of work only. */
  readonly task: { readonly id: string; readonly code: string; readonly title: string } | null;
  readonly roundName: string | null;
}

/** Dated work that leads still owe in the running plans of a committee; what waits for the reviewer is in, so nobody is reminded. */
export async function owedWork(reader: Reader, committeeId: string, at: { today: Day; now: Date }): Promise<Owed[]> {
  const plans = await reader.query<{ id: string }[]>(`SELECT id FROM plan WHERE committee_id = $1 AND state IN ('approved', 'active', 'closing')`, [committeeId]);
  const names = await unitNames(reader, committeeId, at.today);
  const found: Owed[] = [];
  for (const { id } of plans) {
    for (const cell of await cellFacts(reader, id, { effectiveOn: at.today, knownAt: at.now })) {
      const isOwed = cell.role === 'lead' && !cell.isParent && isOpenLead(cell.state as LeadState) && cell.state !== 'awaiting-confirmation';
      if (!isOwed || cell.dueOn === null) continue;
      found.push({ assignmentId: cell.assignmentId, reportId: null, unitId: cell.unitId, unitName: names.get(cell.unitId) ?? '', dueOn: cell.dueOn, task: { id: cell.taskId, code: cell.taskCode, title: cell.taskTitle }, roundName: null });
    }
  }
  return found;
}

/** Reports that are missing in the rounds open on a day. */
export async function missingReports(reader: Reader, committeeId: string, today: Day): Promise<Owed[]> {
  const rows = await reader.query<(Owed & { state: RoundState; opensOn: Day; closesOn: Day; reportState: ReportState })[]>(
    `SELECT NULL AS "assignmentId", p.id AS "reportId", p.unit_id AS "unitId", p.state AS "reportState", r.name AS "roundName", r.state, r.opens_on AS "opensOn", r.due_on AS "dueOn", r.closes_on AS "closesOn", NULL AS task
     FROM report p JOIN round r ON r.id = p.round_id WHERE r.committee_id = $1 AND r.opens_on <= $2 AND r.closes_on >= $2 AND p.state IN ('expected', 'draft', 'with-head') ORDER BY r.due_on, p.id`,
    [committeeId, today],
  );
  const names = await unitNames(reader, committeeId, today);
  return rows.filter((row) => roundStateOn(row, today) === 'open').map(({ reportId, unitId, dueOn, roundName }) => ({ assignmentId: null, reportId, unitId, unitName: names.get(unitId) ?? '', dueOn, task: null, roundName }));
}

async function unitNames(reader: Reader, committeeId: string, on: Day): Promise<Map<string, string>> {
  const rows = await reader.query<{ id: string; name: string }[]>(
    `SELECT cu.unit_id AS id, n.name FROM committee_unit cu JOIN LATERAL (SELECT name FROM unit_name WHERE unit_id = cu.unit_id ORDER BY (from_on <= $2) DESC, from_on DESC LIMIT 1) n ON true WHERE cu.committee_id = $1`,
    [committeeId, on],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who can be told on this day: those who act for units, and the chair and standing deputy where they have accounts. */
export function reachable(reader: Reader, committeeId: string, on: Day): Promise<Reachable[]> {
  return reader.query<Reachable[]>(
    `SELECT g.user_id AS "userId", g.unit_id AS "unitId", g.role, NULL AS post FROM role_grant g JOIN app_user u ON u.id = g.user_id AND u.disabled_at IS NULL
     WHERE g.committee_id = $1 AND g.role IN ('officer', 'head') AND g.from_on <= $2 AND (g.to_on IS NULL OR g.to_on > $2)
     UNION ALL
     SELECT m.user_id, NULL, NULL, m.committee_post FROM member m JOIN app_user u ON u.id = m.user_id AND u.disabled_at IS NULL
     WHERE m.committee_id = $1 AND m.committee_post IN ('head', 'standing-deputy') AND m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on > $2)
     ORDER BY "userId"`,
    [committeeId, on],
  );
}

/** Marks of the reminders sent already and how many each piece of work has had: `subject` is the assignment's or report's id. */
export async function sentReminders(reader: Reader, committeeId: string): Promise<{ marks: ReadonlySet<string>; counts: Map<string, number> }> {
  const rows = await reader.query<{ subject: string; rung: string; dueOn: Day }[]>('SELECT COALESCE(assignment_id, report_id) AS subject, rung, due_on AS "dueOn" FROM reminder WHERE committee_id = $1', [committeeId]);
  const counts = new Map<string, number>();
  for (const { subject } of rows) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return { marks: new Set(rows.map(({ subject, rung, dueOn }) => markOf(subject, rung, dueOn))), counts };
}

export const markOf = (subject: string, rung: string, dueOn: Day): string => `${subject} ${rung} ${dueOn}`;
