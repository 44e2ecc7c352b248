import { LEAD_STATES } from './assignment';
import { addDays, diffDays } from './day';
import { daysByDesk, deskIntervals, type DeskMove, deskOf, DESKS } from './fair-clock';

const moves: DeskMove[] = [
  { movedOn: '2020-07-02', desk: 'unit' },
  { movedOn: '2020-09-28', desk: 'secretariat' },
  { movedOn: '2020-10-05', desk: 'unit' },
  { movedOn: '2020-10-12', desk: 'coordinating-unit' },
  { movedOn: '2020-10-20', desk: 'secretariat' },
  { movedOn: '2020-10-22', desk: null },
];

describe('the fair clock (R7)', () => {
  it('splits the whole time by desk, without a gap', () => {
    expect(deskIntervals(moves, { fromOn: '2020-07-02', toOn: '2020-10-22' })).toEqual([
      { desk: 'unit', fromOn: '2020-07-02', toOn: '2020-09-28', days: 88 },
      { desk: 'secretariat', fromOn: '2020-09-28', toOn: '2020-10-05', days: 7 },
      { desk: 'unit', fromOn: '2020-10-05', toOn: '2020-10-12', days: 7 },
      { desk: 'coordinating-unit', fromOn: '2020-10-12', toOn: '2020-10-20', days: 8 },
      { desk: 'secretariat', fromOn: '2020-10-20', toOn: '2020-10-22', days: 2 },
    ]);
  });

  it('splits a lateness: 22 days after 30/09/2020, of which 7 were the unit’s', () => {
    const intervals = deskIntervals(moves, { fromOn: '2020-09-30', toOn: '2020-10-22' });
    expect(daysByDesk(intervals)).toEqual({
      unit: 7,
      'coordinating-unit': 8,
      secretariat: 7,
      leader: 0,
      outside: 0,
    });
  });

  it.each([
    ['2020-07-02', '2020-10-22'],
    ['2020-09-28', '2020-10-05'],
    ['2020-09-30', '2020-11-16'],
    ['2020-10-05', '2020-10-05'],
  ])('sums exactly to the days elapsed from %s to %s', (fromOn, toOn) => {
    const intervals = deskIntervals(moves, { fromOn, toOn });
    expect(intervals.reduce((sum, interval) => sum + interval.days, 0)).toBe(diffDays(fromOn, toOn));
  });

  it('sums for every span of the history', () => {
    for (let offset = 0; offset < 120; offset += 1) {
      const span = { fromOn: addDays('2020-07-02', offset), toOn: '2020-11-16' };
      const days = deskIntervals(moves, span).reduce((sum, interval) => sum + interval.days, 0);
      expect([span.fromOn, days]).toEqual([span.fromOn, diffDays(span.fromOn, span.toOn)]);
    }
  });

  it('knows nothing of the days before the first move', () => {
    expect(deskIntervals(moves, { fromOn: '2020-06-30', toOn: '2020-07-04' })).toEqual([
      { desk: 'unit', fromOn: '2020-07-02', toOn: '2020-07-04', days: 2 },
    ]);
    expect(deskIntervals([], { fromOn: '2020-06-30', toOn: '2020-07-04' })).toEqual([]);
  });

  it('joins neighbouring stretches on one desk and lets the later of two moves of a day stand', () => {
    const sameDay: DeskMove[] = [
      { movedOn: '2020-07-02', desk: 'unit' },
      { movedOn: '2020-07-05', desk: 'secretariat' },
      { movedOn: '2020-07-05', desk: 'unit' },
    ];
    expect(deskIntervals(sameDay, { fromOn: '2020-07-02', toOn: '2020-07-09' })).toEqual([
      { desk: 'unit', fromOn: '2020-07-02', toOn: '2020-07-09', days: 7 },
    ]);
  });

  it.each([
    ['draft', false, 'secretariat'],
    ['in-progress', false, 'unit'],
    ['returned', false, 'unit'],
    ['awaiting-confirmation', false, 'secretariat'],
    ['awaiting-confirmation', true, 'leader'],
    ['on-hold', false, 'leader'],
    ['completed', false, null],
  ] as const)('lays %s (waiting for the leader: %s) on the desk of %s', (state, isWaitingForLeader, expected) => {
    expect(deskOf(state, isWaitingForLeader)).toBe(expected);
  });

  it('knows a desk, or that there is none, for every state', () => {
    const desks = new Set<string | null>([...DESKS, null]);
    expect(LEAD_STATES.filter((state) => !desks.has(deskOf(state, false)))).toEqual([]);
  });
});
