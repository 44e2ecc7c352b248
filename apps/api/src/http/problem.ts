import type { FieldError, ProblemCode, TransportCode } from '@app/contract';

/** An expected refusal of the transport. Rule refusals are the domain's RuleViolation. */
export class Refusal extends Error {
  constructor(
    readonly code: TransportCode,
    readonly errors: readonly FieldError[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
    options: ErrorOptions = {},
  ) {
    super(code, options);
    this.name = 'Refusal';
  }
}

export const notFound = (): Refusal => new Refusal('not-found');
/** A field that only the server could judge. */
export const invalid = (pointer: string, code: FieldError['code']): Refusal => new Refusal('invalid', [{ pointer, code }]);
/** Throws 412 with the present version unless the caller saw the row as it is now; a null `seen` is `If-Match: *`. */
export function refuseStale(version: number, seen: number | null): void {
  if (seen !== null && seen !== version) throw new Refusal('stale', [], { etag: `"v${version}"` });
}

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

/** Every refusal of a rule is a 409. */
export function statusOf(code: ProblemCode): number {
  return code in TRANSPORT_STATUS ? TRANSPORT_STATUS[code as TransportCode] : 409;
}
