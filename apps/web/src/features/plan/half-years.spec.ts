import { halfYearsToPlan } from './half-years';

describe('the half-years to plan', () => {
  it('begin before the present one and leave out what has a plan', () => {
    expect(halfYearsToPlan('2020-11-16', [])).toEqual(['2020-H1', '2020-H2', '2021-H1', '2021-H2', '2022-H1']);
    expect(halfYearsToPlan('2020-06-30', ['2020-H1'])).toEqual(['2019-H2', '2020-H2', '2021-H1', '2021-H2']);
  });
});
