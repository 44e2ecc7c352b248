import type { Summary } from '@app/contract';
import type { Mark } from '../layout/layout-profile';
import { textWidth } from '../layout/text-width';
import type { Face } from './fonts';
import { points, type Column, type Sheet } from './sheet';

interface Item {
  readonly text: string;
  readonly size: number;
  readonly face?: Face;
  readonly alignment?: 'left' | 'center';
  readonly before?: number;
  readonly isUnderlined?: boolean;
  /** Drawn below the text. */
  readonly mark?: Mark;
}

/** Issuer at the left, title at the right, then what the paper is called; a reference translation says instead what it is. */
export function drawHead(sheet: Sheet, root: PDFKit.PDFStructureElement, head: Summary['head']): void {
  const { size, headWidths, underIssuer, underMotherTitle, underSubject } = sheet.profile;
  const left: Item[] = [
    { text: head.parentName, size: size.parent },
    { text: head.committeeName, size: size.issuer, face: 'bold', mark: underIssuer },
    ...itemOf(head.number, { size: size.number, before: 6 }),
  ];
  const right: Item[] = [
    ...itemOf(head.motherTitle, { size: size.motherTitle, face: 'bold', ...(head.motto === null && { mark: underMotherTitle }) }),
    ...itemOf(head.motto, { size: size.motto, face: 'bold', mark: underMotherTitle }),
    ...itemOf(head.placeAndDay, { size: size.place, face: 'italic', before: 6 }),
    ...itemOf(head.translationNote, { size: size.place, face: 'bold-italic' }),
  ];
  drawColumns(sheet, root, headWidths, [left, right]);
  drawItems(sheet, root, sheet.area, [
    { text: head.typeName, size: size.typeName, face: 'bold', before: 18 },
    { text: head.subject, size: size.subject, face: 'bold', mark: underSubject },
    ...itemOf(head.addressee, { size: size.body, before: 12 }),
  ]);
  sheet.y += 12;
}

const itemOf = (text: string | null, item: Omit<Item, 'text'>): Item[] => (text === null ? [] : [{ text, ...item }]);

/** Who gets it at the left, who signs at the right; together on one page. */
export function drawEnd(sheet: Sheet, root: PDFKit.PDFStructureElement, { recipients, signature }: Summary): void {
  const { size, endWidths, recipientsLabel, signatureSpace } = sheet.profile;
  const left: Item[] = [
    { text: recipients.label, size: size.recipientsLabel, alignment: 'left', ...(recipientsLabel === 'underlined' ? { isUnderlined: true } : { face: 'bold-italic' as const }) },
    ...recipients.lines.map((text): Item => ({ text, size: size.recipients, alignment: 'left' })),
  ];
  const gap = signatureSpace * sheet.heightOf({ size: size.signature, alignment: 'center' });
  const right: Item[] = signature === null ? [] : [
    ...signature.lines.map((text): Item => ({ text, size: size.signature, face: 'bold' })),
    ...itemOf(signature.name, { size: size.signature, face: 'bold', before: gap }),
  ];
  const room = (recipients.lines.length + signatureSpace + 4) * sheet.heightOf({ size: size.signature, alignment: 'left' });
  sheet.y += size.body;
  if (sheet.y + room > sheet.area.bottom) sheet.turnPage();
  drawColumns(sheet, root, endWidths, [left, right]);
}

function drawColumns(sheet: Sheet, root: PDFKit.PDFStructureElement, widths: readonly [number, number], columns: readonly [readonly Item[], readonly Item[]]): void {
  const top = sheet.y;
  const ends = columns.map((items, at) => {
    sheet.y = top;
    drawItems(sheet, root, { x: sheet.area.x + (at === 0 ? 0 : points(widths[0])), width: points(widths[at] ?? 0) }, items);
    return sheet.y;
  });
  sheet.y = Math.max(...ends);
}

function drawItems(sheet: Sheet, root: PDFKit.PDFStructureElement, column: Column, items: readonly Item[]): void {
  for (const { text, size, face = 'regular', alignment = 'center', before = 0, isUnderlined = false, mark } of items) {
    const style = { size, alignment, isUnderlined };
    sheet.y += before;
    const lines = sheet.lines([{ text, face }], column, style);
    root.add(sheet.doc.struct('P', {}, () => sheet.write(lines, column, style)));
    if (mark !== undefined) drawMark(sheet, column, mark, { text, size });
  }
}

function drawMark(sheet: Sheet, column: Column, mark: Mark, { text, size }: { text: string; size: number }): void {
  const style = { size: sheet.profile.size.body, alignment: 'center' } as const;
  if ('text' in mark) {
    sheet.artifact('Layout', () => sheet.write(sheet.lines([{ text: mark.text, face: 'regular' }], column, style), column, style));
    return;
  }
  const length = Math.min(points(textWidth(text, size, 'bold')), column.width) * mark.share;
  const x = column.x + (column.width - length) / 2;
  sheet.artifact('Layout', () => {
    sheet.doc.moveTo(x, sheet.y + 2).lineTo(x + length, sheet.y + 2).lineWidth(0.75).stroke('black');
  });
  sheet.y += 4;
}
