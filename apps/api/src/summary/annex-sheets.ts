import type { Summary, SummaryAnnex, SummaryRow, SummaryTable, SummaryValue } from '@app/contract';
import type { Written, WrittenRow, WrittenSheet } from '../office/xlsx-writer';
import { profileOf } from './layout/profiles';

/** Label, title and what the annex belongs to stand above the heading. */
const HEADING_ROW = 4;
const CHARACTERS_PER_SHARE = 0.6;
const NARROWEST = 7;

/** Each annex as a sheet with its heading in sight and on every printed page. */
export function annexSheets({ annexes, layout }: Summary): WrittenSheet[] {
  const { columns } = profileOf(layout);
  return annexes.flatMap((annex) => tablesOf(annex).map((table) => ({
    name: annex.label,
    widths: table.columns.map(({ id }) => Math.max(NARROWEST, Math.round((columns[annex.id]?.[id] ?? 20) * CHARACTERS_PER_SHARE))),
    rows: rowsOf(annex, table, written),
    frozenRows: HEADING_ROW,
  })));
}

/** One annex for a reader of CSV; rates stay texts, because a bare "20/21" would be read as a day. Null when the paper has no such annex. */
export function annexCsvRows({ annexes }: Summary, number: number): WrittenRow[] | null {
  const annex = annexes.find(({ id }) => id === `annex-${String(number)}`);
  return annex === undefined ? null : tablesOf(annex).flatMap((table) => rowsOf(annex, table, (text, value) => (isRate(value) ? text : written(text, value))));
}

const tablesOf = ({ blocks }: SummaryAnnex): SummaryTable[] => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

type Writing = (text: string, value: SummaryValue) => Written;

function rowsOf({ label, title, attachedTo }: SummaryAnnex, { columns, rows }: SummaryTable, write: Writing): WrittenRow[] {
  return [
    { cells: [label], look: 'title', mergeFrom: 0 },
    { cells: [title], look: 'title', mergeFrom: 0 },
    { cells: [attachedTo], look: 'note', mergeFrom: 0 },
    { cells: columns.map((column) => column.label), look: 'heading' },
    ...rows.map((row) => bodyRow(row, columns.length, write)),
  ];
}

function bodyRow({ kind, cells, values }: SummaryRow, width: number, write: Writing): WrittenRow {
  const written = cells.map((text, at) => write(text, values[at] ?? null));
  if (kind === 'group') return { cells: [...written, ...Array.from({ length: width - 1 }, () => null)], look: 'group', mergeFrom: 0 };
  return kind === 'total' ? { cells: written, look: 'total' } : { cells: written };
}

const isRate = (value: SummaryValue): value is { numerator: number; denominator: number } => typeof value === 'object' && value !== null;

/** What is missing keeps its dash (R10). */
function written(text: string, value: SummaryValue): Written {
  if (value === null) return text === '' ? null : text;
  if (typeof value === 'string') return { day: value };
  return typeof value === 'number' ? value : { rate: value };
}
