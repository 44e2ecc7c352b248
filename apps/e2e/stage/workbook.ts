import { strToU8, zipSync } from 'fflate';

/** A day as a spreadsheet holds it is a number; a text is a text. */
export type OfficeCell = string | { readonly serial: number };
/** Cells by their place, such as `B7`, row by row. */
export type OfficeSheet = { readonly cells: Readonly<Record<string, OfficeCell>>; readonly merges: readonly string[] };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The format that Excel gives a day typed into a cell. */
const DAY_FORMAT = 14;

/** An .xlsx as an office program saves it: texts shared, days as numbers, headings merged. */
export function officeWorkbook(name: string, { cells, merges }: OfficeSheet): Buffer {
  const texts = [...new Set(Object.values(cells).filter((cell) => typeof cell === 'string'))];
  const cellXml = (place: string, cell: OfficeCell): string => (typeof cell === 'string' ? `<c r="${place}" t="s"><v>${texts.indexOf(cell)}</v></c>` : `<c r="${place}" s="1"><v>${cell.serial}</v></c>`);
  const rowOf = (place: string): string => place.replace(/\D/g, '');
  const rows = [...new Set(Object.keys(cells).map(rowOf))];
  const rowsXml = rows.map((row) => `<row r="${row}">${Object.entries(cells).map(([place, cell]) => (rowOf(place) === row ? cellXml(place, cell) : '')).join('')}</row>`).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MEDIA}.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="${DAY_FORMAT}" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rowsXml}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)]))));
}
