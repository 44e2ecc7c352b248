import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUrl } from './cluster';
import { clearLeftovers, stopProcess } from './leftovers';
import type { EmbeddedLog } from './log';
import { signal } from './processes';
import type { Site } from './program';
import { spawnProgram } from './program';
import { waitUntilAnswering } from './readiness';

export interface ServerPlan {
  site: Site;
  password: string;
  isDurable: boolean;
  /** Undefined: any free port. */
  port: number | undefined;
  log: EmbeddedLog;
}

export interface Postmaster {
  port: number;
  stop(): Promise<void>;
}

interface Launch {
  pid: number;
  lines: string[];
  /** Why it ended: its exit code or signal with its last words. */
  ended: Promise<string>;
}

/** How long the remains of a killed server, its processes that still end, may hold up a start. */
const RETRY_MS = 20_000;
const RETRY_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const LAST_WORDS_MS = 1_000;
const KEPT_LINES = 20;

const PASSES_SOON = /pre-existing shared memory block|lock file .* already exists/;
const PORT_TAKEN = /Address already in use/;

/**
 * Starts the server and keeps it running: when it dies it is started again on the same port, so that the address given
 * out stays right and the connection pools find it again.
 */
export async function startPostmaster(plan: ServerPlan): Promise<Postmaster> {
  let launch: Launch;
  let port: number;
  const until = Date.now() + RETRY_MS;
  for (;;) {
    port = plan.port ?? (await freePort());
    try {
      launch = await launchOnce(plan, port);
      break;
    } catch (error) {
      const isWorthAnother = PASSES_SOON.test(String(error)) || (plan.port === undefined && PORT_TAKEN.test(String(error)));
      if (Date.now() > until || !isWorthAnother) {
        throw error;
      }
      await sleep(RETRY_PAUSE_MS);
    }
  }
  return keepRunning({ ...plan, port }, port, launch);
}

function keepRunning(plan: ServerPlan, port: number, first: Launch): Postmaster {
  let current: Launch | null = first;
  let stopped: Promise<void> | null = null;

  // Without this, a process.exit() somewhere would leave the server running for nobody.
  const onExit = (): void => {
    if (current !== null) {
      signal(current.pid, 'SIGINT');
    }
  };
  process.once('exit', onExit);

  const watch = async (): Promise<void> => {
    for (let pauseMs = RETRY_PAUSE_MS; stopped === null; ) {
      if (current !== null) {
        const reason = await current.ended;
        current = null;
        pauseMs = RETRY_PAUSE_MS;
        if (stopped === null) {
          plan.log.warn(`The database has ended unexpectedly and is started again: ${reason}`);
        }
        continue;
      }
      try {
        await clearLeftovers(plan.site.clusterDir, plan.log);
        current = await launchOnce(plan, port);
        plan.log.info('The database answers again.');
      } catch (error) {
        plan.log.warn(`The database cannot be started: ${String(error)}`);
        await sleep(pauseMs);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
  };
  const watching = watch();
  const stopCurrent = async (): Promise<void> => {
    if (current !== null) {
      await stopProcess(current.pid);
    }
  };

  return {
    port,
    stop: () => {
      stopped ??= (async () => {
        await stopCurrent();
        await watching;
        // A restart that was under way has brought up another one.
        await stopCurrent();
        process.off('exit', onExit);
      })();
      return stopped;
    },
  };
}

/** One attempt: resolves when the database answers, rejects with the server's own words when it ends before. */
async function launchOnce(plan: ServerPlan, port: number): Promise<Launch> {
  const launch = await spawnServer(plan, port);
  const attempt = new AbortController();
  let hasEnded = false;
  const ended = launch.ended.then((reason) => {
    hasEnded = true;
    throw new Error(`PostgreSQL does not start: ${reason}`);
  });
  try {
    await Promise.race([waitUntilAnswering(databaseUrl(port, plan.password), attempt.signal), ended]);
  } catch (error) {
    if (hasEnded) {
      throw error;
    }
    // Perhaps somebody else answered on the port, and our server is about to say that it cannot have it.
    await Promise.race([ended, sleep(LAST_WORDS_MS)]);
    await stopProcess(launch.pid);
    throw error;
  } finally {
    attempt.abort();
  }
  if (launch.lines.some((line) => line.includes('not properly shut down'))) {
    plan.log.warn('The last run did not end cleanly; the database has recovered to its last committed change.');
  }
  return launch;
}

async function spawnServer(plan: ServerPlan, port: number): Promise<Launch> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    log_line_prefix: '',
    log_checkpoints: 'off',
    // A refused statement is the application's to report; its text may hold what people wrote.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    // synchronous_commit stays on: without it the death of the server, and not only a power cut, loses what was committed.
    ...(plan.isDurable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${String(value)}`]);
  const child = await spawnProgram(plan.site, 'postgres', ['-D', '{cluster}', ...args]);
  const lines: string[] = [];
  const ended = endOf(child, lines);
  if (child.pid === undefined) {
    throw new Error(`PostgreSQL does not start: ${await ended}`);
  }
  child.stdin?.end();
  child.stdout?.resume();
  if (child.stderr !== null) {
    createInterface(child.stderr).on('line', (line) => {
      lines.push(line);
      lines.splice(0, lines.length - KEPT_LINES);
    });
  }
  return { pid: child.pid, lines, ended };
}

function endOf(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('exit', (code, signalName) => {
      const tell = (): void => resolve([`${signalName ?? `exit code ${String(code)}`}.`, ...lines].join('\n'));
      // 'close' follows when the server's own children have ended too; one that hangs must not hold up the restart.
      child.once('close', tell);
      setTimeout(tell, LAST_WORDS_MS).unref();
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
