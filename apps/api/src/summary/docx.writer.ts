import type { Sentence, Summary, SummaryAnnex, SummaryBlock, SummaryParagraph, SummaryTable } from '@app/contract';
import {
  AlignmentType, BorderStyle, Document, Header, HeadingLevel, LineRuleType, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableLayoutType,
  TableRow, TextRun, UnderlineType, VerticalAlignTable, WidthType, type IParagraphOptions, type IRunOptions, type ISectionOptions,
} from 'docx';
import { PARTY as LAYOUT } from './layout/party';

/** Rounded, so that A4 is Word's own A4. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** Word counts type in half points and spacing in twentieths. */
const halfPoints = (points: number): number => points * 2;
const twentieths = (points: number): number => points * 20;
const SINGLE = 240;
const LANGUAGE = { vi: 'vi-VN', en: 'en-GB', zh: 'zh-CN' } as const;
/** A row whose cells are longer may go over to the next page: it might not fit on one. */
const LONGEST_WHOLE = 800;
const { CENTER, BOTH, LEFT, RIGHT } = AlignmentType;

type Run = IRunOptions & { readonly text: string };

/** The document as a Word file: Times New Roman, A4, sizes and margins of the layout; annexes on landscape pages of their own. */
export async function docxOf(summary: Summary): Promise<Buffer> {
  const { head, locale } = summary;
  const font = { ascii: LAYOUT.font, hAnsi: LAYOUT.font, cs: LAYOUT.font, eastAsia: locale === 'zh' ? 'SimSun' : LAYOUT.font };
  const run = { font, size: halfPoints(LAYOUT.size.body), color: '000000', language: { value: LANGUAGE[locale], eastAsia: LANGUAGE.zh } };
  const heading = { run: { ...run, bold: true } };
  const document = new Document({
    title: `${head.typeName} ${head.subject}`,
    creator: head.committeeName,
    styles: { default: { document: { run }, heading1: heading, heading2: heading, heading3: heading } },
    sections: [bodySection(summary), ...summary.annexes.map(annexSection)],
  });
  return Packer.toBuffer(document);
}

function bodySection(summary: Summary): ISectionOptions {
  const { page } = LAYOUT;
  return {
    properties: { titlePage: true, page: { size: { width: twips(page.width), height: twips(page.height), orientation: PageOrientation.PORTRAIT }, margin: margins() } },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: [
      ...headBlocks(summary),
      paragraphOf(summary.opening),
      ...summary.sections.flatMap(({ label, blocks }) => [headingOf(label, HeadingLevel.HEADING_1), ...blocks.map((block) => blockOf(block))]),
      line({ text: '' }),
      endTable(summary),
    ],
  };
}

function annexSection({ id, label, title, attachedTo, blocks }: SummaryAnnex): ISectionOptions {
  const { page, size } = LAYOUT;
  return {
    // The writer turns the page by itself: it is given as if it stood upright.
    properties: { page: { size: { width: twips(page.width), height: twips(page.height), orientation: PageOrientation.LANDSCAPE }, margin: margins() } },
    headers: { default: pageNumber() },
    children: [
      line({ text: label, bold: true, size: halfPoints(size.annexLabel) }, { alignment: CENTER, heading: HeadingLevel.HEADING_1 }),
      line({ text: title, bold: true, size: halfPoints(size.annexTitle) }, { alignment: CENTER }),
      line({ text: attachedTo, italics: true }, { alignment: CENTER, spacing: { after: twentieths(LAYOUT.body.spaceAfter) } }),
      ...blocks.map((block) => blockOf(block, id)),
    ],
  };
}

function margins() {
  const { page } = LAYOUT;
  return { top: twips(page.top), bottom: twips(page.bottom), left: twips(page.left), right: twips(page.right), header: twips(page.header), footer: twips(page.header) };
}

function pageNumber(): Header {
  return new Header({ children: [new Paragraph({ alignment: CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(LAYOUT.size.pageNumber) })] })] });
}

