import { Command, Option } from 'commander';
import { mkdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { buildStale, root } from '../build.mjs';
import { closeConnections, signIn } from './http-client';
import { dashboardAfterWrite, draft, keptDashboard, PASSWORD, speakable, submission, taskList, type Bench, type Speakable } from './measures';
import { cli, residentMegabytes, startApi } from './processes';
import { lineTable, passes, type Line } from './report';
import type { Statement } from './replay';

const IDLE_MEGABYTES_MAX = 180;
const IDLE_AFTER_MS = 5000;
const SUBMISSIONS = 60;

interface Options {
  readonly scale: 'S' | 'M' | 'L';
  readonly data?: string;
  readonly seconds: string;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main({ scale, data = join(root, 'data', `bench-${scale}`), seconds }: Options): Promise<void> {
  buildStale(['api']);
  mkdirSync(data, { recursive: true });
  await cli(data, ['seed', '--scale', scale]);
  const api = await startApi(data);
  const lines: Line[] = [];
  try {
    await sleep(IDLE_AFTER_MS);
    const megabytes = residentMegabytes(api.pid);
    if (megabytes !== null) lines.push({ name: 'memory of the API process, idle', ours: `${Math.round(megabytes)} MB`, control: `${IDLE_MEGABYTES_MAX} MB`, ratio: megabytes / IDLE_MEGABYTES_MAX, bar: { atMost: 1 } });
    lines.push(...(await measure(api.port, data, Number(seconds))));
  } finally {
    closeConnections();
    await api.stop();
  }
  const load = loadavg().map((average) => average.toFixed(1)).join(', ');
  print(`Scale ${scale}; ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), client, server and database on the same machine; load average ${load}; Node ${process.version}.\n\n${lineTable(lines)}`);
  process.exitCode = lines.every(passes) ? 0 : 1;
}

async function measure(port: number, dataDir: string, seconds: number): Promise<Line[]> {
  const leader = await signIn(port, 'leader-1', PASSWORD);
  const begun = await begin(dataDir, leader);
  const pool = new pg.Pool({ connectionString: begun.url, max: 10 });
  try {
    const bench: Bench = { ...begun, port, pool, folder: dataDir, seconds, leader };
    return [
      ...(await keptDashboard(bench)),
      await dashboardAfterWrite(bench),
      await taskList(bench),
      await submission(bench, begun.recorded, begun.others, begun.began),
    ];
  } finally {
    await pool.end();
  }
}

/** The newest plan of the first committee, and the statements that the server sends for it. */
async function begin(dataDir: string, leader: Bench['leader']) {
  const probe = JSON.parse(await cli(dataDir, ['statements'])) as { url: string };
  const pool = new pg.Pool({ connectionString: probe.url, max: 2 });
  try {
    const { rows } = await pool.query<{ planId: string; committeeId: string }>(`SELECT p.id AS "planId", p.committee_id AS "committeeId" FROM plan p JOIN committee c ON c.id = p.committee_id WHERE c.code LIKE 'BENCH-%-1' ORDER BY p.half_year DESC LIMIT 1`);
    const [plan] = rows;
    if (plan === undefined || leader.cookie === '') throw new Error('This database was not made by `seed --scale`.');
    const [recorded, ...others]: Speakable[] = await speakable(pool, plan.planId);
    if (recorded === undefined || others.length < 2) throw new Error('Nobody has anything left to report; delete the folder and run again.');
    await draft(pool, recorded);
    const began = Date.now();
    const statements = JSON.parse(await cli(dataDir, ['statements', '--submit', recorded.id])) as Bench['statements'] & { submission: readonly Statement[] };
    return { ...plan, url: probe.url, statements, recorded, others: others.slice(0, SUBMISSIONS), began };
  } finally {
    await pool.end();
  }
}

const program = new Command('bench')
  .description('measure the built server beside its controls: the same SQL through pg, and node:http that sends the same bytes')
  .addOption(new Option('--scale <size>', 'size of the database').choices(['S', 'M', 'L']).default('S'))
  .option('--data <folder>', 'where the database lies or is made (default: data/bench-<size>)')
  .option('--seconds <count>', 'how long each load lasts', '3')
  .action(main);
void program.parseAsync();
