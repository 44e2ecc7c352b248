/** What one run of anything came to: tests, or one step of the check. */
export interface Tally {
  passed: number;
  failed: number;
}

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), { passed: 0, failed: 0 });

/** The last line of `npm test`, `npm run check` and `.ci/run`. */
export const lastLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

/** Null when the text has no such line as its last: the run died before it could count. */
export function readLastLine(output: string): Tally | null {
  const match = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  return match ? { passed: Number(match[1]), failed: Number(match[2]) } : null;
}

/** The part of Jest's own result file that is counted. */
export interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  numPendingTests: number;
}

/** A file that could not be run counts as a failure; in CI a skipped test does too, because nobody sees it. */
export function tallyOf(result: JestResult | null, isCi: boolean): Tally {
  if (!result) return { passed: 0, failed: 1 };
  const skipped = isCi ? result.numPendingTests : 0;
  return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites + skipped };
}
