import { textCell, toNfc, type Cell, type Sheet, type SheetRow } from '@app/domain';
import { decodeText } from '../../office/plain-text';
import { refuseBeyond, type Budget } from './limits';

const SEPARATORS = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 200;

/** A CSV file as one sheet; its row numbers count records, as a spreadsheet shows them. Throws Unreadable. */
export function readCsv(bytes: Buffer, name: string): Sheet {
  const text = toNfc(decodeText(bytes));
  const declared = /^sep=([,;\t|])\r?\n/i.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const separator = declared?.[1] ?? bestSeparator(body);
  const budget: Budget = { cells: 0, characters: 0 };
  const rows = [...records(body, separator)].map((fields, index): SheetRow => ({ row: index + 1, cells: fields.map((field, column) => cellOf(field, column, budget)) }));
  return { name, rows, merges: [] };
}

function cellOf(field: string, column: number, budget: Budget): Cell | null {
  // An apostrophe before what looks like a formula is the writer's, or another program's, to keep it a text.
  const cell = textCell(/^'[=+\-@]/.test(field) ? field.slice(1) : field);
  refuseBeyond(budget, column, cell);
  return cell;
}

/** The separator under which most records have the same number of fields, and more than one. */
function bestSeparator(text: string): string {
  let best: { separator: string; weight: number } = { separator: ',', weight: 0 };
  for (const separator of SEPARATORS) {
    const counts = fieldCounts(text, separator);
    const weight = Math.max(0, ...[...counts].map(([fields, times]) => (fields > 1 ? times * Math.sqrt(fields) : 0)));
    if (weight > best.weight) best = { separator, weight };
  }
  return best.separator;
}

function fieldCounts(text: string, separator: string): Map<number, number> {
  const counts = new Map<number, number>();
  let read = 0;
  for (const fields of records(text, separator)) {
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    read += 1;
    if (read === SAMPLE_RECORDS) break;
  }
  return counts;
}

/** RFC 4180 with any separator: quoted fields hold separators, line breaks and doubled quotes. A quote inside an unquoted field is only a character. */
function* records(text: string, separator: string): Generator<string[]> {
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator);
    const rest = text[end] === separator || text[end] === '\n' || text[end] === '\r' || end >= text.length ? { value: '', end } : plainField(text, end, separator);
    fields.push(value + rest.value);
    at = rest.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      fields.push('');
    }
    yield fields;
    fields = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

function plainField(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
