import { NARRATIVE_MAX, type CellRefusal, type SheetField } from '@app/contract';
import { fold, isDay, ITEM_CLAIMS, toNfc, whyNotKeep, type Cell, type ItemClaim } from '@app/domain';
import { LOCALES, words } from '@app/words';

/** What a cell says: a code, a day, a number, a text, null for "not said"; or why it says nothing. */
export type SheetValue = { readonly value: string | number | null; readonly code: null } | { readonly value: null; readonly code: CellRefusal };

const VALUE_MAX = 1e12;
const PERCENT_MAX = 100;

const good = (value: string | number | null): SheetValue => ({ value, code: null });
const bad = (code: CellRefusal): SheetValue => ({ value: null, code });

/** Reads one answer; formulas are never calculated, and one without a stored result is refused like an error. */
export function readAnswer(cell: Cell | null, field: SheetField): SheetValue {
  if (cell === null) return good(null);
  if (cell.kind === 'error') return bad('cell-error');
  switch (field) {
    case 'claim': return readClaim(cell.text);
    case 'completedOn': return readDay(cell);
    case 'percent': return readNumber(cell, (value) => Number.isInteger(value) && value >= 0 && value <= PERCENT_MAX);
    case 'indicator': return readNumber(cell, (value) => Math.abs(value) <= VALUE_MAX);
    default: return readText(cell.text);
  }
}

function readText(typed: string): SheetValue {
  const text = plainText(typed);
  if (text.length > NARRATIVE_MAX) return bad('too-long');
  return whyNotKeep(text) === null ? good(text === '' ? null : text) : bad('marked-secret');
}

/** Texts as both sides write them: composed letters, one kind of line end, nothing after the end. */
export function plainText(text: string): string {
  return toNfc(text).replace(/\r\n?/g, '\n').trim();
}

function readClaim(text: string): SheetValue {
  const claim = ITEM_CLAIMS.find((one) => LOCALES.some((locale) => fold(words(locale)(`itemClaim.${one}`)) === fold(text)));
  return claim === undefined ? bad('not-one-of') : good(claim satisfies ItemClaim);
}

function readDay({ day, text }: Cell): SheetValue {
  if (day !== null) return good(day);
  const [, date = '', month = '', year = ''] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  const typed = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(typed) ? good(typed) : bad('not-a-day');
}

/** A text is read as Vietnamese writes numbers: 1.234,5. */
function readNumber({ number, text, day }: Cell, fits: (value: number) => boolean): SheetValue {
  if (day !== null) return bad('not-a-number');
  const plain = text.replace(/[\s\u00a0%]/g, '').replaceAll('.', '').replace(',', '.');
  const value = number ?? (/^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null);
  if (value === null) return bad('not-a-number');
  return fits(value) ? good(value) : bad('out-of-range');
}
