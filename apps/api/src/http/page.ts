import type { z } from 'zod';
import { Refusal } from './problem';
import { findUnstorable } from './unstorable';

/** Keyset paging: one row more than asked tells whether a next page exists; the cursor is the last row's key. */
export function toPage<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => unknown): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
}

/** The key inside a cursor; null without one. A cursor that we did not make is malformed (400). */
export function fromCursor<Key>(cursor: string | undefined, key: z.ZodType<Key>): Key | null {
  if (cursor === undefined) return null;
  const value = parse(cursor);
  const result = key.safeParse(value);
  if (!result.success || findUnstorable(value) !== null) throw new Refusal('malformed');
  return result.data;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined; // not ours: refused by the caller
  }
}
