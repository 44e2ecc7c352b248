import type { SummaryRow, SummarySource, SummaryTable, SummaryValue } from '@app/contract';
import type { Rate } from '@app/words';
import type { Pen } from './pen';

/** What stands in a cell: the text as it is read, and the value behind it for a spreadsheet; null where the text is all. */
export interface AnnexCell {
  readonly text: string;
  readonly value: SummaryValue;
}

export const textCell = (text: string): AnnexCell => ({ text, value: null });
export const numberCell = (pen: Pen, value: number | null): AnnexCell => ({ text: pen.number(value), value });
export const dayCell = (pen: Pen, value: string | null): AnnexCell => ({ text: pen.day(value), value });
export const rateCell = (pen: Pen, value: Rate | null): AnnexCell => ({ text: pen.rate(value), value });

export function annexRow(cells: readonly AnnexCell[], sources: readonly SummarySource[] = [], kind: SummaryRow['kind'] = 'plain'): SummaryRow {
  return { kind, cells: cells.map(({ text }) => text), values: cells.map(({ value }) => value), sources: [...sources] };
}

export const groupRow = (name: string): SummaryRow => annexRow([textCell(name)], [], 'group');

export function annexTable<Column extends string>(columns: readonly Column[], label: (column: Column) => string, isNumeric: (column: Column) => boolean, rows: readonly SummaryRow[]): SummaryTable {
  return { kind: 'table', columns: columns.map((id) => ({ id, label: label(id), isNumeric: isNumeric(id) })), rows: [...rows] };
}
