import { cleanText } from '@app/domain';
import { docxToText } from './docx-text';
import { declaredCharset, htmlToText } from './html-text';
import { decodeText, wideEncoding } from './plain-text';
import { FILE_BYTES_MAX, UnreadableFile } from './unreadable';

export interface ReadDocument {
  readonly format: 'text' | 'html' | 'docx';
  /** As it is to be saved; the anchors of a reading point into it. */
  readonly text: string;
  readonly isFromTcvn3: boolean;
}

/** The text of a paper, told by its content and not by its name. Throws UnreadableFile, whose code says what to do. */
export function readDocument(bytes: Uint8Array): ReadDocument {
  if (bytes.length > FILE_BYTES_MAX) throw new UnreadableFile('file-too-large');
  const format = formatOf(bytes);
  const read = cleanText(format === 'docx' ? docxToText(bytes) : format === 'html' ? htmlToText(decodeHtml(bytes)) : decodeText(bytes));
  if (read.text.trim() === '') throw new UnreadableFile('file-empty');
  return { format, ...read };
}

function formatOf(bytes: Uint8Array): ReadDocument['format'] {
  if (bytes.length === 0) throw new UnreadableFile('file-empty');
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (head.startsWith('PK')) return 'docx';
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw new UnreadableFile(isEncrypted(bytes) ? 'file-password-protected' : 'file-old-word');
  if (head.startsWith('{\\rtf')) throw new UnreadableFile('file-old-word');
  if (head.includes('%PDF-')) throw new UnreadableFile('file-pdf');
  if (/^[\s\S]{0,300}<(?:!doctype html|html|head|body|div|p|table|meta)[\s>]/i.test(head.replaceAll('\0', ''))) return 'html';
  if (wideEncoding(bytes) !== null) return 'text';
  // Text has no control characters but blanks; a picture or a program has many.
  if (/[\x01-\x08\x0e-\x1a\x1c-\x1f]/.test(head)) throw new UnreadableFile('file-type-unknown');
  return 'text';
}

/** Word keeps a locked document as a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function decodeHtml(bytes: Uint8Array): string {
  const charset = declaredCharset(bytes);
  if (charset === null || charset.startsWith('utf')) return decodeText(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return decodeText(bytes);
    throw error;
  }
}
