import type { ColumnChoice, TableRole } from './columns';
import type { Cell, Merge, Sheet, SheetRow } from './sheet';

/** A row of the table seen through its columns. */
export type RowView = {
  row: number;
  /** What stands in the row itself. */
  own: (role: TableRole) => Cell | null;
  /** The same, or what a merged area brings down from a row above. */
  at: (role: TableRole) => Cell | null;
  /** Texts of all filled cells, from the left. */
  texts: readonly string[];
  /** Merged over the title's column and at least two more: a heading of rows. */
  isWide: boolean;
  /** The title comes down from a row above: the row goes on with that task. */
  continuesTitle: boolean;
};

/** The rows below the heading that hold anything, with merged cells filled downwards. */
export function rowViews(sheet: Sheet, columns: ColumnChoice, after: number): RowView[] {
  const filled = filledDown(sheet, columns, after);
  const wide = new Set(sheet.merges.filter((merge) => isWide(merge, columns)).map(({ firstRow }) => firstRow));
  return sheet.rows.filter(({ row, cells }) => row > after && cells.some((cell) => cell !== null)).map((row) => viewOf(row, { columns, filled, isWide: wide.has(row.row) }));
}

type Surroundings = { columns: ColumnChoice; filled: ReadonlyMap<string, Cell>; isWide: boolean };

function viewOf({ row, cells }: SheetRow, { columns, filled, isWide: wide }: Surroundings): RowView {
  const own = (role: TableRole): Cell | null => cells[columns[role] ?? -1] ?? null;
  const at = (role: TableRole): Cell | null => own(role) ?? filled.get(`${String(row)}:${String(columns[role])}`) ?? null;
  return {
    row,
    own,
    at,
    texts: cells.flatMap((cell) => (cell === null ? [] : [cell.text.trim()])),
    isWide: wide,
    continuesTitle: own('title') === null && at('title') !== null,
  };
}

function isWide({ firstColumn, lastColumn }: Merge, { title }: ColumnChoice): boolean {
  return title !== undefined && firstColumn <= title && lastColumn >= title && lastColumn - firstColumn >= 2;
}

/** The content of merged areas, at the rows below their first, in columns that matter. */
function filledDown({ rows, merges }: Sheet, columns: ColumnChoice, after: number): ReadonlyMap<string, Cell> {
  const wanted = [...new Set(Object.values(columns))];
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  const last = rows[rows.length - 1]?.row ?? 0;
  const filled = new Map<string, Cell>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    const cell = byNumber.get(firstRow)?.cells[firstColumn];
    if (cell == null || firstRow <= after || lastRow === firstRow) continue;
    const column = wanted.find((one) => one === firstColumn);
    if (column === undefined || lastColumn !== firstColumn) continue;
    for (let row = firstRow + 1; row <= Math.min(lastRow, last); row += 1) filled.set(`${String(row)}:${String(column)}`, cell);
  }
  return filled;
}
