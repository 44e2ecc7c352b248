import { wideEncoding } from './plain-text';
import { Unreadable } from './unreadable';

const HEAD_BYTES = 1_024;
/** Compound file: Office 97–2003, and the wrapping of every Office file with a password, in a stream of this name. */
const COMPOUND_START = '\xd0\xcf\x11\xe0';
const PROTECTED_MARK = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether the bytes are a package (.docx, .xlsx) or some text, told by the content and never by a name. Throws Unreadable for what nobody here reads. */
export function kindOf(bytes: Buffer): 'package' | 'text' {
  if (bytes.length === 0) throw new Unreadable('file-empty');
  const head = bytes.toString('latin1', 0, HEAD_BYTES);
  if (head.startsWith('PK\x03\x04')) return 'package';
  if (head.startsWith(COMPOUND_START)) throw new Unreadable(bytes.includes(PROTECTED_MARK) ? 'file-is-protected' : 'file-is-old-format');
  if (head.startsWith('{\\rtf')) throw new Unreadable('file-is-old-format');
  // A mark or blanks may stand before it.
  if (/^[^\n]{0,8}%PDF-/.test(head)) throw new Unreadable('file-is-pdf');
  // Text has no control characters but blanks; a picture or a program has many.
  if (wideEncoding(bytes) === null && /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(head)) throw new Unreadable('file-type-unknown');
  return 'text';
}
