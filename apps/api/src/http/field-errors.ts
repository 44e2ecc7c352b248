import { FIELD_CODES, type FieldCode, type FieldError } from '@app/contract';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What zod found, as pointers and codes (RFC 6901); people's sentences come from the words. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), code: 'unknown-property' }));
    return [{ pointer: pointer(issue.path), code: codeOf(issue) }];
  });
}

export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function codeOf(issue: Issue): FieldCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : wrongType(issue.expected);
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'required' : issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'too-small';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'too-large';
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

function wrongType(expected: string): FieldCode {
  if (expected === 'number') return 'not-a-number';
  if (expected === 'int') return 'not-a-whole-number';
  if (expected === 'string') return 'not-text';
  return expected === 'array' ? 'not-a-list' : 'invalid';
}
