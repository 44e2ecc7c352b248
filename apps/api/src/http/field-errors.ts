import { fieldCodeOf, type FieldError } from '@app/contract';
import type { z } from 'zod';

/** What zod found, as pointers and codes (RFC 6901); people's sentences come from the words. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), code: 'unknown-property' }));
    return [{ pointer: pointer(issue.path), code: fieldCodeOf(issue, issue.code === 'invalid_type' && issue.input === undefined) }];
  });
}

export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
