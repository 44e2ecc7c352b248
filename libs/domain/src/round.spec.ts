import { roundStateOn, whyNotFile, whyNotFreezeRound, whyNotMoveRound, whyNotWindow } from './round';

const round = {
  state: 'open',
  opensOn: '2020-06-15',
  closesOn: '2020-06-19',
  filedOn: '2020-06-17',
  exceptionUntil: null,
} as const;

describe('filing in a round', () => {
  it.each([
    ['within the window', {}, null],
    ['on the first day', { filedOn: '2020-06-15' }, null],
    ['the day before it opens', { filedOn: '2020-06-14' }, 'report-window-not-open'],
    ['in a planned round', { state: 'planned' }, 'report-window-not-open'],
    ['on the last day', { filedOn: '2020-06-19' }, null],
    ['the day after the window closes', { filedOn: '2020-06-20' }, 'report-window-closed'],
    ['in a closed round', { state: 'closed' }, 'report-window-closed'],
    ['late, on the last day of a named exception', { filedOn: '2020-06-24', exceptionUntil: '2020-06-24' }, null],
    ['later than the exception', { filedOn: '2020-06-25', exceptionUntil: '2020-06-24' }, 'report-window-closed'],
    ['in a closed round by exception', { state: 'closed', filedOn: '2020-06-24', exceptionUntil: '2020-06-24' }, null],
    ['with a correction of what was given back', { state: 'closed', filedOn: '2020-06-30', isCorrection: true }, null],
    ['with a correction in a frozen round', { state: 'frozen', isCorrection: true }, 'round-frozen'],
    ['in a frozen round, exception or not (R15)', { state: 'frozen', exceptionUntil: '2020-12-31' }, 'round-frozen'],
  ] as const)('%s', (_title, change, expected) => {
    expect(whyNotFile({ ...round, ...change })).toBe(expected);
  });
});

describe('the days of a round (R12)', () => {
  const window = { opensOn: '2020-06-15', cutOffOn: '2020-06-14', dueOn: '2020-06-17', closesOn: '2020-06-19' };

  it.each([
    ['of the half-year', {}, null],
    ['open on the due day only', { opensOn: '2020-06-17', closesOn: '2020-06-17' }, null],
    ['closing on the due day', { closesOn: '2020-06-17' }, null],
    ['closing before the due day', { closesOn: '2020-06-16' }, 'round-window-wrong'],
    ['opening after the due day', { opensOn: '2020-06-18' }, 'round-window-wrong'],
    ['due on the cut-off itself', { dueOn: '2020-06-14', opensOn: '2020-06-10' }, 'round-window-wrong'],
  ])('%s', (_title, change, expected) => {
    expect(whyNotWindow({ ...window, ...change })).toBe(expected);
  });
});

describe('freezing a round (R15)', () => {
  it.each([
    ['closed', 0, null],
    ['closed', 1, 'round-has-undecided-reports'],
    ['open', 0, 'state-does-not-allow'],
    ['frozen', 0, 'state-does-not-allow'],
  ] as const)('%s with %i reports undecided: %s', (state, undecidedReportCount, expected) => {
    expect(whyNotFreezeRound({ state, undecidedReportCount })).toBe(expected);
  });

  it('has no way back', () => {
    expect(whyNotMoveRound('closed', 'open')).toBe('state-does-not-allow');
    expect(whyNotMoveRound('planned', 'open')).toBeNull();
  });
});

describe('the state of a round on a day', () => {
  it.each([
    ['planned', '2020-06-14', 'planned'],
    ['planned', '2020-06-15', 'open'],
    ['open', '2020-06-19', 'open'],
    ['open', '2020-06-20', 'closed'],
    ['planned', '2020-06-20', 'closed'],
    ['closed', '2020-06-16', 'closed'],
    ['frozen', '2020-06-16', 'frozen'],
  ] as const)('%s on %s: %s', (state, on, expected) => {
    expect(roundStateOn({ state, opensOn: '2020-06-15', closesOn: '2020-06-19' }, on)).toBe(expected);
  });
});
