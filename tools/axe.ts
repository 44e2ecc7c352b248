import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './browser';
import { buildStale, root } from './build.mjs';

const chromium = findChromium();
if (chromium === null) {
  process.stderr.write('No Chromium was found. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.\n');
  process.exit(1);
}
buildStale(['api', 'web']);
const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'apps/e2e/screens/grid.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium } });
process.exitCode = status ?? 1;
