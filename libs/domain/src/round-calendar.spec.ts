import { calendarRounds } from './round-calendar';
import { DEFAULT_DEADLINES } from './working-day';

const committee = { calendarKind: 'decree', calendar: { daysOff: new Set(['2020-09-02']), workingDays: new Set<string>() }, deadlines: DEFAULT_DEADLINES } as const;
const H2 = { startsOn: '2020-06-15', endsOn: '2020-12-14' };

describe('the rounds that the calendar opens in a plan (R12)', () => {
  it('are those whose cut-off falls in it', () => {
    const rounds = calendarRounds(H2, ['month', 'quarter', 'half-year', 'nine-month', 'year'], committee);
    expect(rounds.map(({ kind, number, cutOffOn }) => `${kind} ${String(number)} ${cutOffOn}`)).toEqual([
      'month 7 2020-07-14', 'month 8 2020-08-14', 'month 9 2020-09-14', 'quarter 3 2020-09-14', 'nine-month 1 2020-09-14', 'month 10 2020-10-14',
      'month 11 2020-11-14', 'month 12 2020-12-14', 'quarter 4 2020-12-14', 'half-year 2 2020-12-14', 'year 1 2020-12-14',
    ]);
  });

  it('take the first half across the turn of the year', () => {
    const [round, ...others] = calendarRounds({ startsOn: '2019-12-15', endsOn: '2020-06-14' }, ['half-year'], committee);
    expect(others).toEqual([]);
    expect(round).toEqual({
      kind: 'half-year', year: 2020, number: 1, periodStartsOn: '2019-12-15', opensOn: '2020-06-09', cutOffOn: '2020-06-14',
      unitsDueOn: '2020-06-17', draftDueOn: '2020-06-22', committeeDueOn: '2020-06-25', closesOn: '2020-06-24',
    });
  });

  it('follow the committee’s own steps, on working days', () => {
    const [august] = calendarRounds({ startsOn: '2020-08-15', endsOn: '2020-08-31' }, ['month'], { ...committee, calendarKind: 'calendar', deadlines: { unitWorkingDays: 2, draftWorkingDays: 1, committeeDayOfMonth: 10 } });
    expect(august).toEqual(expect.objectContaining({ cutOffOn: '2020-08-31', unitsDueOn: '2020-09-03', draftDueOn: '2020-09-04', committeeDueOn: '2020-09-10' }));
  });

  it('are none where the committee asks for none', () => {
    expect(calendarRounds(H2, [], committee)).toEqual([]);
  });
});
