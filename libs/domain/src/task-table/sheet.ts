import type { Day } from '../day';
import { addDays, dayParts } from '../day';

/** 31/12/2199. */
const SERIAL_MAX = 109_574;
/** Excel counts a 29/02/1900 that never was. */
const FIRST_TRUE_SERIAL = 61;

/** One cell as it stands in the file. A formula is only ever its stored result. */
export type Cell = {
  kind: 'text' | 'number' | 'day' | 'error';
  /** What a person reads there; days as dd/mm/yyyy. */
  text: string;
  /** Set for a true date. */
  day: Day | null;
  /** Set for a number that is no date. */
  number: number | null;
};

/** A row with its number in the file, first row = 1. Columns count from 0; an empty cell is null. */
export type SheetRow = { row: number; cells: readonly (Cell | null)[] };

/** A merged area, both ends inclusive: rows by number, columns from 0. Its content stands in the first cell. */
export type Merge = { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number };

/** A sheet of a workbook, or a CSV file as its only sheet. Rows without any cell may be absent. */
export type Sheet = { name: string; rows: readonly SheetRow[]; merges: readonly Merge[] };

/** A cell that holds this text; null when the text is blank. */
export function textCell(text: string): Cell | null {
  return text.trim() === '' ? null : { kind: 'text', text, day: null, number: null };
}

/** The letters of a column: 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The column of its letters: `A` → 0, `AA` → 26. Null for anything else. */
export function columnOf(letters: string): number | null {
  if (!/^[A-Z]{1,3}$/.test(letters)) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Excel's serial number of a day (1 = 01/01/1900), read as a day; null outside 1900–2199. Fractions are the time of day. */
export function dayOfSerial(serial: number, is1904 = false): Day | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  return days < 1 || days > SERIAL_MAX ? null : addDays('1899-12-30', days < FIRST_TRUE_SERIAL ? days + 1 : days);
}

/** A day as Vietnamese papers write it: `2020-06-05` → `05/06/2020`. */
export function dayText(day: Day): string {
  const { year, month, dayOfMonth } = dayParts(day);
  return `${String(dayOfMonth).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year)}`;
}
