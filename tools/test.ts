import { findChromium } from './browser';
import { runJest } from './jest-run';
import { lastLine, tallyOf } from './tally';

const isCi = Boolean(process.env['CI']);
const chromium = findChromium();
const given = process.argv.slice(2);
const choosesProjects = given.includes('--selectProjects');
const wantsJourneys = !choosesProjects || given.includes('e2e');
const skipsJourneys = wantsJourneys && chromium === null;
const withoutBrowser = ['domain', 'contract', 'words', 'api', 'web', 'tools'];

// After what was given: Jest takes every word behind --selectProjects for a project.
const scope = skipsJourneys && !choosesProjects ? ['--selectProjects', ...withoutBrowser] : [];
const { result, code, hung } = await runJest([...given, ...scope], { ...process.env, ...(chromium === null ? {} : { CHROMIUM: chromium }) });

const tally = tallyOf(result, isCi);
if (hung) {
  process.stdout.write('FAILED: the tests ended and Jest did not, because something was left open (see "Jest did not exit" above).\n');
  tally.failed += 1;
}
if (result && result.numPendingTests > 0) process.stdout.write(`Skipped: ${result.numPendingTests} tests.\n`);
if (skipsJourneys) {
  process.stdout.write('Skipped: the journeys in apps/e2e, because no Chromium was found. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.\n');
  if (isCi) tally.failed += 1;
}
// Jest can fail without a failing test: a bad setting, a signal.
if (code !== 0 && tally.failed === 0) tally.failed = 1;
process.stdout.write(`${lastLine(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
