import type { FieldError, TransportCode } from '@app/contract';

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
