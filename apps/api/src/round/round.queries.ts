import type { Round } from '@app/contract';
import { roundStateOn, whyNotFile, type ReportState } from '@app/domain';
import type { Reader } from '../assignment/facts.queries';

/** Columns of a round `r` as it is kept. */
const ROUND = `r.id, r.committee_id AS "committeeId", r.plan_id AS "planId", r.kind, r.name, r.opens_on AS "opensOn", r.cut_off_on AS "cutOffOn", r.due_on AS "dueOn", r.closes_on AS "closesOn", r.state,
  (SELECT count(*)::int FROM report WHERE round_id = r.id AND state <> 'waived') AS "expectedCount",
  (SELECT count(*)::int FROM report WHERE round_id = r.id AND submitted_on IS NOT NULL) AS "submittedCount"`;

/** The report rounds of a plan by due day, each as it stands on a day, with how many units were expected and how many have sent. */
export async function roundsOf(reader: Reader, planId: string, on: string): Promise<Round[]> {
  const rows = await reader.query<Round[]>(`SELECT ${ROUND} FROM round r WHERE r.plan_id = $1 ORDER BY r.due_on, r.id`, [planId]);
  return rows.map((row) => ({ ...row, state: roundStateOn(row, on) }));
}

/** One round as it stands on a day. Null when there is none. */
export async function roundById(reader: Reader, roundId: string, on: string): Promise<Round | null> {
  const [row] = await reader.query<Round[]>(`SELECT ${ROUND} FROM round r WHERE r.id = $1`, [roundId]);
  return row === undefined ? null : { ...row, state: roundStateOn(row, on) };
}

export interface OpenRound {
  readonly id: string;
  readonly name: string;
  readonly opensOn: string;
  readonly cutOffOn: string;
  readonly dueOn: string;
}

/** One unit's report in one round, with what decides whether it may still come. */
export interface OwedReport extends OpenRound {
  readonly closesOn: string;
  readonly state: Round['state'];
  readonly reportId: string;
  readonly reportState: ReportState;
  readonly exceptionUntil: string | null;
}

/** The reports that a unit owes or has given in the rounds of a plan, by due day. */
export function owedReports(reader: Reader, planId: string, unitId: string): Promise<OwedReport[]> {
  return reader.query<OwedReport[]>(
    `SELECT r.id, r.name, r.opens_on AS "opensOn", r.cut_off_on AS "cutOffOn", r.due_on AS "dueOn", r.closes_on AS "closesOn", r.state, p.id AS "reportId", p.state AS "reportState",
            (SELECT until_on FROM late_entry WHERE report_id = p.id ORDER BY recorded_at DESC LIMIT 1) AS "exceptionUntil"
     FROM round r JOIN report p ON p.round_id = r.id AND p.unit_id = $2
     WHERE r.plan_id = $1 ORDER BY r.due_on, r.id`,
    [planId, unitId],
  );
}

/** To which round does what a unit sends on this day belong? The open one due first, else the last one that still takes it late; null for none. */
export function roundToFile(owed: readonly OwedReport[], on: string): OwedReport | null {
  const fits = (one: OwedReport): boolean =>
    one.reportState !== 'waived' && whyNotFile({ ...one, state: roundStateOn(one, on), filedOn: on, isCorrection: one.reportState === 'returned' }) === null;
  const open = owed.find((one) => roundStateOn(one, on) === 'open' && fits(one));
  return open ?? owed.findLast(fits) ?? null;
}

/** The round that closed last without a report of the unit, which nothing may be sent for any more; null when nothing is missing there. */
export function roundMissed(owed: readonly OwedReport[], on: string): OwedReport | null {
  const last = owed.findLast((one) => roundStateOn(one, on) === 'closed');
  const isMissing = last?.reportState === 'expected' || last?.reportState === 'draft' || last?.reportState === 'with-head';
  return last !== undefined && isMissing && roundToFile([last], on) === null ? last : null;
}
