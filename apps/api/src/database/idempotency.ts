import type { EntityManager } from 'typeorm';
import type { Doer } from './commit';

/** The key is held by a running request, or was used for another body. */
export class KeyConflict extends Error {
  constructor(readonly code: 'idempotency-running' | 'idempotency-mismatch') {
    super(code);
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

interface StoredReply {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Null when this key is new (or none was sent). The lock lasts as long as the transaction: a second request with the
 * same key that comes meanwhile is refused rather than made to wait.
 */
export async function readReplay(manager: EntityManager, doer: Doer): Promise<StoredReply | null> {
  const { idempotency } = doer.request;
  if (idempotency === null) return null;
  const owner = doer.userId ?? NOBODY;
  const [lock] = await manager.query<{ free: boolean }[]>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free', [`${owner} ${idempotency.key}`]);
  if (lock?.free !== true) throw new KeyConflict('idempotency-running');
  const [row] = await manager.query<{ request_hash: string; status: number; body: unknown }[]>('SELECT request_hash, status, body FROM idempotency_key WHERE owner_id = $1 AND key = $2', [owner, idempotency.key]);
  if (row === undefined) return null;
  if (row.request_hash !== idempotency.hash) throw new KeyConflict('idempotency-mismatch');
  return { status: row.status, body: row.body };
}

export async function storeReply(manager: EntityManager, doer: Doer, status: number, body: unknown): Promise<void> {
  const { idempotency } = doer.request;
  if (idempotency === null) return;
  await manager.query('INSERT INTO idempotency_key (owner_id, key, request_hash, status, body) VALUES ($1, $2, $3, $4, $5)', [
    doer.userId ?? NOBODY,
    idempotency.key,
    idempotency.hash,
    status,
    status === 204 || body === undefined ? null : JSON.stringify(body),
  ]);
}
