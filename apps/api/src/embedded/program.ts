import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Account } from './account';
import { isReachable } from './account';
import type { Binaries } from './binaries';

/** Everything that a PostgreSQL program needs to run on one cluster. */
export interface Site {
  binaries: Binaries;
  account: Account | null;
  dataDir: string;
  clusterDir: string;
}

const CLUSTER_FD = 3;

/**
 * Starts initdb or postgres on a cluster.
 *
 * When root starts it, PostgreSQL's account may be unable to walk to the cluster (a repository in /root, mode 0700).
 * Then the program inherits the opened folder and gets its path as /proc/self/fd/3: the kernel goes straight to the
 * folder, which belongs to that account, and the data stays where DATA_DIR says.
 *
 * Its own session (detached), so that Ctrl-C in the terminal reaches only us and the requests in flight can finish. Its
 * own environment, so that PGDATA, PGOPTIONS or a locale of the person who starts it change nothing.
 */
export async function spawnProgram(site: Site, name: keyof Binaries, args: string[], clusterDir = site.clusterDir): Promise<ChildProcess> {
  const folder = (await isReachable(clusterDir, site.account)) ? null : await openFolder(clusterDir);
  try {
    const path = folder === null ? clusterDir : `/proc/self/fd/${String(CLUSTER_FD)}`;
    return spawn(site.binaries[name], args.map((arg) => (arg === '{cluster}' ? path : arg)), {
      cwd: '/',
      detached: true,
      env: { LANG: 'C.UTF-8', PATH: process.env['PATH'] ?? '', TZ: 'UTC' },
      stdio: ['pipe', 'pipe', 'pipe', folder?.fd ?? 'ignore'],
      ...(site.account ?? {}),
    });
  } finally {
    await folder?.close();
  }
}

async function openFolder(path: string): ReturnType<typeof open> {
  if (process.platform !== 'linux') {
    throw new Error(
      `The account that runs PostgreSQL cannot reach ${path}. ` +
        'Choose a DATA_DIR that other accounts can enter, or start Steerboard as an ordinary account.',
    );
  }
  return open(path, constants.O_RDONLY | constants.O_DIRECTORY);
}

/** Runs a program to its end with the given input and resolves to what it printed; throws with its own words. */
export async function runProgram(child: ChildProcess, input: string): Promise<string> {
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  // The program may end before it has read its input; its exit code and words tell why.
  child.stdin?.on('error', () => undefined).end(input);
  const code = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, exitSignal) => resolve(exitCode ?? exitSignal ?? 'unknown'));
  });
  if (code !== 0 || /^(ERROR|FATAL|PANIC):/m.test(output)) {
    throw new Error(`${child.spawnfile} ended with ${String(code)}: ${output.trim()}`);
  }
  return output;
}
