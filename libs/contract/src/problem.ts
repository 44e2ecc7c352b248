import { RULE_CODES } from '@app/domain';
import { z } from 'zod';

/** Refusals of the transport; refusals of the rules are the domain's RULE_CODES (409). */
export const TRANSPORT_CODES = [
  'malformed',
  'unauthenticated',
  'bad-credentials',
  'locked-out',
  'csrf',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'conflict',
  'stale',
  'missing-precondition',
  'invalid',
  'too-large',
  'unsupported-media-type',
  'idempotency-mismatch',
  'idempotency-running',
  'too-many-requests',
  'unavailable',
  'internal',
] as const;
export type TransportCode = (typeof TRANSPORT_CODES)[number];

export const PROBLEM_CODES = [...TRANSPORT_CODES, ...RULE_CODES] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

const TRANSPORT_STATUS = {
  malformed: 400,
  unauthenticated: 401,
  'bad-credentials': 401,
  'locked-out': 429,
  csrf: 403,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'idempotency-running': 409,
  stale: 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'idempotency-mismatch': 422,
  'missing-precondition': 428,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<TransportCode, number>;

/** The HTTP status of a refusal; every refusal of a rule is a 409. */
export function statusOf(code: ProblemCode): number {
  return code in TRANSPORT_STATUS ? TRANSPORT_STATUS[code as TransportCode] : 409;
}

/** Why an uploaded paper or table cannot be read. */
export const UNREADABLE_CODES = ['file-damaged', 'file-empty', 'file-has-declarations', 'file-is-old-format', 'file-is-pdf', 'file-is-protected', 'file-too-large', 'file-type-unknown'] as const;
export type UnreadableCode = (typeof UNREADABLE_CODES)[number];

/** What is wrong with one field. */
export const FIELD_CODES = [
  'required',
  'too-short',
  'too-long',
  'too-small',
  'too-large',
  'not-a-day',
  'not-a-number',
  'not-a-whole-number',
  'not-text',
  'not-an-id',
  'not-a-list',
  'not-one-of',
  'wrong-format',
  'unknown-property',
  'unknown-unit',
  'unknown-object',
  'already-used',
  'already-issued',
  'changed-meanwhile',
  'marked-secret',
  'out-of-range',
  ...UNREADABLE_CODES,
  'invalid',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

export const FieldError = z.strictObject({ pointer: z.string(), code: z.enum(FIELD_CODES) });
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457, `application/problem+json`. People's sentences come from the words by `code`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.enum(PROBLEM_CODES),
  requestId: z.string(),
  errors: z.array(FieldError),
  /** Days and counts that fill the sentence for a rule's code. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Problem = z.infer<typeof Problem>;
