import {
  countPadded,
  formatDay,
  formatInstant,
  formatNumber,
  formatOfficialDay,
  formatRate,
  formatShortDay,
  formatTime,
  halfYearName,
} from './format';
import { LOCALES } from './locale';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('days', () => {
  it.each([
    ['vi', '05/06/2020', '05/06'],
    ['en', '5 June 2020', '5 June'],
    ['zh', '2020年6月5日', '6月5日'],
  ] as const)('writes a day in %s', (locale, full, short) => {
    expect(formatDay(locale, '2020-06-05')).toBe(full);
    expect(formatShortDay(locale, '2020-06-05')).toBe(short);
  });

  // Decree 30/2020, annex I: leading zero for days below 10 and for months 1 and 2 only.
  it.each([
    ['2020-06-05', 'ngày 05 tháng 6 năm 2020'],
    ['2020-06-30', 'ngày 30 tháng 6 năm 2020'],
    ['2020-01-15', 'ngày 15 tháng 01 năm 2020'],
    ['2020-02-09', 'ngày 09 tháng 02 năm 2020'],
    ['2020-03-10', 'ngày 10 tháng 3 năm 2020'],
    ['2020-12-01', 'ngày 01 tháng 12 năm 2020'],
  ])('writes %s as documents do', (day, text) => {
    expect(formatOfficialDay('vi', day)).toBe(text);
  });

  it('writes official days in the other languages in full', () => {
    expect(formatOfficialDay('en', '2020-06-30')).toBe('30 June 2020');
    expect(formatOfficialDay('zh', '2020-06-30')).toBe('2020年6月30日');
  });

  it.each(['30/06/2020', '2020-6-30', '', '2020-13-01'])('refuses %p', (text) => {
    expect(() => formatDay('en', text)).toThrow(RangeError);
  });
});

describe('instants', () => {
  it.each([
    ['vi', '16:20 ngày 13/11/2020'],
    ['en', '16:20 on 13 November 2020'],
    ['zh', '2020年11月13日16:20'],
  ] as const)('writes an instant in %s', (locale, text) => {
    expect(formatInstant(locale, '2020-11-13T09:20:00.000Z', ZONE)).toBe(text);
  });

  it('belongs to the day of the committee, not of UTC', () => {
    expect(formatInstant('vi', '2020-06-14T17:30:00Z', ZONE)).toBe('00:30 ngày 15/06/2020');
    expect(formatTime('2020-06-14T17:30:00Z', ZONE)).toBe('00:30');
  });
});

describe('numbers', () => {
  it.each([
    ['vi', '1.234,5', '12.345', '0,25'],
    ['en', '1,234.5', '12,345', '0.25'],
    ['zh', '1,234.5', '12,345', '0.25'],
  ] as const)('writes numbers in %s', (locale, thousand, whole, small) => {
    expect(formatNumber(locale, 1234.5)).toBe(thousand);
    expect(formatNumber(locale, 12345)).toBe(whole);
    expect(formatNumber(locale, 0.25)).toBe(small);
  });

  it('draws a missing value as missing, zero as zero (R10)', () => {
    for (const locale of LOCALES) {
      expect(formatNumber(locale, null)).toBe('–');
      expect(formatNumber(locale, 0)).toBe('0');
    }
  });

  it('pads counts below ten in Vietnamese documents only', () => {
    expect([0, 5, 10, 1234].map((count) => countPadded('vi', count))).toEqual(['00', '05', '10', '1.234']);
    expect([5, 1234].map((count) => countPadded('en', count))).toEqual(['5', '1,234']);
    expect(countPadded('zh', 5)).toBe('5');
  });
});

describe('rates (R11)', () => {
  it.each([
    [22, 26, '84,6% (22/26)'],
    [22, 45, '48,9% (22/45)'],
    [20, 21, '95,2% (20/21)'],
    [8, 10, '80,0% (8/10)'],
    [0, 3, '0,0% (0/3)'],
    [5, 5, '100,0% (5/5)'],
    [1605, 1627, '98,6% (1.605/1.627)'],
  ])('writes %d of %d with the denominator', (numerator, denominator, text) => {
    expect(formatRate('vi', { numerator, denominator })).toBe(text);
  });

  it('has no rate without a whole', () => {
    expect(formatRate('vi', null)).toBe('–');
    expect(formatRate('en', { numerator: 0, denominator: 0 })).toBe('–');
  });

  it('follows the language', () => {
    expect(formatRate('en', { numerator: 22, denominator: 26 })).toBe('84.6% (22/26)');
    expect(formatRate('zh', { numerator: 22, denominator: 26 })).toBe('84.6% (22/26)');
  });
});

describe('half-years', () => {
  it.each([
    ['vi', '2020-H1', '6 tháng đầu năm 2020'],
    ['vi', '2020-H2', '6 tháng cuối năm 2020'],
    ['en', '2020-H1', 'first half of 2020'],
    ['en', '2020-H2', 'second half of 2020'],
    ['zh', '2020-H1', '2020年上半年'],
    ['zh', '2020-H2', '2020年下半年'],
  ] as const)('names it in %s', (locale, halfYear, name) => {
    expect(halfYearName(locale, halfYear)).toBe(name);
  });

  it('refuses what is none', () => {
    expect(() => halfYearName('vi', '2020-H3')).toThrow(RangeError);
  });
});
