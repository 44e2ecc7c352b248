/** Why a file cannot be read, closed list; the words for people live in `libs/words`. */
export const UNREADABLE_CODES = ['file-damaged', 'file-too-large', 'file-is-old-format', 'file-is-protected', 'file-type-unknown', 'file-has-declarations'] as const;
export type UnreadableCode = (typeof UNREADABLE_CODES)[number];

/** Thrown when a file is not what it should be, or would cost more to open than any honest file. */
export class Unreadable extends Error {
  constructor(readonly code: UnreadableCode) {
    super(code);
    this.name = 'Unreadable';
  }
}
