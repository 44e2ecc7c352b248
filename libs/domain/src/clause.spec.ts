import { DISPOSITIONS, dispositionAfterCancelling, whyNotDispose } from './clause';

const clause = {
  clauseId: 'c1',
  disposition: 'open',
  action: 'assign',
  taskCount: 0,
  mergedIntoClauseId: null,
  reason: null,
} as const;

describe('the disposition of a clause', () => {
  it.each([
    ['assigned, with a task made from it', { taskCount: 1 }, null],
    ['assigned, without any task', {}, 'clause-has-no-task'],
    ['standing, with a standing duty', { action: 'keep-standing', taskCount: 1 }, null],
    ['standing, without any', { action: 'keep-standing' }, 'clause-has-no-task'],
    ['merged into another clause', { action: 'merge', mergedIntoClauseId: 'c2' }, null],
    ['merged into nothing', { action: 'merge' }, 'merge-target-missing'],
    ['merged into itself', { action: 'merge', mergedIntoClauseId: 'c1' }, 'merge-into-itself'],
    ['for information', { action: 'take-note' }, null],
    ['deferred with a reason', { action: 'defer', reason: 'Chờ kinh phí' }, null],
    ['deferred without a reason', { action: 'defer', reason: ' ' }, 'reason-missing'],
    ['changed without reopening', { disposition: 'information', action: 'defer', reason: 'x' }, 'state-does-not-allow'],
    ['reopened', { disposition: 'deferred', action: 'reopen' }, null],
    [
      'reopened while tasks hang on it',
      { disposition: 'assigned', action: 'reopen', taskCount: 2 },
      'clause-has-open-tasks',
    ],
    ['reopened although it is open', { action: 'reopen' }, 'state-does-not-allow'],
  ] as const)('%s', (_title, change, expected) => {
    expect(whyNotDispose({ ...clause, ...change })).toBe(expected);
  });

  it('opens again when its last task is cancelled', () => {
    expect(dispositionAfterCancelling('assigned', 1)).toBe('assigned');
    expect(dispositionAfterCancelling('assigned', 0)).toBe('open');
    expect(dispositionAfterCancelling('standing', 0)).toBe('open');
  });

  it('does not open again where no task carried it', () => {
    const kept = DISPOSITIONS.filter((disposition) => dispositionAfterCancelling(disposition, 0) === disposition);
    expect(kept).toEqual(['open', 'merged', 'information', 'deferred']);
  });
});
