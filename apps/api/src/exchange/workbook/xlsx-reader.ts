import { columnOf, dayOfSerial, dayText, isDay, textCell, type Cell, type Merge, type Sheet, type SheetRow } from '@app/domain';
import { Unreadable } from '../../office/unreadable';
import { readXml } from '../../office/xml-reader';
import { openZip, type ZipReader } from '../../office/zip-reader';
import { dateStyles } from './date-styles';
import { refuseBeyond, type Budget } from './limits';

const MERGES_MAX = 20_000;

/** The visible sheets of an .xlsx file, in order. Formulas are never evaluated: their stored result is read, and only that. Throws Unreadable. */
export function readXlsx(bytes: Buffer): Sheet[] {
  const zip = openZip(bytes);
  const { sheets, is1904 } = readWorkbook(zip);
  const texts = readSharedTexts(zip);
  const isDateStyle = dateStyles(zip.text('xl/styles.xml'));
  const budget: Budget = { cells: 0, characters: 0 };
  return sheets.map(({ name, path }) => readSheet({ name, xml: zip.text(path), texts, isDateStyle, is1904, budget }));
}

interface NamedPart {
  readonly name: string;
  readonly path: string;
}

function readWorkbook(zip: ZipReader): { sheets: NamedPart[]; is1904: boolean } {
  const workbook = zip.text('xl/workbook.xml');
  if (workbook === '') throw new Unreadable(zip.names.some((name) => name.endsWith('.bin')) ? 'file-is-old-format' : 'file-type-unknown');
  const targets = new Map<string, string>();
  readXml(zip.text('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', pathOf(attributes.get('Target') ?? ''));
    },
  });
  const sheets: NamedPart[] = [];
  let is1904 = false;
  readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet' || (attributes.get('state') ?? 'visible') !== 'visible') return;
      sheets.push({ name: attributes.get('name') ?? '', path: targets.get(attributes.get('id') ?? '') ?? '' });
    },
  });
  return { sheets, is1904 };
}

/** Targets are relative to `xl/`, or from the root of the package. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

function readSharedTexts(zip: ZipReader): string[] {
  const texts: string[] = [];
  const inItem = textCollector();
  readXml(zip.text('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') inItem.start();
      else inItem.open(name);
    },
    text: inItem.text,
    close: (name) => {
      if (name === 'si') texts.push(inItem.take());
      else inItem.close(name);
    },
  });
  return texts;
}

/** Gathers the runs of a rich text, leaving out the reading aids (`rPh`) of East Asian texts. */
function textCollector() {
  let text = '';
  let isInText = false;
  let aids = 0;
  return {
    start: () => void (text = ''),
    open: (name: string) => {
      if (name === 'rPh') aids += 1;
      if (name === 't') isInText = true;
    },
    close: (name: string) => {
      if (name === 'rPh') aids -= 1;
      if (name === 't') isInText = false;
    },
    text: (more: string) => {
      if (isInText && aids === 0) text += more;
    },
    take: () => unescaped(text),
  };
}

/** The format writes characters that XML cannot hold as `_x000D_`. */
const unescaped = (text: string): string => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

interface SheetSource {
  readonly name: string;
  readonly xml: string;
  readonly texts: readonly string[];
  readonly isDateStyle: (style: number) => boolean;
  readonly is1904: boolean;
  readonly budget: Budget;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string;
}

function readSheet(source: SheetSource): Sheet {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  let cells: (Cell | null)[] = [];
  let rowNumber = 0;
  let nextColumn = 0;
  let cell: OpenCell | null = null;
  let isInValue = false;
  const inline = textCollector();
  readXml(source.xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        rowNumber = Number(attributes.get('r') ?? rowNumber + 1);
        if (!Number.isInteger(rowNumber) || rowNumber < 1) throw new Unreadable('file-damaged');
        cells = [];
        nextColumn = 0;
      } else if (name === 'c') {
        cell = { column: columnOf((attributes.get('r') ?? '').replace(/\d+$/, '')) ?? nextColumn, type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? 0), hasFormula: false, value: '' };
        inline.start();
      } else if (name === 'v') isInValue = true;
      else if (name === 'f' && cell !== null) cell.hasFormula = true;
      else if (name === 'mergeCell') merges.push(...mergeOf(attributes.get('ref') ?? ''));
      else inline.open(name);
    },
    text: (text) => {
      if (isInValue && cell !== null) cell.value += text;
      inline.text(text);
    },
    close: (name) => {
      if (name === 'v') isInValue = false;
      else if (name === 'c' && cell !== null) {
        const made = cell.type === 'inlineStr' ? textCell(inline.take()) : cellOf(cell, source);
        refuseBeyond(source.budget, cell.column, made);
        if (made !== null) cells[cell.column] = made;
        nextColumn = cell.column + 1;
        cell = null;
      } else if (name === 'row') rows.push({ row: rowNumber, cells: Array.from(cells, (one) => one ?? null) });
      else inline.close(name);
    },
  });
  if (merges.length > MERGES_MAX) throw new Unreadable('file-too-large');
  return { name: source.name, rows, merges };
}

function cellOf(cell: OpenCell, source: SheetSource): Cell | null {
  const { type, value } = cell;
  // A formula that was never calculated: there is nothing to read, and nothing is calculated here.
  if (value === '') return cell.hasFormula ? errorCell('=') : null;
  if (type === 's') return textCell(source.texts[Number(value)] ?? '');
  if (type === 'str') return textCell(unescaped(value));
  if (type === 'e') return errorCell(value);
  if (type === 'b') return textCell(value === '1' ? 'TRUE' : 'FALSE');
  if (type === 'd') return isDay(value.slice(0, 10)) ? dayCell(value.slice(0, 10)) : textCell(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(value);
  const day = source.isDateStyle(cell.style) ? dayOfSerial(number, source.is1904) : null;
  return day === null ? { kind: 'number', text: String(number), day: null, number } : dayCell(day);
}

const errorCell = (text: string): Cell => ({ kind: 'error', text, day: null, number: null });
const dayCell = (day: string): Cell => ({ kind: 'day', text: dayText(day), day, number: null });

function mergeOf(reference: string): Merge[] {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  const firstColumn = columnOf(match?.[1] ?? '');
  const lastColumn = columnOf(match?.[3] ?? '');
  if (match === null || firstColumn === null || lastColumn === null) return [];
  return [{ firstRow: Number(match[2]), lastRow: Number(match[4]), firstColumn, lastColumn }];
}
