import type { Sentence, Summary, SummaryAnnex, SummaryBlock, SummaryParagraph } from '@app/contract';
import { AlignmentType, Document, Header, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, TextRun, type IParagraphOptions, type ISectionOptions, type Table } from 'docx';
import type { LayoutProfile } from '../layout/layout-profile';
import { profileOf } from '../layout/profiles';
import { annexTable } from './annex-table';
import { endTable, headBlocks } from './letterhead';
import { bodySpacing, firstLine, halfPoints, line, twentieths, twips, type Run } from './parts';

const LANGUAGE = { vi: 'vi-VN', en: 'en-GB', zh: 'zh-CN' } as const;
const { CENTER, BOTH } = AlignmentType;

/** The document as a Word file: A4, sizes and margins of its layout; annexes on landscape pages of their own. */
export async function docxOf(summary: Summary): Promise<Buffer> {
  const { head, locale, layout } = summary;
  const profile = profileOf(layout);
  const font = { ascii: profile.font, hAnsi: profile.font, cs: profile.font, eastAsia: locale === 'zh' ? 'SimSun' : profile.font };
  const run = { font, size: halfPoints(profile.size.body), color: '000000', language: { value: LANGUAGE[locale], eastAsia: LANGUAGE.zh } };
  const heading = { run: { ...run, bold: true } };
  const document = new Document({
    title: `${head.typeName} ${head.subject}`,
    creator: head.committeeName,
    styles: { default: { document: { run }, heading1: heading, heading2: heading, heading3: { run: { ...run, bold: profile.point.isBold } } } },
    sections: [bodySection(summary, profile), ...summary.annexes.map((annex) => annexSection(annex, profile))],
  });
  return Packer.toBuffer(document);
}

function bodySection(summary: Summary, profile: LayoutProfile): ISectionOptions {
  const { page } = profile;
  return {
    properties: { titlePage: true, page: { size: { width: twips(page.width), height: twips(page.height), orientation: PageOrientation.PORTRAIT }, margin: margins(profile) } },
    headers: { default: pageNumber(profile), first: emptyHeader() },
    children: [
      ...headBlocks(summary, profile),
      paragraphOf(summary.opening, profile),
      ...summary.sections.flatMap(({ label, blocks }) => [headingOf(label, HeadingLevel.HEADING_1, profile), ...blocks.map((block) => blockOf(block, profile))]),
      line({ text: '' }),
      endTable(summary, profile),
    ],
  };
}

function annexSection({ id, label, title, attachedTo, blocks }: SummaryAnnex, profile: LayoutProfile): ISectionOptions {
  const { page, size, body, annexPages } = profile;
  const restarts = annexPages === 'restart';
  return {
    // The writer turns the page by itself: it is given as if it stood upright.
    properties: {
      ...(restarts && { titlePage: true }),
      page: { size: { width: twips(page.width), height: twips(page.height), orientation: PageOrientation.LANDSCAPE }, margin: margins(profile), ...(restarts && { pageNumbers: { start: 1 } }) },
    },
    headers: { default: pageNumber(profile), ...(restarts && { first: emptyHeader() }) },
    children: [
      line({ text: label, bold: true, size: halfPoints(size.annexLabel) }, { alignment: CENTER, heading: HeadingLevel.HEADING_1 }),
      line({ text: title, bold: true, size: halfPoints(size.annexTitle) }, { alignment: CENTER }),
      line({ text: attachedTo, italics: true, size: halfPoints(size.attachedTo) }, { alignment: CENTER, spacing: { after: twentieths(body.spaceAfter) } }),
      ...blocks.map((block) => blockOf(block, profile, id)),
    ],
  };
}

function margins({ page }: LayoutProfile) {
  return { top: twips(page.top), bottom: twips(page.bottom), left: twips(page.left), right: twips(page.right), header: twips(page.header), footer: twips(page.header) };
}

const emptyHeader = (): Header => new Header({ children: [new Paragraph({})] });

function pageNumber({ size }: LayoutProfile): Header {
  return new Header({ children: [new Paragraph({ alignment: CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(size.pageNumber) })] })] });
}

function blockOf(block: SummaryBlock, profile: LayoutProfile, annexId = ''): Paragraph | Table {
  if (block.kind === 'table') return annexTable(block, profile, annexId);
  if (block.kind === 'paragraph') return paragraphOf(block, profile);
  return headingOf(block.label, block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, profile);
}

function headingOf(label: string, heading: IParagraphOptions['heading'], profile: LayoutProfile): Paragraph {
  const bold = heading !== HeadingLevel.HEADING_3 || profile.point.isBold;
  return line({ text: label, bold, size: halfPoints(profile.size.section) }, { ...(heading && { heading }), alignment: BOTH, indent: firstLine(profile), keepNext: true, spacing: { ...bodySpacing(profile), before: twentieths(profile.body.spaceAfter) } });
}

function paragraphOf({ isListed, sentences }: SummaryParagraph, profile: LayoutProfile): Paragraph {
  return new Paragraph({ alignment: BOTH, indent: firstLine(profile), spacing: bodySpacing(profile), children: sentences.map((sentence, at) => new TextRun(runOf(sentence, isListed && at === 0 ? '- ' : ''))) });
}

/** What is left to the secretariat is marked, so that none of it goes out by oversight. */
function runOf({ text, origin }: Sentence, before: string): Run {
  return { text: `${before}${text}`, ...(origin === 'to-write' && { italics: true, highlight: 'yellow' as const }) };
}
