import {
  formatHalfYear,
  halfYearOf,
  isHalfYear,
  monthOf,
  nextHalfYear,
  parseHalfYear,
  previousHalfYear,
  yearOf,
} from './half-year';

describe('the half-year of a day (Decree 09/2019, art. 12)', () => {
  it.each([
    ['2019-12-14', '2019-H2', '2019-H2'],
    ['2019-12-15', '2020-H1', '2019-H2'],
    ['2020-01-01', '2020-H1', '2020-H1'],
    ['2020-06-14', '2020-H1', '2020-H1'],
    ['2020-06-15', '2020-H2', '2020-H1'],
    ['2020-06-30', '2020-H2', '2020-H1'],
    ['2020-07-01', '2020-H2', '2020-H2'],
    ['2020-12-14', '2020-H2', '2020-H2'],
    ['2020-12-15', '2021-H1', '2020-H2'],
  ])('%s belongs to %s by the decree and to %s by calendar halves', (day, decree, calendar) => {
    expect(halfYearOf(day, 'decree')).toBe(decree);
    expect(halfYearOf(day, 'calendar')).toBe(calendar);
  });

  it.each([
    ['2020-02-14', { year: 2020, month: 2 }],
    ['2020-02-15', { year: 2020, month: 3 }],
    ['2020-12-14', { year: 2020, month: 12 }],
    ['2020-12-15', { year: 2021, month: 1 }],
  ])('%s is reported in the month %o', (day, expected) => {
    expect(monthOf(day, 'decree')).toEqual(expected);
  });

  it('counts 15/12/2020 into the year 2021 by the decree, into 2020 by the calendar', () => {
    expect(yearOf('2020-12-15', 'decree')).toBe(2021);
    expect(yearOf('2020-12-14', 'decree')).toBe(2020);
    expect(yearOf('2020-12-15', 'calendar')).toBe(2020);
  });
});

describe('the printed half-year', () => {
  it.each([
    ['2020-H1', true],
    ['2020-H2', true],
    ['2020-H3', false],
    ['2020-H0', false],
    ['2020H1', false],
    ['20-H1', false],
    ['2020-h1', false],
  ])('%s is one: %s', (text, expected) => {
    expect(isHalfYear(text)).toBe(expected);
  });

  it('reads what it prints', () => {
    expect(parseHalfYear(formatHalfYear(2020, 2))).toEqual({ year: 2020, half: 2 });
    expect(() => parseHalfYear('2020-H3')).toThrow(RangeError);
  });

  it('steps over the turn of the year', () => {
    expect(nextHalfYear('2020-H1')).toBe('2020-H2');
    expect(nextHalfYear('2020-H2')).toBe('2021-H1');
    expect(previousHalfYear('2021-H1')).toBe('2020-H2');
    expect(previousHalfYear('2020-H2')).toBe('2020-H1');
  });
});
