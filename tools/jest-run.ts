import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './build.mjs';
import type { JestResult } from './tally';

export interface JestRun {
  /** Null when Jest died before it could write its result. */
  result: JestResult | null;
  code: number | null;
  /** True when the tests had ended and the process had not: something was left open. */
  hung: boolean;
}

/** How long Jest may take to end after it has written its result. */
const GOODBYE_MS = 20_000;
const POLL_MS = 500;

/** Runs Jest to its end, and ends it when it stays after its result. */
export async function runJest(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<JestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'steerboard-test-'));
  const outputFile = join(folder, 'result.json');
  // Jest takes one worker on two cores; database and browser leave room for two.
  const workers = String(Math.max(2, Math.floor(availableParallelism() / 2)));
  const command = [join(root, 'node_modules/jest/bin/jest.js'), '--passWithNoTests', '--json', '--outputFile', outputFile, '--maxWorkers', workers, ...args];
  // Jest's own copy of the JSON on standard output is not for people.
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  let code: number | null | undefined;
  const ended = new Promise<void>((resolve) => {
    child.on('close', (value) => {
      code = value;
      resolve();
    });
  });
  let hung = false;
  while (code === undefined && !existsSync(outputFile)) await Promise.race([ended, sleep(POLL_MS)]);
  if (code === undefined) {
    await Promise.race([ended, sleep(GOODBYE_MS, undefined, { ref: false })]);
    hung = code === undefined;
    if (hung) child.kill('SIGKILL');
  }
  await ended;
  const result = existsSync(outputFile) ? (JSON.parse(readFileSync(outputFile, 'utf8')) as JestResult) : null;
  rmSync(folder, { recursive: true, force: true });
  return { result, code: code ?? null, hung };
}
