const LETTERS: readonly (readonly [number, string])[] = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];

/** A number from 1 to 89 as papers number parts and annexes; throws a RangeError for others. */
export function romanNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 89) throw new RangeError(`${String(number)} has no Roman numeral here`);
  let rest = number;
  return LETTERS.map(([value, letters]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return letters.repeat(times);
  }).join('');
}
