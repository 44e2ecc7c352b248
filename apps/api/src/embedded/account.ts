import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The operating-system account that PostgreSQL runs as. */
export interface Account {
  uid: number;
  gid: number;
}

const UNPRIVILEGED_NAMES = ['postgres', '_postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root. Returns null when the current account can run it itself; for root, the owner of
 * the existing cluster, else the first of postgres and nobody that this machine knows (initdb wants a passwd entry).
 */
export async function chooseAccount(clusterDir: string): Promise<Account | null> {
  const me = process.getuid?.() ?? 0;
  const cluster = await statOrNull(clusterDir);
  if (me !== 0) {
    if (cluster !== null && cluster.uid !== me) {
      throw new Error(
        `The database in ${clusterDir} belongs to another account (uid ${String(cluster.uid)}). ` +
          'Start Steerboard as that account, or choose another DATA_DIR.',
      );
    }
    return null;
  }
  if (cluster !== null && cluster.uid !== 0) {
    return { uid: cluster.uid, gid: cluster.gid };
  }
  return unprivilegedAccount(await readFile('/etc/passwd', 'utf8'));
}

export function unprivilegedAccount(passwd: string): Account {
  const rows = passwd.split('\n').map((line) => line.split(':'));
  for (const name of UNPRIVILEGED_NAMES) {
    const row = rows.find(([rowName]) => rowName === name);
    const uid = Number(row?.[2]);
    const gid = Number(row?.[3]);
    if (uid > 0 && gid > 0) {
      return { uid, gid };
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root and this machine has neither an account "postgres" nor "nobody". ' +
      'Start Steerboard as an ordinary account, or set DATABASE_URL.',
  );
}

/** Whether the account may enter the folder and every folder above it (mode bits; access lists are not read). */
export async function isReachable(folder: string, account: Account | null): Promise<boolean> {
  if (account === null) {
    return true;
  }
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) {
      return false;
    }
    if (path === dirname(path)) {
      return true;
    }
  }
}

async function statOrNull(path: string): Promise<{ uid: number; gid: number } | null> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}
