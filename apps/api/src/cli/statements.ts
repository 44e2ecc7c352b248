import type { DataSource } from 'typeorm';
import { asOfAsked } from '../assignment/as-of';
import { TaskReader } from '../assignment/task.reader';
import type { Clock } from '../config/clock';
import { Commits } from '../database/commit';
import { dashboardFacts } from '../dashboard/dashboard.queries';
import type { Actor } from '../http/actor';
import { SubmissionService } from '../report/submission.service';

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The SQL that pages and acts send, for whoever wants to send the same without the server (tools/bench). */
export interface Statements {
  readonly dashboard: readonly Statement[];
  readonly list: readonly Statement[];
  readonly submission: readonly Statement[];
}

/** The address of the database, password and all. */
export function addressOf({ options }: DataSource): string {
  return 'url' in options && typeof options.url === 'string' ? options.url : '';
}

/** What the code that serves a plan sends. The draft of the assignment is submitted for good: an act is only known by doing it. */
export async function statementsOf(dataSource: DataSource, clock: Clock, assignmentId: string): Promise<Statements> {
  const [row] = await dataSource.query<{ planId: string; committeeId: string; unitId: string }[]>('SELECT plan_id AS "planId", committee_id AS "committeeId", unit_id AS "unitId" FROM assignment WHERE id = $1', [assignmentId]);
  if (row === undefined) throw new Error('There is no such assignment.');
  const { planId, committeeId, unitId } = row;
  const [leader, officer] = [await actorOf(dataSource, { committeeId, unitId: null, role: 'leader' }), await actorOf(dataSource, { committeeId, unitId, role: 'officer' })];
  const record = (work: () => Promise<unknown>) => recorded(dataSource, work);
  return {
    dashboard: await record(() => dashboardFacts(dataSource, planId, asOfAsked(clock, {}))),
    list: await record(() => new TaskReader(dataSource, clock).list(leader, { planId, limit: 100 })),
    submission: await record(() => new SubmissionService(new Commits(dataSource, clock)).submit(officer, { unitId, assignmentIds: [assignmentId] })),
  };
}

async function actorOf(dataSource: DataSource, { committeeId, unitId, role }: { committeeId: string; unitId: string | null; role: 'leader' | 'officer' }): Promise<Actor> {
  const [user] = await dataSource.query<{ id: string; displayName: string }[]>(
    `SELECT u.id, u.display_name AS "displayName" FROM role_grant g JOIN app_user u ON u.id = g.user_id
     WHERE g.committee_id = $1 AND g.role = $2 AND g.unit_id IS NOT DISTINCT FROM $3 ORDER BY u.id LIMIT 1`,
    [committeeId, role, unitId],
  );
  if (user === undefined) throw new Error(`The committee has no ${role}.`);
  const grants = [{ committeeId, committeeName: null, unitId, unitName: null, role }];
  return { userId: user.id, displayName: user.displayName, position: null, grants, sessionId: user.id, request: { id: user.id, idempotency: null } };
}

async function recorded(dataSource: DataSource, work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const { logger } = dataSource;
  dataSource.logger = { logQuery: (sql, values: unknown[] = []) => void sent.push({ sql, values }), logQueryError: ignore, logQuerySlow: ignore, logSchemaBuild: ignore, logMigration: ignore, log: ignore };
  try {
    await work();
  } finally {
    dataSource.logger = logger;
  }
  return sent;
}

const ignore = (): void => undefined;
