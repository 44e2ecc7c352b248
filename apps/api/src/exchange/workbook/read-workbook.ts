import { isTcvn3, tcvn3ToUnicode, toNfc, type Sheet } from '@app/domain';
import { kindOf } from '../../office/file-kind';
import { readCsv } from './csv-reader';
import { readXlsx } from './xlsx-reader';

/** The sheets of a file, its kind taken from the content and never from its name. `name` becomes the sheet's for a CSV file. Throws Unreadable. */
export function readWorkbook(bytes: Buffer, name: string): Sheet[] {
  return inUnicode(kindOf(bytes) === 'package' ? readXlsx(bytes) : [readCsv(bytes, name)]);
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
