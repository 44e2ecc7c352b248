import type { z } from 'zod';
import { FIELD_CODES, type FieldCode } from './problem';

/**
 * The code of what zod found in a field: the same on the server and in a form. `isMissing`: nothing was given there,
 * which is "required" whatever else was expected.
 */
export function fieldCodeOf(issue: z.core.$ZodIssue, isMissing: boolean): FieldCode {
  if (isMissing) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected);
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'required';
      return isLength(issue.origin) ? 'too-short' : 'too-small';
    case 'too_big':
      return isLength(issue.origin) ? 'too-long' : 'too-large';
    case 'invalid_format':
      return issue.format === 'uuid' ? 'not-an-id' : 'wrong-format';
    case 'invalid_value':
      return 'not-one-of';
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return FIELD_CODES.find((known) => known === code) ?? 'invalid';
    }
    default:
      return 'invalid';
  }
}

function isLength(origin: string): boolean {
  return origin === 'string' || origin === 'array';
}

function wrongType(expected: string): FieldCode {
  if (expected === 'number') return 'not-a-number';
  if (expected === 'int') return 'not-a-whole-number';
  if (expected === 'string') return 'not-text';
  return expected === 'array' ? 'not-a-list' : 'invalid';
}
