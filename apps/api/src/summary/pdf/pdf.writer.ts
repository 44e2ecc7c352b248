import type { Sentence, Summary, SummaryAnnex, SummaryBlock } from '@app/contract';
import { setImmediate } from 'node:timers/promises';
import { profileOf } from '../layout/profiles';
import { drawTable } from './annex-table';
import { drawEnd, drawHead } from './letterhead';
import { points, type Sheet, type TextStyle } from './sheet';
import type { Run } from './text-lines';
import { drawText, writePdf, type Tag } from './write-pdf';

/** The document as a PDF: the model and order of the Word file, fonts embedded, tagged with title and language. */
export async function pdfOf(summary: Summary): Promise<Buffer> {
  const { head, locale, layout, knownAt } = summary;
  const profile = profileOf(layout);
  const document = { title: `${head.typeName} ${head.subject}`, author: head.committeeName, createdAt: knownAt, locale, texts: JSON.stringify(summary), profile };
  return writePdf(document, async (sheet, root) => {
    await drawBody(sheet, root, summary);
    for (const [at, annex] of summary.annexes.entries()) await drawAnnex(sheet, root, annex, at + 1);
  });
}

async function drawBody(sheet: Sheet, root: PDFKit.PDFStructureElement, summary: Summary): Promise<void> {
  sheet.addPage(0, 'portrait');
  drawHead(sheet, root, summary.head);
  for (const block of [summary.opening, ...summary.sections.flatMap(({ label, blocks }): (SummaryBlock | string)[] => [label, ...blocks])]) {
    if (typeof block === 'string') drawHeading(sheet, root, block, 'H1');
    else await drawBlock(sheet, root, block);
  }
  drawEnd(sheet, root, summary);
}

async function drawAnnex(sheet: Sheet, root: PDFKit.PDFStructureElement, { id, label, title, attachedTo, blocks }: SummaryAnnex, section: number): Promise<void> {
  const { size, body } = sheet.profile;
  sheet.addPage(section, 'landscape');
  sheet.doc.outline.addItem(`${label}. ${title}`);
  const centred = (text: string, face: Run['face'], points: number, tag: Tag): void => drawText(sheet, root, { tag, runs: [{ text, face }], style: { size: points, alignment: 'center' } });
  centred(label, 'bold', size.annexLabel, 'H1');
  centred(title, 'bold', size.annexTitle, 'P');
  centred(attachedTo, 'italic', size.attachedTo, 'P');
  sheet.y += body.spaceAfter;
  for (const block of blocks) await drawBlock(sheet, root, block, id);
}

async function drawBlock(sheet: Sheet, root: PDFKit.PDFStructureElement, block: SummaryBlock, annexId = ''): Promise<void> {
  const { size, body } = sheet.profile;
  if (block.kind === 'table') await drawTable(sheet, root, block, annexId);
  else if (block.kind === 'heading') drawHeading(sheet, root, block.label, block.level === 2 ? 'H2' : 'H3');
  else {
    drawText(sheet, root, { tag: 'P', runs: block.sentences.map((sentence, at) => runOf(sentence, block.isListed && at === 0 ? '- ' : '')), style: bodyStyle(sheet, size.body) });
    sheet.y += body.spaceAfter;
    // A long paper must not hold up the server: others get their turn.
    await setImmediate();
  }
}

const bodyStyle = ({ profile: { body } }: Sheet, size: number): TextStyle => ({ size, alignment: 'justify', indent: points(body.firstLine), lineSpacing: body.lineSpacing });
const runOf = ({ text, origin }: Sentence, before: string): Run => ({ text: `${before}${text}`, face: origin === 'to-write' ? 'italic' : 'regular', isMarked: origin === 'to-write' });

/** A heading is not left alone at the foot of a page: two lines of what follows must have room. */
function drawHeading(sheet: Sheet, root: PDFKit.PDFStructureElement, label: string, tag: 'H1' | 'H2' | 'H3'): void {
  const { size, body, point } = sheet.profile;
  const style = bodyStyle(sheet, size.section);
  sheet.y += body.spaceAfter;
  if (sheet.y + 3 * sheet.heightOf(style) + body.spaceAfter > sheet.area.bottom) sheet.turnPage();
  if (tag === 'H1') sheet.doc.outline.addItem(label);
  drawText(sheet, root, { tag, runs: [{ text: label, face: tag === 'H3' && !point.isBold ? 'regular' : 'bold' }], style });
  sheet.y += body.spaceAfter;
}
