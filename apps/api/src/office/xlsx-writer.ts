import { columnLetters, diffDays } from '@app/domain';
import { strToU8, zipSync } from 'fflate';
import { StyleBook, type CellStyle } from './xlsx-styles';

/** What a cell of a written sheet holds; a day becomes a true date, a rate a true percentage that shows its parts (R11), null an empty cell. */
export type Written = string | number | Open | { readonly day: string } | { readonly rate: { readonly numerator: number; readonly denominator: number } } | null;
/** A cell to be filled in on a protected sheet. */
export interface Open {
  readonly open: 'text' | 'number' | 'day';
  readonly value: string | number | null;
}
/** What the cells of some rows of a column take. */
export interface Validation {
  /** From 0. */
  readonly column: number;
  /** First and last row, from 1. */
  readonly rows: readonly [number, number];
  /** `list`: one of the texts in column A of the second sheet. */
  readonly takes: 'list' | 'day' | 'percent' | 'number' | 'text';
  readonly prompt: string;
}
export interface WrittenRow {
  readonly cells: readonly Written[];
  readonly look?: 'title' | 'note' | 'heading' | 'group' | 'total';
  /** Merge from this column (from 0) over the whole width. */
  readonly mergeFrom?: number;
}
export interface WrittenSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly WrittenRow[];
  /** How many rows at the top stay in sight; the last of them, the heading, is repeated on every printed page. */
  readonly frozenRows?: number;
  /** Only open cells can be changed; columns (from 0) that nobody needs to see are hidden. */
  readonly protection?: { readonly hiddenColumns: readonly number[]; readonly validations: readonly Validation[] };
  readonly isHidden?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A fixed moment, so that the same rows give the same bytes. */
const PART_DATE = '2020-01-01T00:00:00Z';

