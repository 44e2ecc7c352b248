import { isOfOwnUnit, whyNotDecideOnUnits } from './own-unit';

describe('judging the own unit', () => {
  it.each([
    ['of another unit', { unitIds: ['stttt'], leaderUnitIds: ['btg'] }, null],
    ['of a leader who sits for no unit', { unitIds: ['stttt'], leaderUnitIds: [] }, null],
    ['of the own unit', { unitIds: ['stttt'], leaderUnitIds: ['btg', 'stttt'] }, 'decider-of-own-unit'],
    ['in a dispute of the own unit with another', { unitIds: ['sngv', 'stttt'], leaderUnitIds: ['stttt'] }, 'decider-of-own-unit'],
    ['of the own unit where no other leader is', { unitIds: ['stttt'], leaderUnitIds: ['stttt'], hasOtherLeader: false }, null],
  ])('decides %s', (_title, decision, expected) => {
    expect(whyNotDecideOnUnits({ hasOtherLeader: true, ...decision })).toBe(expected);
  });

  it('is marked', () => {
    expect(isOfOwnUnit(['sngv', 'stttt'], ['stttt'])).toBe(true);
    expect(isOfOwnUnit(['stttt'], ['btg'])).toBe(false);
    expect(isOfOwnUnit(['stttt'], [])).toBe(false);
  });
});
