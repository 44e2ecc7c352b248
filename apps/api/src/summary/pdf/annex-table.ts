import type { SummaryRow, SummaryTable } from '@app/contract';
import { setImmediate } from 'node:timers/promises';
import { points, type Column, type Sheet, type TextStyle } from './sheet';
import type { Line } from './text-lines';

const PADDING = { x: points(1), y: points(0.8) };
const THIN = 0.5;
/** After so many rows others get their turn: a long table must not hold up the server. */
const ROWS_AT_A_TIME = 10;

interface LaidCell {
  readonly column: Column;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
}

/** A table as wide as the page with its heading on every page; a row too tall for one page goes on on the next. */
export async function drawTable(sheet: Sheet, parent: PDFKit.PDFStructureElement, table: SummaryTable, annexId: string): Promise<void> {
  const columns = columnsOf(sheet, table, annexId);
  const heading = table.columns.map(({ label }, at) => laid(sheet, label, columns[at] ?? sheet.area, { isBold: true, alignment: 'center' }));
  const element = sheet.doc.struct('Table');
  parent.add(element);
  drawRow(sheet, element, heading, 'TH');
  for (const [at, row] of table.rows.entries()) {
    if (at % ROWS_AT_A_TIME === 0) await setImmediate();
    const cells = laidRow(sheet, table, row, columns);
    for (const part of partsOf(sheet, cells, heightOf(sheet, heading))) {
      if (sheet.y + heightOf(sheet, part) > sheet.area.bottom) {
        sheet.turnPage();
        // Said once: on later pages the heading is only there to be seen.
        drawRow(sheet, null, heading, 'TH');
      }
      drawRow(sheet, element, part, 'TD');
    }
  }
  element.end();
}

function columnsOf({ area, profile }: Sheet, table: SummaryTable, annexId: string): Column[] {
  const shares = table.columns.map(({ id }) => profile.columns[annexId]?.[id] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let x = area.x;
  return shares.map((share) => {
    const column = { x, width: (area.width * share) / whole };
    x += column.width;
    return column;
  });
}

function laidRow(sheet: Sheet, table: SummaryTable, { kind, cells }: SummaryRow, columns: readonly Column[]): LaidCell[] {
  const isBold = kind !== 'plain';
  if (kind === 'group') return [laid(sheet, cells[0] ?? '', sheet.area, { isBold, alignment: 'left' })];
  return table.columns.map(({ isNumeric }, at) => laid(sheet, cells[at] ?? '', columns[at] ?? sheet.area, { isBold, alignment: isNumeric ? 'right' : 'left' }));
}

function laid(sheet: Sheet, text: string, column: Column, { isBold, alignment }: { isBold: boolean; alignment: TextStyle['alignment'] }): LaidCell {
  const style = { size: sheet.profile.size.table, alignment };
  const inner = { x: column.x + PADDING.x, width: column.width - 2 * PADDING.x };
  return { column, lines: sheet.lines([{ text, face: isBold ? 'bold' : 'regular' }], inner, style), style };
}

function heightOf(sheet: Sheet, cells: readonly LaidCell[]): number {
  return Math.max(...cells.map(({ lines, style }) => lines.length * sheet.heightOf(style))) + 2 * PADDING.y;
}

function partsOf(sheet: Sheet, cells: readonly LaidCell[], headingHeight: number): LaidCell[][] {
  const [first] = cells;
  if (first === undefined) return [];
  const most = Math.max(1, Math.floor((sheet.area.bottom - sheet.area.top - headingHeight - 2 * PADDING.y) / sheet.heightOf(first.style)));
  const longest = Math.max(...cells.map(({ lines }) => lines.length));
  return Array.from({ length: Math.max(1, Math.ceil(longest / most)) }, (_, at) => cells.map((cell) => ({ ...cell, lines: cell.lines.slice(at * most, (at + 1) * most) })));
}

function drawRow(sheet: Sheet, table: PDFKit.PDFStructureElement | null, cells: readonly LaidCell[], tag: 'TH' | 'TD'): void {
  const { doc } = sheet;
  const top = sheet.y;
  const height = heightOf(sheet, cells);
  const write = ({ column, lines, style }: LaidCell) => {
    sheet.y = top + (height - lines.length * sheet.heightOf(style)) / 2;
    sheet.write(lines, { x: column.x + PADDING.x, width: column.width - 2 * PADDING.x }, style);
  };
  sheet.artifact('Layout', () => {
    for (const { column } of cells) doc.rect(column.x, top, column.width, height).lineWidth(THIN).stroke('black');
  });
  if (table === null) sheet.artifact('Pagination', () => cells.forEach(write));
  else {
    const row = doc.struct('TR');
    table.add(row);
    for (const cell of cells) row.add(doc.struct(tag, {}, () => write(cell)));
    row.end();
  }
  sheet.y = top + height;
}
