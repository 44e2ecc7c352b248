import type { SummaryLocale } from '@app/contract';
import PDFDocument from 'pdfkit';
import type { LayoutProfile } from '../layout/layout-profile';
import { registerFonts } from './fonts';
import { points, Sheet, type TextStyle } from './sheet';
import type { Run } from './text-lines';

const LANGUAGE = { vi: 'vi-VN', en: 'en-GB', zh: 'zh-CN' } as const;
export type Tag = 'H1' | 'H2' | 'H3' | 'P';

export interface PdfDocument {
  readonly title: string;
  readonly author: string;
  /** An instant. */
  readonly createdAt: string;
  readonly locale: SummaryLocale;
  /** Every character that will be drawn. */
  readonly texts: string;
  readonly profile: LayoutProfile;
}

/** A document as a PDF: fonts embedded, tagged, with title and language; `draw` writes its pages. */
export async function writePdf({ title, author, createdAt, locale, texts, profile }: PdfDocument, draw: (sheet: Sheet, root: PDFKit.PDFStructureElement) => Promise<void>): Promise<Buffer> {
  const doc = new PDFDocument({
    pdfVersion: '1.7', tagged: true, lang: LANGUAGE[locale], displayTitle: true, autoFirstPage: false, bufferPages: true,
    info: { Title: title, Author: author, CreationDate: new Date(createdAt) },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
  });
  const sheet = new Sheet(doc, await registerFonts(doc, texts), profile);
  const root = doc.struct('Document');
  doc.addStructure(root);
  await draw(sheet, root);
  root.end();
  numberPages(sheet);
  doc.end();
  return done;
}

/** One paragraph over the width of the page. */
export function drawText(sheet: Sheet, root: PDFKit.PDFStructureElement, { tag, runs, style }: { tag: Tag; runs: readonly Run[]; style: TextStyle }): void {
  const lines = sheet.lines(runs, sheet.area, style);
  root.add(sheet.doc.struct(tag, {}, () => sheet.write(lines, sheet.area, style)));
}

/** At the top, from the second page on; annexes go on counting or begin anew, as the layout wants. */
function numberPages(sheet: Sheet): void {
  const { profile: { annexPages, size, page }, pages, doc } = sheet;
  for (const [at, { place }] of pages.entries()) {
    const number = annexPages === 'restart' ? place : at + 1;
    if (number === 1) continue;
    doc.switchToPage(at);
    const style: TextStyle = { size: size.pageNumber, alignment: 'center' };
    sheet.y = points(page.header);
    sheet.artifact('Pagination', () => sheet.write(sheet.lines([{ text: String(number), face: 'regular' }], sheet.area, style), sheet.area, style));
  }
}
