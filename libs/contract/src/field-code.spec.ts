import { z } from 'zod';
import { fieldCodeOf } from './field-code';
import { Day, text } from './scalar';

const codeOf = (schema: z.ZodType, value: unknown, isMissing = false): string | null => {
  const parsed = schema.safeParse(value);
  return parsed.success ? null : fieldCodeOf(parsed.error.issues[0] as z.core.$ZodIssue, isMissing);
};

describe('what is wrong with a field', () => {
  it.each([
    ['a day that exists', Day, '2020-02-29', null],
    ['a day that does not', Day, '2020-02-30', 'not-a-day'],
    ['blank text', text(5), '   ', 'required'],
    ['text at its limit', text(5), '12345', null],
    ['text past its limit', text(5), '123456', 'too-long'],
    ['a number for text', text(5), 7, 'not-text'],
    ['text for a number', z.number(), 'bảy', 'not-a-number'],
    ['a fraction for a whole number', z.int(), 1.5, 'not-a-whole-number'],
    ['a number below the least', z.int().min(0), -1, 'too-small'],
    ['a list too long', z.array(z.int()).max(1), [1, 2], 'too-long'],
    ['a word outside the choices', z.enum(['lead', 'coordinating']), 'other', 'not-one-of'],
    ['an id that is none', z.uuid(), 'abc', 'not-an-id'],
  ])('%s', (_, schema, value, code) => {
    expect(codeOf(schema, value)).toBe(code);
  });

  it('is “required” when nothing was given, whatever was expected', () => {
    expect(codeOf(z.number(), '', true)).toBe('required');
  });
});