/** Sheets as an .xlsx file. Texts are texts: one that begins like a formula is marked as quoted and stays a text. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Buffer {
  const styles = new StyleBook();
  const names = sheetNames(sheets);
  const numbered = sheets.map((sheet, at) => ({ isHidden: sheet.isHidden === true, path: `worksheets/sheet${String(at + 1)}.xml`, id: `rId${String(at + 1)}`, name: names[at] ?? '', xml: sheetXml(sheet, styles, `'${escaped(names[1] ?? '')}'!$A$1:$A$${String(sheets[1]?.rows.length ?? 1)}`) }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MEDIA}.sheet.main+xml"/>${numbered.map(({ path }) => `<Override PartName="/xl/${path}" ContentType="${MEDIA}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${MEDIA}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered.map(({ name, id, isHidden }, at) => `<sheet name="${escaped(name)}" sheetId="${String(at + 1)}"${isHidden ? ' state="hidden"' : ''} r:id="${id}"/>`).join('')}</sheets>${printTitles(sheets, names)}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ path, id }) => `<Relationship Id="${id}" Type="${RELATIONS}/worksheet" Target="${path}"/>`).join('')}<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles.xml(),
    ...Object.fromEntries(numbered.map(({ path, xml }) => [`xl/${path}`, xml])),
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)])), { mtime: PART_DATE }));
}

function printTitles(sheets: readonly WrittenSheet[], names: readonly string[]): string {
  const defined = sheets.flatMap(({ frozenRows }, at) => (frozenRows === undefined ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${String(at)}">'${escaped(names[at] ?? '')}'!$${String(frozenRows)}:$${String(frozenRows)}</definedName>`]));
  return defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
}

function sheetXml({ widths, rows, frozenRows, protection }: WrittenSheet, styles: StyleBook, listRange: string): string {
  const last = columnLetters(widths.length - 1);
  const pane = frozenRows === undefined ? '' : `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(frozenRows)}" topLeftCell="A${String(frozenRows + 1)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const columns = widths.map((width, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"${protection?.hiddenColumns.includes(at) === true ? ' hidden="1"' : ''}/>`).join('');
  const merges = rows.flatMap(({ mergeFrom }, at) => (mergeFrom === undefined ? [] : [`<mergeCell ref="${columnLetters(mergeFrom)}${String(at + 1)}:${last}${String(at + 1)}"/>`]));
  const body = rows.map(({ cells, look }, at) => `<row r="${String(at + 1)}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${String(at + 1)}`, look, styles)).join('')}</row>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${pane}<cols>${columns}</cols><sheetData>${body}</sheetData>${protection === undefined ? '' : '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'}${merges.length === 0 ? '' : `<mergeCells count="${String(merges.length)}">${merges.join('')}</mergeCells>`}${validationsXml(protection?.validations ?? [], listRange)}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

const RULES: Readonly<Record<Validation['takes'], (listRange: string) => string>> = {
  list: (listRange) => `type="list"><formula1>${listRange}</formula1>`,
  day: () => 'type="date" operator="greaterThan"><formula1>36526</formula1>',
  percent: () => 'type="whole" operator="between"><formula1>0</formula1><formula2>100</formula2>',
  number: () => 'type="decimal" operator="between"><formula1>-1000000000000</formula1><formula2>1000000000000</formula2>',
  text: () => 'type="textLength" operator="lessThanOrEqual"><formula1>5000</formula1>',
};

function validationsXml(validations: readonly Validation[], listRange: string): string {
  if (validations.length === 0) return '';
  const each = validations.map(({ column, rows: [first, last], takes, prompt }) => {
    const letters = columnLetters(column);
    return `<dataValidation allowBlank="1" showInputMessage="1" showErrorMessage="1" prompt="${escaped(prompt.slice(0, 255))}" sqref="${letters}${String(first)}:${letters}${String(last)}" ${RULES[takes](listRange)}</dataValidation>`;
  });
  return `<dataValidations count="${String(each.length)}">${each.join('')}</dataValidations>`;
}

function openXml({ open, value }: Open, place: string, look: WrittenRow['look'], styles: StyleBook): string {
  const format = { text: '@', number: 'General', day: 'dd/mm/yyyy' }[open];
  const isQuoted = typeof value === 'string' && open === 'text' && looksLikeFormula(value);
  const style = String(styles.indexOf({ format, ...lookOf(look), wraps: open === 'text', isOpen: true, isQuoted }));
  if (value === null) return `<c r="${place}" s="${style}"/>`;
  if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${String(value)}</v></c>`;
  if (open === 'day') return `<c r="${place}" s="${style}"><v>${String(diffDays('1899-12-30', value))}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function cellXml(cell: Written, place: string, look: WrittenRow['look'], styles: StyleBook): string {
  const style = (format: string, more: Partial<CellStyle> = {}): string => String(styles.indexOf({ format, ...lookOf(look), ...more }));
  if (cell === null) return look === 'title' || look === 'note' ? '' : `<c r="${place}" s="${style('General')}"/>`;
  if (typeof cell === 'number') return `<c r="${place}" s="${style(Number.isInteger(cell) ? '#,##0' : 'General')}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" s="${style('@', { wraps: true, isQuoted: looksLikeFormula(cell) })}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('open' in cell) return openXml(cell, place, look, styles);
  if ('day' in cell) return `<c r="${place}" s="${style('dd/mm/yyyy', { horizontal: 'left' })}"><v>${String(diffDays('1899-12-30', cell.day))}</v></c>`;
  const { numerator, denominator } = cell.rate;
  return `<c r="${place}" s="${style(`0.0%" (${String(numerator)}/${String(denominator)})"`, { horizontal: 'right' })}"><v>${String(numerator / denominator)}</v></c>`;
}

function lookOf(look: WrittenRow['look']): Partial<CellStyle> {
  switch (look) {
    case 'title': return { font: 'bold', horizontal: 'center' };
    case 'note': return { font: 'italic', horizontal: 'center' };
    case 'heading': return { font: 'bold', hasBorder: true, horizontal: 'center', vertical: 'center', wraps: true };
    case 'group': case 'total': return { font: 'bold', hasBorder: true, vertical: 'top' };
    case undefined: return { hasBorder: true, vertical: 'top' };
  }
}

/** Says whether a spreadsheet would take the text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

/** Names of sheets have at most 31 characters, none of these, and differ. */
function sheetNames(sheets: readonly WrittenSheet[]): string[] {
  const names = sheets.map(({ name }, at) => name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31).trim() || `Sheet${String(at + 1)}`);
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name.slice(0, 27)} ${String(at + 1)}`));
}

function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
