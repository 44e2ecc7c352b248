import { headingKey, isTaskHeader, recogniseColumns, type ColumnChoice } from './columns';
import type { Merge, Sheet, SheetRow } from './sheet';

export type Header = {
  /** Row numbers, first row = 1. */
  rows: readonly number[];
  /** Heading of each column, those of several rows joined. */
  headings: readonly string[];
  columns: ColumnChoice;
};

const HEADER_ROWS_MAX = 3;
const ROWS_SEARCHED_MAX = 100;

/** Finds the heading rows of a task table: those that name tasks and something about them, one to three rows deep. Null when there are none. */
export function findHeader(sheet: Sheet): Header | null {
  const starts = sheet.rows.slice(0, ROWS_SEARCHED_MAX).map((_row, at) => bestAt(sheet, at));
  const first = starts.findIndex((candidate) => candidate !== null);
  // A line above may seem to belong to the heading: the rows below may do as well without it.
  const candidates = starts.slice(Math.max(first, 0), first + HEADER_ROWS_MAX).flatMap((candidate) => candidate ?? []);
  const [best] = candidates.sort((one, other) => other.weight - one.weight || one.rows.length - other.rows.length);
  return best === undefined ? null : { rows: best.rows, headings: best.headings, columns: best.columns };
}

function bestAt(sheet: Sheet, at: number): (Header & { weight: number }) | null {
  const candidates = depthsAt(sheet, at).map((rows) => headerOf(sheet, rows)).filter(({ columns }) => isTaskHeader(columns));
  return candidates.sort((one, other) => other.weight - one.weight || one.rows.length - other.rows.length)[0] ?? null;
}

/** The headings of given rows, with the columns they are recognised as. */
export function headerAt(sheet: Sheet, rowNumbers: readonly number[]): Header {
  const { headings, columns } = headerOf(sheet, sheet.rows.filter(({ row }) => rowNumbers.includes(row)));
  return { rows: rowNumbers, headings, columns };
}

/** Which rows together may be the heading that begins here. */
function depthsAt(sheet: Sheet, at: number): SheetRow[][] {
  const first = sheet.rows[at];
  if (first === undefined || first.cells.filter((cell) => cell !== null).length < 2) return [];
  const depths = [[first]];
  for (let depth = 1; depth < HEADER_ROWS_MAX; depth += 1) {
    const next = sheet.rows[at + depth];
    const before = depths[depth - 1];
    if (next === undefined || before === undefined || next.row !== first.row + depth || !isUnderHeading(sheet, before, next)) break;
    depths.push([...before, next]);
  }
  return depths;
}

/** A second heading row divides headings above it: they are merged over it or over columns, or (in a file without merges) it fills only gaps and divided headings. */
function isUnderHeading({ merges }: Sheet, before: readonly SheetRow[], next: SheetRow): boolean {
  const filled = next.cells.flatMap((cell, column) => (cell === null ? [] : [column]));
  if (filled.length === 0) return false;
  const first = before[0]?.row ?? next.row;
  const reaches = merges.some((merge) => merge.firstRow >= first && merge.firstRow < next.row && merge.lastRow >= next.row);
  const divides = merges.some((merge) => merge.firstRow === next.row - 1 && merge.lastRow === next.row - 1 && merge.lastColumn > merge.firstColumn && filled.some((column) => column >= merge.firstColumn && column <= merge.lastColumn));
  if (reaches || divides) return true;
  const above = before[before.length - 1]?.cells ?? [];
  return filled.some((column) => above[column] == null) && filled.every((column) => above[column] == null || above[column + 1] == null);
}

function headerOf(sheet: Sheet, rows: readonly SheetRow[]): Header & { weight: number } {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const headings = Array.from({ length: width }, (_, column) => {
    const parts = rows.map((_row, depth) => headingCell(sheet.merges, rows, depth, column));
    return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index).join(' ');
  });
  const { columns, weight } = recogniseColumns(headings);
  return { rows: rows.map(({ row }) => row), headings, columns, weight };
}

function headingCell(merges: readonly Merge[], rows: readonly SheetRow[], depth: number, column: number): string {
  const own = rows[depth]?.cells[column]?.text;
  if (own !== undefined) return own.replace(/\s+/g, ' ').trim();
  const row = rows[depth]?.row ?? 0;
  const merge = merges.find((one) => one.firstRow <= row && one.lastRow >= row && one.firstColumn <= column && one.lastColumn >= column);
  if (merge !== undefined) return rows.find((one) => one.row === merge.firstRow)?.cells[merge.firstColumn]?.text.trim() ?? '';
  // Without merges a heading over several columns stands above the first of them only.
  const isDivided = merges.length === 0 && rows.slice(depth + 1).some(({ cells }) => cells[column] != null);
  if (!isDivided) return '';
  return rows[depth]?.cells.slice(0, column).reverse().find((cell) => cell !== null)?.text.trim() ?? '';
}

/** Says whether a row repeats the heading (tables printed over several pages do) or numbers its columns. */
export function isHeadingAgain(row: SheetRow, { headings, columns }: Header): boolean {
  const filled = row.cells.flatMap((cell, column) => (cell === null ? [] : [{ text: cell.text.trim(), column }]));
  if (filled.length >= 3 && filled.every(({ text }) => /^\(?[\dA-Za-z]{1,2}\)?$/.test(text)) && filled.some(({ column }) => column === columns.title)) return true;
  return filled.length >= 2 && filled.every(({ text, column }) => headingKey(headings[column] ?? '').includes(headingKey(text))) && filled.some(({ column }) => column === columns.title);
}
