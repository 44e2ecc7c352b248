import { romanNumeral } from './roman';

describe('a Roman numeral', () => {
  it.each([[1, 'I'], [4, 'IV'], [9, 'IX'], [14, 'XIV'], [40, 'XL'], [49, 'XLIX'], [50, 'L'], [89, 'LXXXIX']])('of %i is %s', (number, letters) => {
    expect(romanNumeral(number)).toBe(letters);
  });

  it.each([0, -1, 1.5, 90])('of %d does not exist', (number) => {
    expect(() => romanNumeral(number)).toThrow(RangeError);
  });
});
