import { addDays, weekday } from './day';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  reportDeadlines,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-day';

const HOLIDAYS_2020 = ['2020-01-01', '2020-01-23', '2020-01-24', '2020-01-27', '2020-01-28', '2020-01-29'].concat([
  '2020-04-02',
  '2020-04-30',
  '2020-05-01',
  '2020-09-02',
]);
const calendar: WorkingCalendar = { daysOff: new Set(HOLIDAYS_2020), workingDays: new Set(['2020-08-22']) };

describe('a working day', () => {
  it.each([
    ['2020-06-12', true, 'a Friday'],
    ['2020-06-13', false, 'a Saturday'],
    ['2020-06-14', false, 'a Sunday'],
    ['2020-06-15', true, 'a Monday'],
    ['2020-09-02', false, 'National Day'],
    ['2020-01-29', false, 'the last day of Tết leave'],
    ['2020-01-30', true, 'the day after Tết leave'],
    ['2020-08-22', true, 'a Saturday worked in exchange'],
  ])('%s is one: %s (%s)', (day, expected) => {
    expect(isWorkingDay(day, calendar)).toBe(expected);
  });

  it('is worked when a list names it both off and worked', () => {
    const swapped = { daysOff: new Set(['2020-06-15']), workingDays: new Set(['2020-06-15']) };
    expect(isWorkingDay('2020-06-15', swapped)).toBe(true);
    expect(workingDaysBetween('2020-06-14', '2020-06-15', swapped)).toBe(1);
  });

  it.each([
    ['2020-06-12', '2020-06-12'],
    ['2020-06-13', '2020-06-15'],
    ['2020-04-30', '2020-05-04'],
    ['2020-01-23', '2020-01-30'],
  ])('on or after %s is %s', (day, expected) => {
    expect(nextWorkingDay(day, calendar)).toBe(expected);
  });

  it('is not looked for without end in a calendar that has none', () => {
    const days = Array.from({ length: 400 }, (_unused, index) => addDays('2020-01-01', index));
    expect(() => nextWorkingDay('2020-01-01', { daysOff: new Set(days), workingDays: new Set() })).toThrow(RangeError);
  });
});

describe('counting working days', () => {
  it('counts a Friday once that the list of worked days names as well', () => {
    const named = { daysOff: new Set<string>(), workingDays: new Set(['2020-06-19']) };
    expect(workingDaysBetween('2020-06-14', '2020-06-19', named)).toBe(5);
  });

  it.each([
    ['2020-06-14', 3, '2020-06-17'],
    ['2020-06-17', 3, '2020-06-22'],
    ['2020-06-12', 1, '2020-06-15'],
    ['2020-06-13', 0, '2020-06-15'],
    ['2020-06-12', 0, '2020-06-12'],
    ['2020-08-21', 1, '2020-08-22'],
    ['2020-09-01', 1, '2020-09-03'],
    ['2020-01-22', 2, '2020-01-31'],
  ])('from the day after %s, %i working days end on %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, calendar)).toBe(expected);
    if (count > 0) expect(workingDaysBetween(day, expected, calendar)).toBe(count);
  });

  it('refuses half and negative working days', () => {
    expect(() => addWorkingDays('2020-06-14', -1, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2020-06-14', 1.5, calendar)).toThrow(RangeError);
  });

  it.each([
    ['2020-10-30', '2020-11-16', 11],
    ['2020-09-30', '2020-11-16', 33],
    ['2020-11-16', '2020-11-20', 4],
    ['2020-11-16', '2020-11-23', 5],
    ['2020-11-16', '2020-11-16', 0],
    ['2020-11-20', '2020-11-16', 0],
    ['2020-06-12', '2020-06-14', 0],
    ['2020-01-22', '2020-01-30', 1],
    ['2020-08-21', '2020-08-24', 2],
  ])('after %s up to %s there are %i', (from, to, expected) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(expected);
  });

  it('agrees with counting day by day over the whole of 2020', () => {
    let counted = 0;
    for (let day = '2020-01-01'; day < '2020-12-31';) {
      day = addDays(day, 1);
      if (isWorkingDay(day, calendar)) counted += 1;
      expect([day, workingDaysBetween('2020-01-01', day, calendar)]).toEqual([day, counted]);
    }
  });
});

describe('the deadlines after a cut-off (Decree 09/2019, art. 8 §5 and 13 §1)', () => {
  it.each([
    ['2020-06-14', '2020-06-17', '2020-06-22', '2020-06-25'],
    ['2020-12-14', '2020-12-17', '2020-12-22', '2020-12-25'],
    ['2020-06-30', '2020-07-03', '2020-07-08', '2020-07-27'],
    ['2020-06-25', '2020-06-30', '2020-07-03', '2020-07-27'],
  ])('cut-off %s: units %s, draft %s, committee %s', (cutOffOn, unitsDueOn, draftDueOn, committeeDueOn) => {
    expect(reportDeadlines(cutOffOn, calendar)).toEqual({ cutOffOn, unitsDueOn, draftDueOn, committeeDueOn });
  });

  it('moves day 25 to the next working day when it is a day off', () => {
    expect(weekday('2022-06-25')).toBe(6);
    expect(reportDeadlines('2022-06-14', calendar).committeeDueOn).toBe('2022-06-27');
  });

  it('takes the committee’s own steps where it sets them (R12)', () => {
    const settings = { unitWorkingDays: 2, draftWorkingDays: 1, committeeDayOfMonth: 20 };
    expect(reportDeadlines('2020-06-14', calendar, settings)).toEqual({
      cutOffOn: '2020-06-14',
      unitsDueOn: '2020-06-16',
      draftDueOn: '2020-06-17',
      committeeDueOn: '2020-06-22',
    });
  });
});
