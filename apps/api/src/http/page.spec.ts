import { z } from 'zod';
import { Refusal } from './problem';
import { fromCursor, toPage } from './page';

const Key = z.strictObject({ position: z.int32(), name: z.string() });
const cursorOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it('leads on after the last row shown, and ends with the last page', () => {
    const rows = [{ position: 1, name: 'a' }, { position: 2, name: 'b' }];
    const first = toPage(rows, 1, (row) => row);
    expect(fromCursor(first.nextCursor ?? undefined, Key)).toEqual(rows[0]);
    expect(toPage(rows, 2, (row) => row).nextCursor).toBeNull();
  });

  it.each([
    ['noise', '%%%'],
    ['another key', cursorOf({ order: 1 })],
    ['a position that no column holds', cursorOf({ position: 2 ** 40, name: 'a' })],
    ['half a position', cursorOf({ position: 1.5, name: 'a' })],
    ['a null character', cursorOf({ position: 1, name: 'a\u0000' })],
    ['more than the key', cursorOf({ position: 1, name: 'a', more: true })],
  ])('of %s is malformed', (_, cursor) => {
    expect(() => fromCursor(cursor, Key)).toThrow(new Refusal('malformed'));
  });
});
