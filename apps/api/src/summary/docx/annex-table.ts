import type { SummaryTable } from '@app/contract';
import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, type IParagraphOptions } from 'docx';
import type { LayoutProfile } from '../layout/layout-profile';
import { halfPoints, line, twips } from './parts';

/** A row whose cells are longer may go over to the next page: it might not fit on one. */
const LONGEST_WHOLE = 800;
const { CENTER, LEFT, RIGHT } = AlignmentType;

/** A table as wide as the landscape page, its heading on every page; numbers at the right, groups and totals in bold. */
export function annexTable({ columns, rows }: SummaryTable, profile: LayoutProfile, annexId: string): Table {
  const { page, size } = profile;
  const shares = profile.columns[annexId] ?? {};
  const whole = columns.reduce((sum, { id }) => sum + (shares[id] ?? 1), 0);
  const width = twips(page.height - page.left - page.right);
  const widths = columns.map(({ id }) => Math.floor((width * (shares[id] ?? 1)) / whole));
  const cell = (text: string, at: number, options: { bold?: boolean; alignment: IParagraphOptions['alignment']; span?: number }) =>
    new TableCell({
      width: { size: options.span === undefined ? (widths[at] ?? 0) : width, type: WidthType.DXA },
      ...(options.span !== undefined && { columnSpan: options.span }),
      verticalAlign: VerticalAlignTable.CENTER,
      children: [line({ text, size: halfPoints(size.table), ...(options.bold === true && { bold: true }) }, { ...(options.alignment && { alignment: options.alignment }) })],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: twips(1), right: twips(1), top: twips(0.5), bottom: twips(0.5) },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ label }, at) => cell(label, at, { bold: true, alignment: CENTER })) }),
      ...rows.map(({ kind, cells }) => {
        const bold = kind !== 'plain';
        const children = kind === 'group' ? [cell(cells[0] ?? '', 0, { bold, alignment: LEFT, span: columns.length })] : columns.map(({ isNumeric }, at) => cell(cells[at] ?? '', at, { bold, alignment: isNumeric ? RIGHT : LEFT }));
        return new TableRow({ cantSplit: cells.every(({ length }) => length <= LONGEST_WHOLE), children });
      }),
    ],
  });
}
