import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseAccount } from './account';
import { locatePackage, prepareBinaries } from './binaries';
import { databaseUrl, prepareCluster, readPassword } from './cluster';
import { clearLeftovers, readPostmasterFile } from './leftovers';
import type { EmbeddedLog } from './log';
import { SILENT_LOG } from './log';
import type { Owner, OwnerKind, Ownership } from './ownership';
import { claimOwnership, visitOwner } from './ownership';
import { startPostmaster } from './postmaster';

export type { EmbeddedLog } from './log';

export interface EmbeddedOptions {
  dataDir: string;
  log: EmbeddedLog;
  /** False only for tests: a power cut may then destroy the database. */
  fsync?: boolean;
  /** Absent: any free port. */
  port?: number;
}

export interface AttachOptions {
  dataDir: string;
  log?: EmbeddedLog;
}

export interface EmbeddedDatabase {
  /** Password included; the address is on 127.0.0.1 and stays the same when the server has to be started again. */
  url: string;
  /** True when another process owns the database and only lends it. */
  attached: boolean;
  /** Stops the database and waits for it; an attached one is only left. May be called twice. */
  stop(): Promise<void>;
}

/** How long an owner that is stopping, or one that is starting, is waited for. */
const OWNER_CHANGE_MS = 60_000;
const POLL_MS = 150;

/** Starts the embedded PostgreSQL below the data folder, which this process then owns; throws when another one does. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDir = await openDataDir(options.dataDir);
  const until = Date.now() + OWNER_CHANGE_MS;
  for (;;) {
    const ownership = await claimOwnership(dataDir, 'server');
    if (ownership !== null) {
      return runOwned(ownership, 'server', { ...options, dataDir });
    }
    const visit = await visitOwner(dataDir);
    visit?.leave();
    if (visit !== null && (visit.owner?.state !== 'stopping' || Date.now() > until)) {
      throw new Error(whyOwned(dataDir, visit.owner));
    }
    await sleep(POLL_MS);
  }
}

/** For a command: the running server's database, or one of its own that ends with it. */
export async function attachEmbedded({ dataDir: folder, log = SILENT_LOG }: AttachOptions): Promise<EmbeddedDatabase> {
  const dataDir = await openDataDir(folder);
  const until = Date.now() + OWNER_CHANGE_MS;
  for (;;) {
    const ownership = await claimOwnership(dataDir, 'command');
    if (ownership !== null) {
      return runOwned(ownership, 'command', { dataDir, log });
    }
    const visit = await visitOwner(dataDir);
    if (visit?.owner?.state === 'ready') {
      return lend(dataDir, () => visit.leave());
    }
    visit?.leave();
    if (Date.now() > until) {
      throw new Error(whyOwned(dataDir, visit?.owner ?? null));
    }
    await sleep(POLL_MS);
  }
}

/**
 * For a command: an interrupted one still stops the database. The server does not use this, it first finishes the
 * requests in flight.
 */
export function stopOnSignals(database: EmbeddedDatabase): void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      void database.stop().finally(() => process.exit(codes[name]));
    });
  }
}

async function runOwned(ownership: Ownership, kind: OwnerKind, options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, log, fsync: isDurable = true } = options;
  try {
    const clusterDir = join(dataDir, 'postgres');
    const account = await chooseAccount(clusterDir);
    const binaries = await prepareBinaries({ ...(await locatePackage()), account, dataDir });
    const site = { binaries, account, dataDir, clusterDir };
    await clearLeftovers(clusterDir, log);
    const password = await prepareCluster(site, isDurable, log);
    const postmaster = await startPostmaster({ site, password, isDurable, port: options.port, log });
    ownership.announceReady();
    let stopped: Promise<void> | null = null;
    return {
      url: databaseUrl(postmaster.port, password),
      attached: false,
      stop: () => {
        stopped ??= (async () => {
          if (kind === 'command') {
            await ownership.closeToGuests();
          }
          await postmaster.stop();
          await ownership.release();
        })();
        return stopped;
      },
    };
  } catch (error) {
    await ownership.release();
    throw error;
  }
}

async function lend(dataDir: string, leave: () => void): Promise<EmbeddedDatabase> {
  // From the cluster's own file and not from the owner's answer: another account of this machine could listen there.
  const file = await readPostmasterFile(join(dataDir, 'postgres'));
  if (file?.port == null) {
    leave();
    throw new Error(`The database in ${dataDir} is being started again by its owner; try once more in a moment.`);
  }
  return {
    url: databaseUrl(file.port, await readPassword(dataDir)),
    attached: true,
    stop: () => {
      leave();
      return Promise.resolve();
    },
  };
}

function whyOwned(dataDir: string, owner: Owner | null): string {
  const who =
    owner === null
      ? 'another process, which does not answer'
      : `process ${String(owner.pid)} (${owner.kind === 'server' ? 'a running Steerboard' : 'a Steerboard command'})`;
  return `The data folder ${dataDir} is in use by ${who}. Stop it first, or choose another DATA_DIR.`;
}

/** The real path, because a postmaster is recognised by its working folder. Closed to others: it holds the password. */
async function openDataDir(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return realpath(folder);
}
