import type { UnreadableCode } from '@app/contract';

/** Thrown when a file is not what it should be, or would cost more to open than any honest file. */
export class Unreadable extends Error {
  constructor(readonly code: UnreadableCode) {
    super(code);
    this.name = 'Unreadable';
  }
}
