import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../build.mjs';
import type { Load, LoadResult } from './load-client';

const TSX = join(root, 'node_modules/tsx/dist/cli.mjs');
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024;

export interface Started {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Resolves when the child has said on standard output what shows that it is ready. */
async function started(child: ChildProcess, port: number, sign: string): Promise<Started> {
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(sign)) resolve();
    });
    void closed.then(() => reject(new Error(`it ended before it was ready: ${output}`)));
  });
  return {
    pid: child.pid ?? 0,
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

/** The built server as it is shipped, without the limit on requests and without a line in the log for each. */
export async function startApi(dataDir: string): Promise<Started> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn', RATE_LIMIT_SCALE: '1000000' };
  return started(spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] }), port, 'Steerboard:');
}

export async function startBare(file: string, etag: string): Promise<Started> {
  const port = await freePort();
  // Not through tsx's own command, which would stand between the signal and the server.
  return started(spawn(process.execPath, ['--import', 'tsx', join(root, 'tools/bench/bare-server.ts'), file, etag, String(port)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] }), port, 'listening');
}

export async function load(wanted: Load): Promise<LoadResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [TSX, join(root, 'tools/bench/load-client.ts'), JSON.stringify(wanted)], { cwd: root });
  return JSON.parse(stdout) as LoadResult;
}

/** A command of ours; what it prints. */
export async function cli(dataDir: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'tools/cli.mjs'), ...args], { cwd: root, env: { ...process.env, DATA_DIR: dataDir }, maxBuffer: OUTPUT_BYTES_MAX });
  return stdout;
}

/** Resident memory in MB; null where the system has no /proc. */
export function residentMegabytes(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6;
}
