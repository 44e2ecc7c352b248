import type { FileType, Marking } from '@app/domain';
import { createHash } from 'node:crypto';
import type { Actor } from '../http/actor';
import { invalid, Refusal } from '../http/problem';
import { markingsIn } from './file-content';
import type { Incoming } from './incoming';

const NAME_LENGTH_MAX = 200;

/** A damaged archive is no Office file and no archive. */
export function readMarkings(bytes: Buffer, name: string, type: FileType): Marking[] {
  try {
    return markingsIn(bytes, name, type);
  } catch (cause) {
    throw new Refusal('unsupported-media-type', [], {}, { cause });
  }
}

/** The name without a folder and without control characters. */
export function nameOf(given: string): string {
  const name = given.normalize('NFC').replace(/^.*[\\/]/, '').replace(/\p{Cc}/gu, '').trim();
  if (name === '') throw invalid('/file', 'required');
  if (name.length > NAME_LENGTH_MAX) throw invalid('/file', 'too-long');
  return name;
}

/** The same key with other bytes is another request. */
export function sameBytes(actor: Actor, { sha256 }: Incoming): Actor {
  const { idempotency } = actor.request;
  if (idempotency === null) return actor;
  const hash = createHash('sha256').update(`${idempotency.hash} ${sha256}`).digest('base64url');
  return { ...actor, request: { ...actor.request, idempotency: { key: idempotency.key, hash } } };
}
