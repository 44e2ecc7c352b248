import { lastLine, readLastLine, sum, tallyOf } from './tally';

const result = { numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 2, numPendingTests: 3 };

it('counts a test file that could not run as a failure', () => {
  expect(tallyOf(result, false)).toEqual({ passed: 5, failed: 3 });
});

it('counts a skipped test as a failure in CI', () => {
  expect(tallyOf(result, true)).toEqual({ passed: 5, failed: 6 });
});

it('counts a run without a result as a failure', () => {
  expect(tallyOf(null, false)).toEqual({ passed: 0, failed: 1 });
});

it('reads back the line it writes, and only as the last line', () => {
  expect(readLastLine(`noise\n${lastLine({ passed: 12, failed: 3 })}\n`)).toEqual({ passed: 12, failed: 3 });
  expect(readLastLine('12 passed, 3 failed\nSegmentation fault\n')).toBeNull();
  expect(readLastLine('')).toBeNull();
});

it('adds up what several runs came to', () => {
  expect(sum([{ passed: 1, failed: 0 }, { passed: 2, failed: 4 }])).toEqual({ passed: 3, failed: 4 });
});
