import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

export interface Specimen {
  process: ChildProcess;
  pid: number;
  url: string;
  attached: boolean;
  postmaster: number;
  refusal: string | undefined;
}

const running = new Set<ChildProcess>();

/** Starts a launcher process, leading its own process group as a shell would make it, and waits for its first line. */
export async function breed(mode: 'start' | 'attach', dataDir: string): Promise<Specimen> {
  const child = spawn(process.execPath, ['--import', 'tsx', `${__dirname}/specimen.ts`, mode, dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([first]) => String(first)),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`The process ended with ${String(code)}: ${said}`))),
  ]);
  return { ...(JSON.parse(line) as Omit<Specimen, 'process' | 'pid'>), process: child, pid: child.pid ?? 0 };
}

/** Resolves to the exit code, or to the name of the signal that ended the process. */
export async function end(specimen: Specimen, signal: NodeJS.Signals): Promise<number | string> {
  const exit = once(specimen.process, 'exit');
  process.kill(specimen.pid, signal);
  const [code, name] = (await exit) as [number | null, string | null];
  return code ?? name ?? 'unknown';
}

export async function endAll(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    }),
  );
}

/** The first column of the first row. */
export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
