import { achievementRatio, isIndicatorMet } from './progress';

describe('an indicator', () => {
  it.each([
    ['at-least', 100, 99, false],
    ['at-least', 100, 100, true],
    ['at-least', 100, 134, true],
    ['at-most', 0, 0, true],
    ['at-most', 0, 1, false],
    ['at-most', 5, 4, true],
    ['equal', 12, 12, true],
    ['equal', 12, 11, false],
    ['equal', 12, 13, false],
    ['at-least', 10, null, null],
    ['at-most', 0, null, null],
  ] as const)(
    '%s %d with an actual of %s is met: %s (a missing value is not zero, R10)',
    (direction, target, actual, expected) => {
      expect(isIndicatorMet({ direction, target, actual })).toBe(expected);
    },
  );

  it.each([
    [120, 134, 134 / 120],
    [10, 8, 0.8],
    [10, 0, 0],
    [10, null, null],
    [0, 0, null],
  ])('of target %d and actual %s is achieved by %s', (target, actual, expected) => {
    expect(achievementRatio({ direction: 'at-least', target, actual })).toBe(expected);
  });
});
