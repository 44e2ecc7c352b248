import type { Sheet } from '@app/domain';
import { Unreadable } from '../../office/unreadable';
import { readCsv } from './csv-reader';
import { readXlsx } from './xlsx-reader';

const ZIP_START = Buffer.from('PK\u0003\u0004', 'latin1');
/** Compound file: Excel 97–2003, and the wrapping of every file with a password. */
const COMPOUND_START = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const PROTECTED_MARK = Buffer.from('EncryptedPackage', 'utf16le');
const PDF_START = Buffer.from('%PDF', 'latin1');

/** The sheets of a file, its kind taken from the content and never from its name. `name` becomes the sheet's for a CSV file. Throws Unreadable. */
export function readWorkbook(bytes: Buffer, name: string): Sheet[] {
  if (startsWith(bytes, ZIP_START)) return readXlsx(bytes);
  if (startsWith(bytes, COMPOUND_START)) throw new Unreadable(bytes.includes(PROTECTED_MARK) ? 'file-is-protected' : 'file-is-old-format');
  if (startsWith(bytes, PDF_START)) throw new Unreadable('file-type-unknown');
  return [readCsv(bytes, name)];
}

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);
