import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './browser';
import { buildStale, root } from './build.mjs';
import { type JestResult, lastLine, tallyOf } from './tally';

const isCi = Boolean(process.env['CI']);
const chromium = findChromium();
const given = process.argv.slice(2);
const choosesProjects = given.includes('--selectProjects');
const withoutBrowser = ['domain', 'contract', 'words', 'api', 'web', 'tools'];
const skipsJourneys = chromium === null && (choosesProjects ? given.includes('e2e') : true);

const scope = chromium === null && !choosesProjects ? ['--selectProjects', ...withoutBrowser] : [];
// The journeys drive the app as it is shipped.
if (!choosesProjects || given.includes('e2e')) buildStale(['api', 'web']);

const folder = mkdtempSync(join(tmpdir(), 'steerboard-test-'));
const outputFile = join(folder, 'result.json');
const jest = join(root, 'node_modules/jest/bin/jest.js');
const run = spawnSync(process.execPath, [jest, '--passWithNoTests', '--json', '--outputFile', outputFile, ...given, ...scope], {
  cwd: root,
  // Jest's own copy of the JSON on standard output is not for people.
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, ...(chromium === null ? {} : { CHROMIUM: chromium }) },
});
const result = existsSync(outputFile) ? (JSON.parse(readFileSync(outputFile, 'utf8')) as JestResult) : null;
rmSync(folder, { recursive: true, force: true });

const tally = tallyOf(result, isCi);
if (result && result.numPendingTests > 0) process.stdout.write(`Skipped: ${result.numPendingTests} tests.\n`);
if (skipsJourneys) {
  process.stdout.write('Skipped: the journeys in apps/e2e, because no Chromium was found. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.\n');
  if (isCi) tally.failed += 1;
}
// Jest can fail without a failing test: a leak, a bad setting, a signal.
if (run.status !== 0 && tally.failed === 0) tally.failed = 1;
process.stdout.write(`${lastLine(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
