import { createHash } from 'node:crypto';
import { ReadyAnswer } from '../http/answer';

const ENTRIES_MAX = 200;

/**
 * Bytes of answers under a key that names everything they depend on, a plan's revision among it: nothing is ever
 * invalidated, and several processes stay right without talking. The least recently used fall out.
 */
export class RevisionCache {
  private readonly entries = new Map<string, Promise<ReadyAnswer>>();

  /** The kept answer, or the one that `make` gives; requests that come while it is being made share it. */
  async answer(key: string, make: () => Promise<unknown>): Promise<ReadyAnswer> {
    const known = this.entries.get(key);
    if (known !== undefined) {
      this.entries.delete(key);
      this.entries.set(key, known);
      return known;
    }
    const made = make().then(toAnswer);
    this.entries.set(key, made);
    const oldest = this.entries.keys().next().value;
    if (this.entries.size > ENTRIES_MAX && oldest !== undefined) this.entries.delete(oldest);
    try {
      return await made;
    } catch (error) {
      this.entries.delete(key);
      throw error;
    }
  }
}

function toAnswer(value: unknown): ReadyAnswer {
  const bytes = Buffer.from(JSON.stringify(value));
  return new ReadyAnswer(bytes, `"${createHash('sha1').update(bytes).digest('base64url')}"`);
}
