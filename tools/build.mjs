import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'api' | 'web'} App */

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Record<App, { proof: string, sources: string[] }>} */
const apps = {
  api: { proof: 'main.js', sources: ['apps/api'] },
  web: { proof: 'index.html', sources: ['apps/web'] },
};
const everywhere = ['libs', 'package-lock.json', 'tsconfig.base.json', 'tools/build.mjs'];

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A test changes nothing that is built. @param {string} path */
const isBuilt = (path) => !/\.spec\.tsx?$|[\\/]testing[\\/]/.test(path);

/** The content of everything an app is built from, not its dates: a fresh clone must not look newer than a build. @param {App} app */
function sourceStamp(app) {
  const hash = createHash('sha256');
  for (const source of [...apps[app].sources, ...everywhere]) {
    const path = join(root, source);
    const files = source.includes('.') ? [path] : filesUnder(path).filter(isBuilt).sort();
    for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {App} app */
const stampPath = (app) => join(root, 'dist/apps', app, '.stamp');

/** True when the app was never built, or from other sources. An image that carries only `dist` is taken as it is. @param {App} app */
export function isStale(app) {
  if (!existsSync(join(root, 'apps', app, 'vite.config.ts'))) return false;
  if (!existsSync(join(root, 'dist/apps', app, apps[app].proof)) || !existsSync(stampPath(app))) return true;
  return readFileSync(stampPath(app), 'utf8') !== sourceStamp(app);
}

/** Builds beside the old build and swaps, so that a reader never meets half a build. @param {App} app */
async function build(app) {
  const { build: viteBuild } = await import('vite');
  const stamp = sourceStamp(app);
  const target = join(root, 'dist/apps', app);
  const fresh = join(root, 'dist', `.${app}-${process.pid}`);
  mkdirSync(join(root, 'dist/apps'), { recursive: true });
  try {
    await viteBuild({
      configFile: join(root, 'apps', app, 'vite.config.ts'),
      logLevel: process.env['BUILD_LOG'] === 'info' ? 'info' : 'warn',
      build: { outDir: fresh, emptyOutDir: true },
    });
    writeFileSync(join(fresh, '.stamp'), stamp);
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Builds in a child process, so that the bundler's memory does not stay in the server.
 * @param {App[]} wanted
 */
export function buildStale(wanted) {
  const stale = wanted.filter(isStale);
  if (stale.length === 0) return;
  process.stderr.write(`Building ${stale.join(' and ')}…\n`);
  // A command's standard output belongs to its answer: the build speaks on standard error only.
  const result = spawnSync(process.execPath, [join(root, 'tools/build.mjs'), ...stale], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) {
    process.stderr.write('The build failed; see above.\n');
    process.exit(1);
  }
}

/** Both apps, or those that are named. */
async function main() {
  process.env['NODE_ENV'] = 'production';
  const named = /** @type {App[]} */ (process.argv.slice(2));
  for (const app of named.length > 0 ? named : /** @type {App[]} */ (['api', 'web'])) await build(app);
}

// No top-level await: the tests load this file as CommonJS.
if (process.argv[1] === fileURLToPath(import.meta.url)) void main();
