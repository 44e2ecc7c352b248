import {
  addDays,
  addMonths,
  compareDays,
  compareInstants,
  dayOfInstant,
  diffDays,
  endOfDayInstant,
  isDay,
  maxDay,
  minDay,
  weekday,
} from './day';

const VIETNAM = 'Asia/Ho_Chi_Minh';

describe('a day', () => {
  it.each([
    ['2020-02-29', true],
    ['2019-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2020-06-30', true],
    ['2020-06-31', false],
    ['2020-12-31', true],
    ['2020-13-01', false],
    ['2020-00-10', false],
    ['2020-06-00', false],
    ['0050-01-01', true],
    ['2020-6-1', false],
    ['14/06/2020', false],
    ['2020-06-14T00:00:00Z', false],
    ['', false],
  ])('%s is a real day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it.each([
    ['2020-06-14', 1, '2020-06-15'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2019-02-28', 1, '2019-03-01'],
    ['2020-12-31', 1, '2021-01-01'],
    ['2020-01-01', -1, '2019-12-31'],
    ['2020-06-14', 0, '2020-06-14'],
    ['2019-12-15', 182, '2020-06-14'],
  ])('%s and %i days gives %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(diffDays(day, expected)).toBe(count);
  });

  it.each([
    ['2020-01-15', -1, '2019-12-15'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-01-31', 1, '2019-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-11-30', 3, '2021-02-28'],
    ['2020-06-14', 6, '2020-12-14'],
  ])('%s and %i months gives %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it.each([
    ['2020-06-14', 7],
    ['2020-06-15', 1],
    ['2020-06-17', 3],
    ['2020-02-29', 6],
  ])('%s falls on weekday %i (Monday is 1, Sunday 7)', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  it('orders days and picks the earlier and the later', () => {
    expect(compareDays('2020-06-14', '2020-06-15')).toBeLessThan(0);
    expect(compareDays('2020-06-15', '2020-06-14')).toBeGreaterThan(0);
    expect(compareDays('2020-06-14', '2020-06-14')).toBe(0);
    expect(minDay('2020-06-15', '2020-06-14')).toBe('2020-06-14');
    expect(maxDay('2020-06-14', '2020-06-15')).toBe('2020-06-15');
  });

  it('refuses to calculate with a day that does not exist', () => {
    expect(() => addDays('2020-02-30', 1)).toThrow(RangeError);
    expect(() => diffDays('2020-02-28', 'tomorrow')).toThrow(RangeError);
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2020-06-14T16:59:59.999Z', VIETNAM, '2020-06-14'],
    ['2020-06-14T17:00:00Z', VIETNAM, '2020-06-15'],
    ['2020-06-15T00:30:00+07:00', VIETNAM, '2020-06-15'],
    ['2020-06-14T23:59:59Z', 'UTC', '2020-06-14'],
    ['2020-06-15T03:00:00Z', 'America/New_York', '2020-06-14'],
    ['2020-06-14T10:00:00Z', 'Pacific/Kiritimati', '2020-06-15'],
  ])('%s in %s is %s', (instant, timeZone, expected) => {
    expect(dayOfInstant(instant, timeZone)).toBe(expected);
  });

  it.each([
    ['2020-06-14', VIETNAM, '2020-06-14T16:59:59.999Z'],
    ['2020-12-31', VIETNAM, '2020-12-31T16:59:59.999Z'],
    ['2020-06-14', 'UTC', '2020-06-14T23:59:59.999Z'],
    ['2020-03-29', 'Europe/Berlin', '2020-03-29T21:59:59.999Z'],
    ['2020-03-28', 'Europe/Berlin', '2020-03-28T22:59:59.999Z'],
    ['2020-10-25', 'Europe/Berlin', '2020-10-25T22:59:59.999Z'],
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T02:59:59.999Z'],
    ['2020-06-14', 'Pacific/Kiritimati', '2020-06-14T09:59:59.999Z'],
    ['2020-06-14', 'Pacific/Pago_Pago', '2020-06-15T10:59:59.999Z'],
  ])('%s in %s ends at %s, and a due day lasts until then', (day, timeZone, expected) => {
    expect(endOfDayInstant(day, timeZone)).toBe(expected);
    expect(dayOfInstant(expected, timeZone)).toBe(day);
  });

  it('refuses an unknown zone and a text that is no instant', () => {
    expect(() => dayOfInstant('2020-06-14T00:00:00Z', 'Asia/Atlantis')).toThrow(RangeError);
    expect(() => dayOfInstant('2020-06-14', VIETNAM)).toThrow(RangeError);
    expect(() => dayOfInstant('yesterday', VIETNAM)).toThrow(RangeError);
  });

  it('orders instants whatever their precision or offset', () => {
    expect(compareInstants('2020-06-14T10:00:00Z', '2020-06-14T10:00:00.500Z')).toBe(-1);
    expect(compareInstants('2020-06-14T10:00:00Z', '2020-06-14T10:00:00.000Z')).toBe(0);
    expect(compareInstants('2020-06-14T17:00:01+07:00', '2020-06-14T10:00:00Z')).toBe(1);
  });
});
