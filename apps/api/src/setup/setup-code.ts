import { createHash } from 'node:crypto';

/** The one-time code is random enough that a plain hash keeps it. */
export function hashSetupCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
