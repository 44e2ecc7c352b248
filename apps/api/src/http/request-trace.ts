import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { RequestTrace } from './actor';
import { Refusal } from './problem';

const KEY_LENGTH_MAX = 255;

/** What a request leaves in the traces of its command. Only a POST carries an Idempotency-Key. */
export function requestTrace(request: FastifyRequest): RequestTrace {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return { id: request.id, idempotency: null };
  if (typeof key !== 'string' || key.length === 0 || key.length > KEY_LENGTH_MAX) throw new Refusal('malformed');
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`).digest('base64url');
  return { id: request.id, idempotency: { key, hash } };
}
