import type { Day } from '../day';
import { fold } from '../text';
import type { ColumnChoice } from './columns';
import { readDueText, type DueReference } from './due-cell';
import { findHeader, headerAt, type Header } from './header';
import { readRows } from './rows';
import type { Sheet } from './sheet';
import type { CellProblem, TableTask } from './table-task';

export type TaskTable = { sheet: string; header: Header; reference: DueReference; tasks: TableTask[]; problems: CellProblem[] };

export type TableChoice = {
  /** Name of the only sheet to read; null reads every one that holds a task table. */
  sheet: string | null;
  /** Heading rows given by hand; null finds them. */
  headerRows: readonly number[] | null;
  /** Columns given by hand; null recognises them. */
  columns: ColumnChoice | null;
  /** Day of the document, for days without a year; null takes it from the lines above the table. */
  documentDate: Day | null;
};

export const FREE_CHOICE: TableChoice = { sheet: null, headerRows: null, columns: null, documentDate: null };

/** Reads the task tables of a workbook. A sheet without one is passed over; an empty answer means that no heading was found at all. */
export function readTaskTables(sheets: readonly Sheet[], choice: TableChoice = FREE_CHOICE): TaskTable[] {
  return sheets.filter(({ name }) => choice.sheet === null || choice.sheet === name).flatMap((sheet) => {
    const found = choice.headerRows === null ? findHeader(sheet) : headerAt(sheet, choice.headerRows);
    if (found === null) return [];
    const header = { ...found, columns: choice.columns ?? found.columns };
    const reference = choice.documentDate === null ? referenceAbove(sheet, header) : { on: choice.documentDate, year: null };
    return [{ sheet: sheet.name, header, reference, ...readRows(sheet, header, reference) }];
  });
}

/** The day or year that the lines above the table name: "(Kèm theo Kế hoạch số … ngày 30/6/2020)", "NĂM 2020". */
function referenceAbove({ rows }: Sheet, { rows: headerRows }: Header): DueReference {
  const first = headerRows[0] ?? 0;
  const lines = rows.filter(({ row }) => row < first).flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.day ?? fold(cell.text)])));
  const days = lines.flatMap((line) => /\d{4}-\d{2}-\d{2}|\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} thang \d{1,2} nam \d{4}/.exec(line)?.[0] ?? []);
  const on = days.map((text) => readDueText(text, { on: null, year: null }).due).find((day) => day !== null) ?? null;
  const year = lines.map((line) => /\bnam ((?:19|20)\d{2})\b/.exec(line)?.[1]).find((text) => text !== undefined);
  return { on, year: year === undefined ? null : Number(year) };
}
