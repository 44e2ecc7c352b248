import type { Receipt, SummaryLocale, SummaryTable } from '@app/contract';
import { formatDay, formatInstant, formatNumber, words, type Words } from '@app/words';
import { GOVERNMENT } from '../../summary/layout/government';
import { drawTable } from '../../summary/pdf/annex-table';
import type { Sheet } from '../../summary/pdf/sheet';
import { drawText, writePdf } from '../../summary/pdf/write-pdf';

/** What a receipt says beside the receipt itself. */
export interface ReceiptPaper {
  readonly receipt: Receipt;
  readonly committeeName: string;
  readonly timeZone: string;
  readonly locale: SummaryLocale;
}

const TABLE = 'receipt';
const PROFILE = { ...GOVERNMENT, columns: { ...GOVERNMENT.columns, [TABLE]: { number: 9, task: 92, kind: 32, version: 16, state: 26 } } };
const SIZE = { issuer: 13, title: 16, number: 14, body: 13, hash: 11 };
const GAP = 8;

/** The receipt of a submission as a PDF: number, sender, instant, items and the hash over the words. */
export function receiptPdf(paper: ReceiptPaper): Promise<Buffer> {
  const { receipt, committeeName, locale } = paper;
  const t = words(locale);
  const lines = linesOf(paper, t);
  const table = tableOf(receipt, t, locale);
  const title = `${t('receiptPaper.title')} ${receipt.number}`;
  const texts = JSON.stringify([title, committeeName, lines, table, t('receiptPaper.items'), t('receiptPaper.hashHint'), '0123456789']);
  return writePdf({ title, author: committeeName, createdAt: receipt.submittedAt, locale, texts, profile: PROFILE }, async (sheet, root) => {
    sheet.addPage(0, 'portrait');
    drawHead(sheet, root, { committeeName, title: t('receiptPaper.title'), number: t('report.receipt.number', { number: receipt.number }) });
    for (const { label, value } of lines) drawText(sheet, root, { tag: 'P', runs: [{ text: `${label}: `, face: 'bold' }, { text: value, face: 'regular' }], style: { size: SIZE.body, alignment: 'left', lineSpacing: 1.2 } });
    sheet.y += GAP;
    drawText(sheet, root, { tag: 'H2', runs: [{ text: t('receiptPaper.items'), face: 'bold' }], style: { size: SIZE.body, alignment: 'left' } });
    sheet.y += GAP / 2;
    await drawTable(sheet, root, table, TABLE);
    sheet.y += GAP;
    drawText(sheet, root, { tag: 'P', runs: [{ text: `${t('report.receipt.hash')} (SHA-256): `, face: 'bold' }, { text: halves(receipt.contentHash), face: 'regular' }], style: { size: SIZE.hash, alignment: 'left', lineSpacing: 1.2 } });
    drawText(sheet, root, { tag: 'P', runs: [{ text: t('receiptPaper.hashHint'), face: 'italic' }], style: { size: SIZE.hash, alignment: 'left' } });
  });
}

/** A line breaks at a space only; 64 characters are read more easily in eights. */
const halves = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ');

function drawHead(sheet: Sheet, root: PDFKit.PDFStructureElement, { committeeName, title, number }: { committeeName: string; title: string; number: string }): void {
  drawText(sheet, root, { tag: 'P', runs: [{ text: committeeName.toLocaleUpperCase('vi'), face: 'bold' }], style: { size: SIZE.issuer, alignment: 'center' } });
  sheet.y += 2 * GAP;
  drawText(sheet, root, { tag: 'H1', runs: [{ text: title, face: 'bold' }], style: { size: SIZE.title, alignment: 'center' } });
  drawText(sheet, root, { tag: 'P', runs: [{ text: number, face: 'regular' }], style: { size: SIZE.number, alignment: 'center' } });
  sheet.y += 2 * GAP;
}

function linesOf({ receipt, timeZone, locale }: ReceiptPaper, t: Words): { label: string; value: string }[] {
  return [
    { label: t('receiptPaper.unit'), value: receipt.unit.name },
    { label: t('report.receipt.sentBy'), value: receipt.submittedBy },
    { label: t('report.receipt.sentAt'), value: formatInstant(locale, receipt.submittedAt, timeZone) },
    ...(receipt.roundName === null ? [] : [{ label: t('receiptPaper.round'), value: receipt.roundName }]),
  ];
}

function tableOf({ items }: Receipt, t: Words, locale: SummaryLocale): SummaryTable {
  const columns = (['number', 'task', 'kind', 'version', 'state'] as const).map((id) => ({ id, label: t(`receiptPaper.column.${id}`), isNumeric: id === 'number' || id === 'version' }));
  const rows = items.map(({ taskCode, taskTitle, versionNumber, kind, state, reachedMilestones }, at) => {
    const reached = reachedMilestones.map(({ title, reachedOn }) => t('receiptPaper.milestone', { title, day: formatDay(locale, reachedOn) }));
    const cells = [formatNumber(locale, at + 1), [`${taskCode}. ${taskTitle}`, ...reached].join('; '), t(`itemKind.${kind}`), formatNumber(locale, versionNumber), t(`itemState.${state}`)];
    return { kind: 'plain' as const, cells, values: [], sources: [] };
  });
  return { kind: 'table', columns, rows };
}
