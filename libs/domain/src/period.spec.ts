import { diffDays } from './day';
import { halfYearOf } from './half-year';
import {
  boundsOf,
  halfYearPeriod,
  isWithin,
  monthPeriod,
  nineMonthPeriod,
  type Period,
  quarterPeriod,
  yearPeriod,
} from './period';

const lengthOf = (period: Period) => diffDays(period.startsOn, period.endsOn) + 1;

describe('reporting periods by the decree (Decree 09/2019, art. 12)', () => {
  it.each<[string, Period, string, string, number]>([
    ['month 1 of 2020', monthPeriod(2020, 1, 'decree'), '2019-12-15', '2020-01-14', 31],
    ['month 3 of 2020, leap year', monthPeriod(2020, 3, 'decree'), '2020-02-15', '2020-03-14', 29],
    ['month 3 of 2019', monthPeriod(2019, 3, 'decree'), '2019-02-15', '2019-03-14', 28],
    ['month 12 of 2020', monthPeriod(2020, 12, 'decree'), '2020-11-15', '2020-12-14', 30],
    ['quarter 1 of 2020', quarterPeriod(2020, 1, 'decree'), '2019-12-15', '2020-03-14', 91],
    ['quarter 2 of 2020', quarterPeriod(2020, 2, 'decree'), '2020-03-15', '2020-06-14', 92],
    ['quarter 3 of 2020', quarterPeriod(2020, 3, 'decree'), '2020-06-15', '2020-09-14', 92],
    ['quarter 4 of 2020', quarterPeriod(2020, 4, 'decree'), '2020-09-15', '2020-12-14', 91],
    ['first half of 2020', halfYearPeriod('2020-H1', 'decree'), '2019-12-15', '2020-06-14', 183],
    ['second half of 2020', halfYearPeriod('2020-H2', 'decree'), '2020-06-15', '2020-12-14', 183],
    ['nine months of 2020', nineMonthPeriod(2020, 'decree'), '2019-12-15', '2020-09-14', 275],
    ['year 2020', yearPeriod(2020, 'decree'), '2019-12-15', '2020-12-14', 366],
    ['year 2021', yearPeriod(2021, 'decree'), '2020-12-15', '2021-12-14', 365],
  ])('%s', (_title, period, startsOn, endsOn, days) => {
    expect(period).toEqual({ startsOn, endsOn });
    expect(lengthOf(period)).toBe(days);
  });
});

describe('reporting periods by calendar months', () => {
  it.each<[string, Period, string, string]>([
    ['month 2 of 2020', monthPeriod(2020, 2, 'calendar'), '2020-02-01', '2020-02-29'],
    ['month 12 of 2020', monthPeriod(2020, 12, 'calendar'), '2020-12-01', '2020-12-31'],
    ['quarter 3 of 2020', quarterPeriod(2020, 3, 'calendar'), '2020-07-01', '2020-09-30'],
    ['first half of 2020', halfYearPeriod('2020-H1', 'calendar'), '2020-01-01', '2020-06-30'],
    ['second half of 2020', halfYearPeriod('2020-H2', 'calendar'), '2020-07-01', '2020-12-31'],
    ['nine months of 2020', nineMonthPeriod(2020, 'calendar'), '2020-01-01', '2020-09-30'],
    ['year 2020', yearPeriod(2020, 'calendar'), '2020-01-01', '2020-12-31'],
  ])('%s', (_title, period, startsOn, endsOn) => {
    expect(period).toEqual({ startsOn, endsOn });
  });
});

describe('the bounds of a period', () => {
  it('are half-open for queries: the first day that no longer belongs', () => {
    expect(boundsOf(halfYearPeriod('2020-H1', 'decree'))).toEqual({ fromOn: '2019-12-15', beforeOn: '2020-06-15' });
  });

  it.each([
    ['2019-12-14', false],
    ['2019-12-15', true],
    ['2020-06-14', true],
    ['2020-06-15', false],
  ])('%s lies in the first half of 2020: %s', (day, expected) => {
    expect(isWithin(halfYearPeriod('2020-H1', 'decree'), day)).toBe(expected);
    expect(halfYearOf(day, 'decree') === '2020-H1').toBe(expected);
  });

  it.each(['decree', 'calendar'] as const)('follow each other without gap or overlap (%s)', (calendar) => {
    for (let month = 1; month < 12; month += 1) {
      expect(boundsOf(monthPeriod(2020, month, calendar)).beforeOn).toBe(
        monthPeriod(2020, month + 1, calendar).startsOn,
      );
    }
    expect(boundsOf(yearPeriod(2020, calendar)).beforeOn).toBe(yearPeriod(2021, calendar).startsOn);
  });

  it('refuses a thirteenth month and a fifth quarter', () => {
    expect(() => monthPeriod(2020, 13, 'decree')).toThrow(RangeError);
    expect(() => monthPeriod(2020, 0, 'decree')).toThrow(RangeError);
    expect(() => quarterPeriod(2020, 5, 'decree')).toThrow(RangeError);
  });
});
