import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedLog } from './log';
import { isPostmasterOf, signal, waitForEnd } from './processes';

const FAST_STOP_MS = 30_000;
const IMMEDIATE_STOP_MS = 10_000;

/** What postmaster.pid says; null when there is none, port null when the postmaster has not chosen one yet. */
export async function readPostmasterFile(clusterDir: string): Promise<{ pid: number; port: number | null } | null> {
  let lines: string[];
  try {
    lines = (await readFile(join(clusterDir, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw error;
  }
  // A single-user backend (our preparation of a new cluster) writes its number as a negative one.
  return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]) || null };
}

/**
 * Clears what a killed run has left in the cluster. An orphaned postmaster is stopped rather than adopted: its log pipe
 * is gone, its settings are the old run's, and nobody would notice its end; the stop writes a checkpoint, so nothing is
 * lost and no recovery follows. A postmaster.pid whose process is gone, or is another program by now, would make
 * PostgreSQL refuse the start, so it goes. Only call this as the owner of the data folder.
 */
export async function clearLeftovers(clusterDir: string, log: EmbeddedLog): Promise<void> {
  const file = await readPostmasterFile(clusterDir);
  if (file === null) {
    return;
  }
  if (file.pid > 0 && (await isPostmasterOf(file.pid, clusterDir))) {
    log.warn(`Stopping the database that an earlier run has left running (process ${String(file.pid)}).`);
    await stopProcess(file.pid);
  }
  await rm(join(clusterDir, 'postmaster.pid'), { force: true });
}

/** Fast shutdown first (a checkpoint, clients cut off), then the immediate one, which the next start recovers from. */
export async function stopProcess(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await waitForEnd(pid, FAST_STOP_MS)) {
    return;
  }
  signal(pid, 'SIGQUIT');
  if (await waitForEnd(pid, IMMEDIATE_STOP_MS)) {
    return;
  }
  signal(pid, 'SIGKILL');
  if (!(await waitForEnd(pid, IMMEDIATE_STOP_MS))) {
    throw new Error(`The database process ${String(pid)} does not end, not even by SIGKILL.`);
  }
}
