import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root';

export interface RunningApp {
  /** Where a browser finds it, without a slash at the end. */
  readonly url: string;
  /** Stops it and its database and throws its data away. */
  stop(): Promise<void>;
}

const START_MS = 120_000;
const STOP_MS = 20_000;

/** The built app as it is shipped, with the demo committee in a database of its own. */
export async function startApp(): Promise<RunningApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'steerboard-journey-'));
  const port = await freePort();
  const { PATH, HOME } = process.env;
  // Nothing else of the environment: somebody's own settings must not steer the app under test.
  const env = { PATH, HOME, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn', RATE_LIMIT_SCALE: '100' };
  const child = spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const goWithMe = (): void => void child.kill('SIGTERM');
  process.once('exit', goWithMe);
  const stop = async (): Promise<void> => {
    await end(child);
    process.off('exit', goWithMe);
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await untilItListens(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://localhost:${port}`, stop };
}

function untilItListens(child: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The app did not listen within ${START_MS / 1000} s:\n${output}`)), START_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!/^Steerboard: /m.test(output)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The app ended with code ${code} before it listened:\n${output}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
