import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IParagraphOptions, type IRunOptions } from 'docx';
import type { LayoutProfile, Mark } from '../layout/layout-profile';
import { textWidth } from '../layout/text-width';

/** Rounded, so that A4 is Word's own A4. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** Word counts type in half points and spacing in twentieths. */
export const halfPoints = (points: number): number => points * 2;
export const twentieths = (points: number): number => points * 20;
const SINGLE = 240;

export type Run = IRunOptions & { readonly text: string };
type Placed = Omit<IParagraphOptions, 'children' | 'text'>;

export function line(run: Run, options: Placed = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(run)] });
}

export const bodySpacing = ({ body }: LayoutProfile) => ({ after: twentieths(body.spaceAfter), line: Math.round(SINGLE * body.lineSpacing), lineRule: LineRuleType.AUTO });
export const firstLine = ({ body }: LayoutProfile) => ({ firstLine: twips(body.firstLine) });

/** The text that a mark stands below, and the column that both are centred in. */
interface Above {
  readonly text: string;
  readonly sizePoints: number;
  readonly columnWidth: number;
}

/** Characters, or a solid line: the border of an empty paragraph, drawn in to the wanted length. An underline would hang on the letters, which the decree forbids. */
export function markBelow(mark: Mark, { text, sizePoints, columnWidth }: Above, spacing: IParagraphOptions['spacing'] = {}): Paragraph {
  if ('text' in mark) return line({ text: mark.text }, { alignment: AlignmentType.CENTER, spacing });
  const length = Math.min(textWidth(text, sizePoints, 'bold'), columnWidth) * mark.share;
  const indent = twips((columnWidth - length) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { ...spacing, line: twentieths(2), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

/** Two columns without borders, kept on one page. */
export function openTable(widths: readonly number[], columns: readonly Paragraph[][]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
    columnWidths: widths.map((width) => twips(width)),
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ cantSplit: true, children: columns.map((children, at) => new TableCell({ width: { size: twips(widths[at] ?? 0), type: WidthType.DXA }, children })) })],
  });
}