/** Issuer at the left, the Party's title at the right; a reference translation says instead what it is. */
function headBlocks({ head }: Summary): (Paragraph | Table)[] {
  const { size } = LAYOUT;
  const bold = (text: string, points: number): Run => ({ text, bold: true, size: halfPoints(points) });
  const centred = { alignment: CENTER };
  const issuer = [
    line({ text: head.parentName, size: halfPoints(size.head) }, centred),
    line(bold(head.committeeName, size.head), centred),
    line({ text: LAYOUT.star }, centred),
    ...(head.number === null ? [] : [line({ text: head.number, size: halfPoints(size.head) }, centred)]),
  ];
  const right = [
    // Underlined, so that the line is exactly as long as the title.
    ...(head.motherTitle === null ? [] : [line({ ...bold(head.motherTitle, size.motherTitle), underline: { type: UnderlineType.SINGLE } }, centred)]),
    ...(head.placeAndDay === null ? [] : [line({ text: head.placeAndDay, italics: true, size: halfPoints(size.place) }, { ...centred, spacing: { before: twentieths(LAYOUT.body.spaceAfter) } })]),
    ...(head.translationNote === null ? [] : [line({ ...bold(head.translationNote, size.place), italics: true }, centred)]),
  ];
  return [
    openTable(LAYOUT.headWidths, [issuer, right]),
    line(bold(head.typeName, size.typeName), { ...centred, spacing: { before: twentieths(18) } }),
    line(bold(head.subject, size.subject), centred),
    line({ text: LAYOUT.rule }, { ...centred, spacing: { after: twentieths(12) } }),
  ];
}

/** Who gets it at the left, who signs at the right. */
function endTable({ recipients, signature }: Summary): Table {
  const { size } = LAYOUT;
  const left = [
    line({ text: recipients.label, underline: { type: UnderlineType.SINGLE } }),
    ...recipients.lines.map((text) => line({ text, size: halfPoints(size.recipients) })),
  ];
  const bold = (text: string) => line({ text, bold: true, size: halfPoints(size.signature) }, { alignment: CENTER });
  const right = signature === null ? [line({ text: '' })] : [...signature.lines.map(bold), ...Array.from({ length: LAYOUT.signatureSpace }, () => bold('')), bold(signature.name ?? '')];
  return openTable(LAYOUT.signatureWidths, [left, right]);
}

/** Two columns without borders, kept on one page. */
function openTable(widths: readonly number[], columns: readonly Paragraph[][]): Table {
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

function blockOf(block: SummaryBlock, annexId = ''): Paragraph | Table {
  if (block.kind === 'table') return tableOf(block, LAYOUT.columns[annexId] ?? {});
  if (block.kind === 'paragraph') return paragraphOf(block);
  return headingOf(block.label, block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3);
}

const bodySpacing = { after: twentieths(LAYOUT.body.spaceAfter), line: Math.round(SINGLE * LAYOUT.body.lineSpacing), lineRule: LineRuleType.AUTO };
const firstLine = { firstLine: twips(LAYOUT.body.firstLine) };

function headingOf(label: string, heading: IParagraphOptions['heading']): Paragraph {
  return line({ text: label, bold: true, size: halfPoints(LAYOUT.size.section) }, { ...(heading && { heading }), alignment: BOTH, indent: firstLine, keepNext: true, spacing: { ...bodySpacing, before: twentieths(LAYOUT.body.spaceAfter) } });
}

function paragraphOf({ isListed, sentences }: SummaryParagraph): Paragraph {
  return new Paragraph({ alignment: BOTH, indent: firstLine, spacing: bodySpacing, children: sentences.map((sentence, at) => new TextRun(runOf(sentence, isListed && at === 0 ? '- ' : ''))) });
}

/** What is left to the secretariat is marked, so that none of it goes out by oversight. */
function runOf({ text, origin }: Sentence, before: string): Run {
  return { text: `${before}${text}`, ...(origin === 'to-write' && { italics: true, highlight: 'yellow' as const }) };
}

function tableOf({ columns, rows }: SummaryTable, shares: Readonly<Record<string, number>>): Table {
  const { page, size } = LAYOUT;
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

function line(run: Run, options: Omit<IParagraphOptions, 'children' | 'text'> = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(run)] });
}
