import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { send, signIn, type Person } from './http-client';
import type { Load, LoadResult } from './load-client';
import { load, startBare } from './processes';
import { idsMadeSince, replay, type Statement } from './replay';
import { percentile, type Line } from './report';

export const PASSWORD = 'hai-duong-2020';
const CLIENTS = 16;
const ROUNDS = 3;
const NOTHING: LoadResult = { perSecond: 0, p50: 0, p99: 0, statuses: {} };

export interface Bench {
  readonly port: number;
  readonly pool: pg.Pool;
  readonly folder: string;
  readonly seconds: number;
  readonly planId: string;
  readonly committeeId: string;
  readonly leader: Person;
  readonly statements: { readonly dashboard: readonly Statement[]; readonly list: readonly Statement[]; readonly submission: readonly Statement[] };
}

/** An unchanged dashboard and the 304 for who has it, against a server that only sends the bytes; the best of three rounds each, in turns. */
export async function keptDashboard({ port, folder, seconds, planId, leader }: Bench): Promise<Line[]> {
  const path = `/dashboard?planId=${planId}`;
  const { body, etag } = await send(port, 'GET', path, { person: leader, expected: 200 });
  const file = join(folder, 'dashboard.json');
  writeFileSync(file, body);
  const bare = await startBare(file, etag);
  const ports = { ours: port, bare: bare.port };
  try {
    const whole = await bestOfRounds(ports, { path: `/api${path}`, headers: { cookie: leader.cookie }, milliseconds: seconds * 1000 }, '200');
    const known = await bestOfRounds(ports, { path: `/api${path}`, headers: { cookie: leader.cookie, 'if-none-match': etag }, milliseconds: seconds * 1000 }, '304');
    return [
      { name: `dashboard with its matrix, ${Math.round(body.length / 1000)} kB, unchanged, ${CLIENTS} clients; control: bare node:http`, ...whole, bar: { atLeast: 0.5 } },
      { name: `the same for who has it (304), ${CLIENTS} clients; control: bare node:http`, ...known, bar: { atLeast: 0.5 } },
    ];
  } finally {
    await bare.stop();
  }
}

async function bestOfRounds(ports: Readonly<Record<'ours' | 'bare', number>>, wanted: Omit<Load, 'port' | 'clients'>, status: string): Promise<Pick<Line, 'ours' | 'control' | 'ratio'>> {
  const best: Record<'ours' | 'bare', LoadResult> = { ours: NOTHING, bare: NOTHING };
  for (const who of Array.from({ length: ROUNDS }, () => ['bare', 'ours'] as const).flat()) {
    const result = await load({ ...wanted, port: ports[who], clients: CLIENTS });
    if (Object.keys(result.statuses).join() !== status) throw new Error(`${who} answered ${JSON.stringify(result.statuses)}`);
    if (result.perSecond > best[who].perSecond) best[who] = result;
  }
  const text = ({ perSecond, p50, p99 }: LoadResult) => `${Math.round(perSecond)}/s, p50 ${p50.toFixed(2)}, p99 ${p99.toFixed(2)} ms`;
  return { ours: text(best.ours), control: text(best.bare), ratio: best.ours.perSecond / best.bare.perSecond };
}

/** Ours and the control by turns, so that both meet the same machine. */
async function inTurns(count: number, ours: (at: number) => Promise<void>, control: (at: number) => Promise<void>): Promise<Pick<Line, 'ours' | 'control' | 'ratio'>> {
  const times = { ours: [] as number[], control: [] as number[] };
  for (let at = 0; at < count; at += 1) {
    for (const [who, work] of [['ours', ours], ['control', control]] as const) {
      const start = performance.now();
      await work(at);
      times[who].push(performance.now() - start);
    }
  }
  const text = (all: readonly number[]) => `p50 ${percentile(all, 0.5).toFixed(2)}, p99 ${percentile(all, 0.99).toFixed(2)} ms`;
  return { ours: text(times.ours), control: text(times.control), ratio: percentile(times.ours, 0.5) / percentile(times.control, 0.5) };
}

