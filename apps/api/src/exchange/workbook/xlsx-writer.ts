import { columnLetters, diffDays } from '@app/domain';
import { strToU8, zipSync } from 'fflate';

/** What a cell of a written sheet holds; a day becomes a true date, null an empty cell. */
export type Written = string | number | { readonly day: string } | null;
export interface WrittenRow {
  readonly cells: readonly Written[];
  readonly look?: 'title' | 'heading' | 'group';
  /** Merge from this column (from 0) over the whole width. */
  readonly mergeFrom?: number;
}
export interface WrittenSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly WrittenRow[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Cell styles in the order of `cellXfs`. */
const STYLE = { plain: 0, text: 1, quoted: 2, day: 3, title: 4, heading: 5, group: 6 } as const;
/** A fixed moment, so that the same rows give the same bytes. */
const PART_DATE = '2020-01-01T00:00:00Z';

/** One sheet as an .xlsx file. Texts are texts: one that begins like a formula is marked as quoted and stays a text. */
export function writeXlsx(sheet: WrittenSheet): Buffer {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheetName(sheet.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(DECLARATION + xml)])), { mtime: PART_DATE }));
}

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${[
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"><alignment vertical="top" horizontal="left"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"><alignment vertical="top" wrapText="1"/></xf>',
].join('')}</cellXfs></styleSheet>`;

function sheetXml({ widths, rows }: WrittenSheet): string {
  const last = columnLetters(widths.length - 1);
  const columns = widths.map((width, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`).join('');
  const merges = rows.flatMap(({ mergeFrom }, at) => (mergeFrom === undefined ? [] : [`<mergeCell ref="${columnLetters(mergeFrom)}${String(at + 1)}:${last}${String(at + 1)}"/>`]));
  const body = rows.map(({ cells, look }, at) => `<row r="${String(at + 1)}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${String(at + 1)}`, look)).join('')}</row>`).join('');
  return `<worksheet xmlns="${MAIN}"><cols>${columns}</cols><sheetData>${body}</sheetData>${merges.length === 0 ? '' : `<mergeCells count="${String(merges.length)}">${merges.join('')}</mergeCells>`}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function cellXml(cell: Written, place: string, look: WrittenRow['look']): string {
  if (cell === null) return look === 'title' ? '' : `<c r="${place}" s="${String(look === undefined ? STYLE.plain : STYLE[look])}"/>`;
  if (typeof cell === 'number') return `<c r="${place}" s="${String(look === undefined ? STYLE.plain : STYLE[look])}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'object') return `<c r="${place}" s="${String(STYLE.day)}"><v>${String(diffDays('1899-12-30', cell.day))}</v></c>`;
  const style = look !== undefined ? STYLE[look] : looksLikeFormula(cell) ? STYLE.quoted : STYLE.text;
  return `<c r="${place}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Says whether a spreadsheet would take the text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

/** Names of sheets have at most 31 characters and none of these. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31).trim() || 'Sheet1';

function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
