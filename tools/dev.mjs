import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { root } from './build.mjs';

// The page is served on 5173 and calls the API through it, so the address people see is 5173's.
process.env['PUBLIC_URL'] ??= 'http://localhost:5173';

/** @type {import('node:child_process').ChildProcess | null} */
let api = null;

async function stopApi() {
  const running = api;
  api = null;
  if (!running || running.exitCode !== null || running.signalCode !== null) return;
  const exit = once(running, 'exit');
  running.kill('SIGTERM');
  await exit;
}

async function restartApi() {
  await stopApi();
  api = spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], { cwd: root, stdio: 'inherit' });
}

const watcher = await build({ configFile: join(root, 'apps/api/vite.config.ts'), logLevel: 'warn', build: { watch: {} } });
if (!('on' in watcher)) throw new Error('Vite did not watch the API.');
// One restart after the other: a second database on the same folder would be refused.
let restarts = Promise.resolve();
watcher.on('event', (event) => {
  if (event.code === 'END') restarts = restarts.then(restartApi);
  if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`);
});

const web = await createServer({ configFile: join(root, 'apps/web/vite.config.ts') });
await web.listen();
web.printUrls();

// Vite ends this process on SIGTERM by itself; the server drains and stops its database on its own.
process.once('exit', () => api?.kill('SIGTERM'));
process.once('SIGINT', () => process.exit(130));
