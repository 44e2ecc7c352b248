import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale, root } from './build.mjs';

// The page is served on 5173 and calls the API through it, so the address people see is 5173's.
process.env['PUBLIC_URL'] ??= 'http://localhost:5173';
buildStale(['api', 'web']);

const vite = join(root, 'node_modules/vite/bin/vite.js');
const children = [
  [vite, 'build', '--watch', '--logLevel', 'warn', '--config', join(root, 'apps/api/vite.config.ts')],
  ['--watch', join(root, 'dist/apps/api/main.js')],
  [vite, '--config', join(root, 'apps/web/vite.config.ts')],
].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));

/** @param {number} code */
function stopAll(code) {
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}

for (const child of children) child.on('exit', (code) => stopAll(code ?? 0));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => stopAll(0));
