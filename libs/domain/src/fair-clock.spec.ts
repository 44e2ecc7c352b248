import { LEAD_STATES } from './assignment';
import { addDays, diffDays } from './day';
import { daysByDesk, deskIntervals, type DeskMove, deskOf, DESKS, deskSplit } from './fair-clock';

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

/** Random numbers from a seed, so that a failure can be run again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('the split of any history (R7)', () => {
  it('sums exactly to the days elapsed, in every one of 5000 histories', () => {
    for (let seed = 1; seed <= 5000; seed += 1) {
      const below = numbersFrom(seed);
      const history: DeskMove[] = [{ movedOn: addDays('2020-01-01', below(30)), desk: DESKS[below(DESKS.length)] ?? null }];
      for (let count = below(12); count > 0; count -= 1) {
        const last = history[history.length - 1];
        history.push({ movedOn: addDays(last?.movedOn ?? '', below(40)), desk: below(5) === 0 ? null : (DESKS[below(DESKS.length)] ?? null) });
      }
      const fromOn = addDays(history[0]?.movedOn ?? '', below(60));
      const toOn = addDays(fromOn, 1 + below(400));
      const split = deskSplit(history, { fromOn, toOn });
      const sum = split === null ? null : Object.values(split.byDesk).reduce((total, days) => total + days, split.nobodyDays);
      expect({ seed, sum, days: split?.days }).toEqual({ seed, sum: diffDays(fromOn, toOn), days: diffDays(fromOn, toOn) });
      const intervals = deskIntervals(history, { fromOn, toOn });
      expect({ seed, gaps: intervals.filter(({ fromOn: start }, at) => start !== (intervals[at - 1]?.toOn ?? fromOn)) }).toEqual({ seed, gaps: [] });
    }
  });

  it.each([
    ['an empty span', { fromOn: '2020-09-28', toOn: '2020-09-28' }],
    ['a span turned round', { fromOn: '2020-09-28', toOn: '2020-09-27' }],
    ['a span that begins before the history', { fromOn: '2020-07-01', toOn: '2020-09-27' }],
  ])('is not made of %s', (_title, span) => {
    expect(deskSplit(moves, span)).toBeNull();
  });
});
