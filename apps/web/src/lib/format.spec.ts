import { formatsOf, TIME_ZONE } from './format';

describe('the day of an instant', () => {
  const formats = formatsOf('vi', TIME_ZONE);

  it.each([
    ['2020-06-14T16:59:59Z', '14/06/2020'],
    ['2020-06-14T17:00:00Z', '15/06/2020'],
  ])('%s is %s where the committee sits', (instant, day) => {
    expect(formats.dayOf(instant)).toBe(day);
  });

  it('is a dash when there is no instant', () => {
    expect(formats.dayOf(null)).toBe('–');
  });
});
