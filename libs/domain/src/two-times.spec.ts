import { addDays, compareInstants } from './day';
import { factAt, type FactRow } from './two-times';

type StateRow = FactRow & { state: string };

const row = (state: string, effectiveOn: string, recordedAt: string, sequence = 1): StateRow => ({
  state,
  effectiveOn,
  recordedAt,
  sequence,
});

const END_OF_CUT_OFF = '2020-06-14T16:59:59.999Z';

describe('what held on a day, as known at an instant', () => {
  const history = [
    row('issued', '2020-01-10', '2020-01-10T02:00:00Z'),
    row('in-progress', '2020-02-03', '2020-02-03T03:00:00Z'),
    // Completed on 12/06, said in the round on 16/06, accepted on 18/06.
    row('completed', '2020-06-12', '2020-06-18T04:00:00Z'),
  ];

  it.each([
    ['on the dashboard of 14/06, as it was shown that day', '2020-06-14', END_OF_CUT_OFF, 'in-progress'],
    ['in the summary of the cut-off, as known when it was drafted', '2020-06-14', '2020-06-22T03:00:00Z', 'completed'],
    ['the day before it took effect, known later', '2020-06-11', '2020-06-22T03:00:00Z', 'in-progress'],
    ['on the day it took effect, known later', '2020-06-12', '2020-06-22T03:00:00Z', 'completed'],
    ['at the very instant it was recorded', '2020-06-14', '2020-06-18T04:00:00Z', 'completed'],
    ['a millisecond before it was recorded', '2020-06-14', '2020-06-18T03:59:59.999Z', 'in-progress'],
    ['before anything was recorded', '2020-01-09', '2020-06-22T03:00:00Z', undefined],
  ])('%s', (_title, effectiveOn, knownAt, expected) => {
    expect(factAt(history, { effectiveOn, knownAt })?.state).toBe(expected);
  });

  it('lets the later record correct the earlier one, also for an earlier day', () => {
    const corrected = [...history, row('in-progress', '2020-06-01', '2020-06-20T02:00:00Z')];
    expect(factAt(corrected, { effectiveOn: '2020-06-14', knownAt: '2020-06-22T00:00:00Z' })?.state).toBe(
      'in-progress',
    );
    expect(factAt(corrected, { effectiveOn: '2020-06-14', knownAt: '2020-06-19T00:00:00Z' })?.state).toBe('completed');
  });

  it('orders records of one instant by their sequence, however the instant is written', () => {
    const rows = [
      row('second', '2020-06-01', '2020-06-01T00:00:00.000Z', 2),
      row('first', '2020-06-01', '2020-06-01T00:00:00Z'),
    ];
    const viewpoint = { effectiveOn: '2020-06-01', knownAt: '2020-06-02T00:00:00Z' };
    expect(factAt(rows, viewpoint)?.state).toBe('second');
    expect(factAt([...rows].reverse(), viewpoint)?.state).toBe('second');
  });
});

describe('replaying random histories', () => {
  const random = seeded(20_200_614);
  const pick = (count: number) => Math.floor(random() * count);

  it.each(Array.from({ length: 60 }, (_unused, index) => index))('history %i answers as if asked at the time', () => {
    const rows: StateRow[] = [];
    let hour = 0;
    for (let sequence = 1; sequence <= 12; sequence += 1) {
      hour += pick(60);
      const recordedOn = addDays('2020-01-01', Math.floor(hour / 24));
      const recordedAt = `${recordedOn}T${String(hour % 24).padStart(2, '0')}:00:00Z`;
      rows.push(row(`s${String(sequence)}`, addDays(recordedOn, pick(21) - 15), recordedAt, sequence));
    }
    const shuffled = [...rows].sort(() => random() - 0.5);
    for (let question = 0; question < 40; question += 1) {
      const effectiveOn = addDays('2019-12-20', pick(60));
      const knownAt = `${addDays('2020-01-01', pick(40))}T12:00:00Z`;
      // Replay: write the rows in the order of recording, as a person would have seen them arrive.
      let seen: string | undefined;
      for (const arrived of rows) {
        if (compareInstants(arrived.recordedAt, knownAt) > 0) break;
        if (arrived.effectiveOn <= effectiveOn) seen = arrived.state;
      }
      expect(factAt(shuffled, { effectiveOn, knownAt })?.state).toBe(seen);
    }
  });
});

/** A small seeded generator (mulberry32), so that a failing history can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
