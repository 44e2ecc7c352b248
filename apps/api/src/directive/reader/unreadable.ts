/** Why a file cannot be read; what to do about it is said by the words. */
export const UNREADABLE_CODES = ['file-too-large', 'file-empty', 'file-old-word', 'file-password-protected', 'file-pdf', 'file-broken', 'file-type-unknown'] as const;
export type UnreadableCode = (typeof UNREADABLE_CODES)[number];

export class UnreadableFile extends Error {
  constructor(readonly code: UnreadableCode) {
    super(code);
    this.name = 'UnreadableFile';
  }
}

/** The largest file taken in, and the most text that one may unpack to. */
export const FILE_BYTES_MAX = 20 * 1024 * 1024;
export const UNPACKED_BYTES_MAX = 64 * 1024 * 1024;
