import { createHash } from 'node:crypto';
import { stat, rm } from 'node:fs/promises';
import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type OwnerKind = 'server' | 'command';
export type OwnerState = 'starting' | 'ready' | 'stopping';

/** What the owner of a data folder says about itself. */
export interface Owner {
  pid: number;
  kind: OwnerKind;
  state: OwnerState;
}

export interface Ownership {
  announceReady(): void;
  /** Waits until the last guest has left and lets no new one in. */
  closeToGuests(): Promise<void>;
  release(): Promise<void>;
}

export interface Visit {
  /** Null when the owner holds the folder but is too busy to answer. */
  owner: Owner | null;
  /** A guest keeps the visit open: a command that owns the database waits for its guests before it stops. */
  leave(): void;
}

const ANSWER_MS = 5_000;
const GUEST_POLL_MS = 50;

/**
 * Claims a data folder for this process; null when another process has it.
 *
 * The lock is a listening socket, because the system takes it away in the instant its process dies, however it dies: it
 * cannot go stale, needs no clean-up and two claims cannot both succeed. A file with a process number can do none of
 * that (numbers are reused, and two starts may both find it stale). It also lets a second start ask who the owner is.
 * On Linux the socket has an abstract name (no file, no length limit, made of the folder's device and inode, so that
 * every spelling of the path is the same folder); elsewhere a socket file, which is removed when nobody answers on it.
 * Limit: two containers that share the folder do not see each other's sockets, nor each other's processes.
 */
export async function claimOwnership(dataDir: string, kind: OwnerKind): Promise<Ownership | null> {
  const address = await addressOf(dataDir);
  const owner: Owner = { pid: process.pid, kind, state: 'starting' };
  const guests = new Set<Socket>();
  const server = createServer((guest) => {
    guests.add(guest);
    guest.on('close', () => guests.delete(guest));
    // A guest that is killed resets the connection; 'close' follows and is all that matters.
    guest.on('error', () => guest.destroy());
    guest.resume();
    guest.write(`${JSON.stringify(owner)}\n`);
  });
  if (!(await listen(server, address))) {
    return null;
  }
  // A visitor that cannot be let in (no file descriptor left) asks again.
  server.on('error', () => undefined);
  server.unref();
  return {
    announceReady: () => {
      owner.state = 'ready';
    },
    closeToGuests: async () => {
      while (guests.size > 0) {
        await sleep(GUEST_POLL_MS);
      }
      owner.state = 'stopping';
    },
    release: async () => {
      owner.state = 'stopping';
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      guests.forEach((guest) => guest.destroy());
      await closed;
    },
  };
}

/** Asks who owns a data folder; null when nobody does. */
export async function visitOwner(dataDir: string): Promise<Visit | null> {
  const socket = connect(await addressOf(dataDir));
  const leave = (): void => {
    socket.destroy();
  };
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.setTimeout(ANSWER_MS, () => resolve({ owner: null, leave }));
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
      if (answer.endsWith('\n')) {
        socket.setTimeout(0);
        resolve({ owner: JSON.parse(answer) as Owner, leave });
      }
    });
    socket.on('close', () => resolve(null));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (isNobodyThere(error)) {
        resolve(null);
      } else {
        reject(error);
      }
    });
  });
}

async function addressOf(dataDir: string): Promise<string> {
  const { dev, ino } = await stat(dataDir, { bigint: true });
  const name = `steerboard-${createHash('sha256').update(`${String(dev)}:${String(ino)}`).digest('hex').slice(0, 32)}`;
  return process.platform === 'linux' ? `\0${name}` : `/tmp/${name}.sock`;
}

async function listen(server: Server, address: string): Promise<boolean> {
  if (await tryListen(server, address)) {
    return true;
  }
  if (!address.startsWith('/') || (await isAnswered(address))) {
    return false;
  }
  await rm(address, { force: true });
  return tryListen(server, address);
}

function tryListen(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') {
        resolve(false);
      } else {
        reject(error);
      }
    };
    server.once('error', onError);
    server.listen(address, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (isNobodyThere(error)) {
        resolve(false);
      } else {
        reject(error);
      }
    });
  });
}

function isNobodyThere(error: NodeJS.ErrnoException): boolean {
  return ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE'].includes(error.code ?? '');
}
