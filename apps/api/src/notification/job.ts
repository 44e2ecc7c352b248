import type { Doer } from '../database/commit';

/** Who acts when nobody does: the program itself. */
export const JOB: Doer = { userId: null, displayName: 'Steerboard', request: { id: null, idempotency: null } };
