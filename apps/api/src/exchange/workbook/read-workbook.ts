import { isTcvn3, tcvn3ToUnicode, toNfc, type Sheet } from '@app/domain';
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
  if (startsWith(bytes, ZIP_START)) return inUnicode(readXlsx(bytes));
  if (startsWith(bytes, COMPOUND_START)) throw new Unreadable(bytes.includes(PROTECTED_MARK) ? 'file-is-protected' : 'file-is-old-format');
  if (startsWith(bytes, PDF_START)) throw new Unreadable('file-type-unknown');
  return inUnicode([readCsv(bytes, name)]);
}

const SAMPLE_ROWS = 200;
const SAMPLE_CHARACTERS = 20_000;

/** Tables typed in a TCVN3 font, judged by all their words together: one cell is too short to tell. */
function inUnicode(sheets: readonly Sheet[]): Sheet[] {
  const cells = sheets.flatMap(({ rows }) => rows.slice(0, SAMPLE_ROWS).flatMap((row) => row.cells));
  const sample = cells.map((cell) => cell?.text ?? '').join('\n').slice(0, SAMPLE_CHARACTERS);
  if (!isTcvn3(sample)) return [...sheets];
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell && { ...cell, text: toNfc(tcvn3ToUnicode(cell.text)) }) })) }));
}

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);
