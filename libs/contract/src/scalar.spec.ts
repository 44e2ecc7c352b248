import { Day, HalfYear, Instant } from './scalar';

const codesOf = (schema: typeof Day | typeof HalfYear | typeof Instant, value: string): unknown[] =>
  (schema.safeParse(value).error?.issues ?? []).map((issue) => ('params' in issue ? issue.params?.['code'] : issue.code));

it.each(['1900-01-01', '2020-02-29', '2199-12-31'])('takes the day %s', (day) => {
  expect(Day.parse(day)).toBe(day);
});

it.each(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])('refuses %s, a day that no committee can mean and that the calendar cannot count to', (day) => {
  expect(codesOf(Day, day)).toEqual(['out-of-range']);
});

it('says once that a text is no day', () => {
  expect(codesOf(Day, '2020-02-30')).toEqual(['not-a-day']);
});

it('holds moments to the same years', () => {
  expect(Instant.parse('2020-06-14T16:59:59.999Z')).toBe('2020-06-14T16:59:59.999Z');
  expect(codesOf(Instant, '9999-12-31T23:59:59Z')).toEqual(['out-of-range']);
  expect(codesOf(Instant, '2020-13-01')).toHaveLength(1);
});

it('holds half-years to the same years', () => {
  expect(HalfYear.parse('2020-H1')).toBe('2020-H1');
  expect(codesOf(HalfYear, '0000-H1')).toEqual(['out-of-range']);
  expect(codesOf(HalfYear, '9999-H2')).toEqual(['out-of-range']);
  expect(codesOf(HalfYear, '2020-H3')).toEqual(['wrong-format']);
});