export async function dashboardAfterWrite({ port, pool, planId, leader, statements, seconds }: Bench): Promise<Line> {
  const path = `/dashboard?planId=${planId}`;
  const dashboard: unknown = JSON.parse((await send(port, 'GET', path, { person: leader, expected: 200 })).body.toString());
  const client = await pool.connect();
  try {
    const result = await inTurns(
      seconds * 10,
      async () => void (await send(port, 'GET', path, { person: leader, expected: 200 })),
      async () => {
        await replay(client, statements.dashboard);
        JSON.stringify(dashboard);
        // The write that makes the next answer of ours a new one; its own time is the control's loss, and small.
        await client.query('UPDATE plan SET revision = revision + 1 WHERE id = $1', [planId]);
      },
    );
    return { name: 'dashboard after a write, 1 client; control: its SQL through pg and one serialisation', ...result, bar: { atMost: 1.5 } };
  } finally {
    client.release();
  }
}

export async function taskList({ port, pool, planId, leader, statements, seconds }: Bench): Promise<Line> {
  const result = await inTurns(
    seconds * 10,
    async () => void (await send(port, 'GET', `/tasks?planId=${planId}&limit=100`, { person: leader, expected: 200 })),
    async () => void (await Promise.all(statements.list.map(({ sql, values }) => pool.query(sql, [...values])))),
  );
  return { name: 'task list, first 100 of a plan, 1 client; control: its SQL through pg', ...result, bar: { atMost: 2 } };
}

export interface Speakable {
  readonly id: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly indicatorId: string;
  readonly username: string;
  readonly version: number;
}

/** Leads of the plan of which a unit may say something, with the officer who may say it; all with as many items as most have. */
export async function speakable(pool: pg.Pool, planId: string): Promise<Speakable[]> {
  const { rows } = await pool.query<Speakable>(
    `SELECT a.id, a.task_id AS "taskId", a.unit_id AS "unitId", i.id AS "indicatorId", u.username, (SELECT max(version_number) FROM report_item WHERE assignment_id = a.id) AS version
     FROM assignment a JOIN indicator i ON i.task_id = a.task_id
     JOIN role_grant g ON g.unit_id = a.unit_id AND g.committee_id = a.committee_id AND g.role = 'officer' JOIN app_user u ON u.id = g.user_id
     WHERE a.plan_id = $1 AND a.role = 'lead' AND a.state = 'in-progress' AND u.username LIKE 'officer-%' ORDER BY a.unit_id, a.id`,
    [planId],
  );
  const counts = new Map<number, number>();
  for (const { version } of rows) counts.set(version, (counts.get(version) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [0];
  return rows.filter(({ version }) => version === most);
}

/** Gives an assignment the draft of a progress report. */
export async function draft(pool: pg.Pool, { id, indicatorId }: Speakable): Promise<void> {
  const words = { claim: 'on-track', completedOn: null, narrative: 'Đã hoàn thành thêm một phần công việc theo kế hoạch, đang lấy ý kiến các đơn vị.', percent: 95, difficulties: null, proposals: null, indicatorValues: [{ indicatorId, value: 95 }], evidence: [] };
  await pool.query(`INSERT INTO item_draft (assignment_id, words, saved_at, saved_by) SELECT $1, $2, now(), user_id FROM session ORDER BY created_at DESC LIMIT 1 ON CONFLICT (assignment_id) DO UPDATE SET words = $2`, [id, JSON.stringify(words)]);
}

/** Submissions of ours and the same statements, commit and all, through one connection of pg. `recorded` is the assignment whose statements are known. */
export async function submission(bench: Bench, recorded: Speakable, others: readonly Speakable[], began: number): Promise<Line> {
  const { port, pool, statements } = bench;
  const people = new Map<string, Person>();
  for (const one of others) {
    await draft(pool, one);
    if (!people.has(one.username)) people.set(one.username, await signIn(port, one.username, PASSWORD));
  }
  const half = Math.floor(others.length / 2);
  const made = idsMadeSince(statements.submission, began);
  const client = await pool.connect();
  try {
    const result = await inTurns(
      half,
      async (at) => {
        const one = others[at];
        if (one !== undefined) await send(port, 'POST', '/submissions', { person: people.get(one.username) ?? bench.leader, body: { unitId: one.unitId, assignmentIds: [one.id] }, expected: 201 });
      },
      async (at) => {
        const one = others[half + at];
        if (one === undefined) return;
        const substitutes = new Map([[recorded.id, one.id], [recorded.taskId, one.taskId], [recorded.unitId, one.unitId], [recorded.indicatorId, one.indicatorId], ...made.map((id): [string, string] => [id, randomUUID()])]);
        await replay(client, statements.submission, substitutes);
      },
    );
    return { name: `submission of a report, 1 client, ${half} each; control: the same ${statements.submission.length} statements through pg`, ...result, bar: { atMost: 1.5 } };
  } finally {
    client.release();
  }
}
