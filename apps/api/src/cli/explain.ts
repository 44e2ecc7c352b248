import type { DataSource } from 'typeorm';
import { asOfAsked } from '../assignment/as-of';
import { checkSessions } from '../auth/session.queries';
import type { Clock } from '../config/clock';
import { dashboardFacts } from '../dashboard/dashboard.queries';

interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

/** The statements of a dashboard, taken from the functions that serve it, with the values of one plan. */
async function dashboardStatements(dataSource: DataSource, clock: Clock, planId: string): Promise<[string, Statement][]> {
  const sent: Statement[] = [];
  const recorder: Pick<DataSource, 'query'> = {
    query: (sql: string, values?: unknown[] | object) => {
      sent.push({ sql, values: Array.isArray(values) ? values : [] });
      return dataSource.query(sql, Array.isArray(values) ? values : []);
    },
  };
  const [session] = await dataSource.query<{ token_hash: Buffer }[]>('SELECT token_hash FROM session ORDER BY created_at DESC LIMIT 1');
  await checkSessions(recorder, { tokenHashes: [session?.token_hash ?? Buffer.alloc(32)], planIds: [planId] }, clock.today());
  await dashboardFacts(recorder, planId, asOfAsked(clock, {}));
  const [check, facts] = sent;
  if (check === undefined || facts === undefined) throw new Error('a dashboard asked for less than it is made of');
  return [['Check of session and plan revision, every request', check], ['Plan, axes, settings and cells, after a change', facts]];
}

/** Plan and median time of each statement, in milliseconds as this process sees it: rows received and parsed. */
export async function explainDashboard(dataSource: DataSource, clock: Clock, runs: number): Promise<string> {
  const [plan] = await dataSource.query<{ id: string; code: string; tasks: string; assignments: string }[]>(
    `SELECT p.id, p.code, (SELECT count(*) FROM task WHERE plan_id = p.id) AS tasks, count(a.id) AS assignments
     FROM plan p LEFT JOIN assignment a ON a.plan_id = p.id GROUP BY p.id ORDER BY count(a.id) DESC, p.half_year DESC LIMIT 1`,
  );
  if (plan === undefined) throw new Error('There is no plan to explain.');
  const texts = [`Plan ${plan.code}: ${plan.tasks} tasks, ${plan.assignments} assignments; ${runs} runs each.`];
  for (const [name, { sql, values }] of await dashboardStatements(dataSource, clock, plan.id)) {
    const rows = await dataSource.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN (ANALYZE, BUFFERS) ${sql}`, values);
    texts.push(`${name}: median ${(await medianMs(() => dataSource.query(sql, values), runs)).toFixed(2)} ms`, rows.map((row) => `    ${row['QUERY PLAN']}`).join('\n'));
  }
  return texts.join('\n\n');
}

async function medianMs(work: () => Promise<unknown>, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
