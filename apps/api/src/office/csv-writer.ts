import { dayText } from '@app/domain';
import { looksLikeFormula, type Written } from './xlsx-writer';

/** Rows as CSV the way Vietnamese Excel opens it: UTF-8 with its mark, semicolons, CRLF. A text like a formula gets an apostrophe before it, which the reader takes away again. */
export function writeCsv(rows: readonly { readonly cells: readonly Written[] }[]): Buffer {
  const lines = rows.map(({ cells }) => cells.map(fieldOf).join(';'));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
}

function fieldOf(cell: Written): string {
  if (cell === null) return '';
  if (typeof cell === 'object' && 'open' in cell) return fieldOf(cell.open === 'day' && typeof cell.value === 'string' ? { day: cell.value } : cell.value);
  const text = typeof cell !== 'object' ? String(cell) : 'day' in cell ? dayText(cell.day) : `${String(cell.rate.numerator)} / ${String(cell.rate.denominator)}`;
  const safe = typeof cell === 'string' && looksLikeFormula(text) ? `'${text}` : text;
  return /[";\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
