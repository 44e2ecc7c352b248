import { dayOf, dayParts, isDay, maxDay, type Day } from '../day';
import { recurrenceIn } from '../reading/recurrence';
import { fold, toNfc } from '../text';
import { isEmptyMark } from './unit-cell';
import { dayOfSerial, dayText, type Cell } from './sheet';

/** Against which a missing year is read: the day of the document, or only its year. Null = unknown. */
export type DueReference = { on: Day | null; year: number | null };

export type DueProblem = 'due-unreadable' | 'due-year-missing';

export type DueReading = {
  due: Day | null;
  /** `monthly:25`, `quarterly:15`, `yearly:06-05,12-05`, or the bare word where no day is named. */
  recurrence: string | null;
  /** Goes on without a day ("thường xuyên"). */
  isStanding: boolean;
  /** As written, white space collapsed; a true date as dd/mm/yyyy. Null for an empty cell. */
  text: string | null;
  problem: DueProblem | null;
};

/** Reads the cell of a deadline column: a true date, a serial number, a year, or words. A month, quarter or year gives its last day. */
export function readDueCell(cell: Cell | null, reference: DueReference): DueReading {
  const text = cell === null ? '' : cell.text.replace(/\s+/g, ' ').trim();
  if (cell === null || isEmptyMark(text)) return reading({ text: null });
  if (cell.kind === 'error') return reading({ text, problem: 'due-unreadable' });
  if (cell.day !== null) return reading({ text, due: cell.day });
  // A CSV file keeps serial numbers as text.
  const number = cell.number ?? (/^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : null);
  if (number !== null && !isYear(number)) return ofSerial(number, text);
  return readDueText(text, reference);
}

/** Reads a deadline in words, in every usual form of a table; see `readDueCell`. */
export function readDueText(text: string, reference: DueReference): DueReading {
  const key = withMonthNumbers(fold(text));
  const often = recurrenceOf(toNfc(text), key);
  if (often !== null) return reading({ text, recurrence: often });
  if (/^theo\b/.test(key) && !/\b(truoc|han|den)\b/.test(key)) return reading({ text });
  const { days, isBroken, needsYear } = daysIn(key, reference);
  if (isBroken) return reading({ text, problem: 'due-unreadable' });
  if (days.length > 0) return reading({ text, due: days.reduce(maxDay) });
  if (needsYear) return reading({ text, problem: 'due-year-missing' });
  if (STANDING.test(key)) return reading({ text, isStanding: true });
  return reading({ text, problem: VAGUE.test(key) ? null : 'due-unreadable' });
}

const STANDING = /thuong xuyen|lien tuc|hang ngay|khi (co|phat sinh)|dot xuat|continuous|ongoing|as needed/;
/** Words that set no day, and are not meant to. */
const VAGUE = /^(theo|sau khi|khi|ngay(?! \d)|som|kip thoi|khan truong|cap bach|lap tuc|gap|trong (thoi gian|qua trinh|dip)|dip|den khi|truoc khi|chua xac dinh|tbd|asap|dai han|lau dai|trong nhiem ky)\b|(kip thoi|khan truong|theo quy dinh|theo ke hoach|theo tien do)$/;
const MONTH_NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

const reading = (found: Partial<DueReading> & Pick<DueReading, 'text'>): DueReading => ({ due: null, recurrence: null, isStanding: false, problem: null, ...found });
const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1990 && number <= 2100;

function ofSerial(number: number, text: string): DueReading {
  // 20/07/1995 to 31/12/2119: a smaller or larger number in a deadline column is a slip, not a day.
  const day = number >= 34_900 && number <= 80_356 ? dayOfSerial(number) : null;
  return day === null ? reading({ text, problem: 'due-unreadable' }) : reading({ text: dayText(day), due: day });
}

function withMonthNumbers(key: string): string {
  return MONTH_NAMES.reduce((text, name, at) => text.replace(new RegExp(`\\b(${name}|${name.slice(0, 3)})\\b\\.?`, 'g'), `thang ${String(at + 1)}`), key);
}

/** In Vietnamese by the rule for conclusions; a bare "định kỳ" recurs too, and so do the English words. */
function recurrenceOf(text: string, key: string): string | null {
  const found = recurrenceIn(text);
  if (found !== null) return found.recurrence;
  const english = /\b(weekly|monthly|quarterly|yearly|annually)\b/.exec(key)?.[1];
  if (english !== undefined) return english === 'annually' ? 'yearly' : english;
  return /^dinh ky\b/.test(key) ? 'periodic' : null;
}

type Found = { days: Day[]; isBroken: boolean; needsYear: boolean };

/** A form of a date; `read` gives its last day, null when there is no such day, undefined when the year is unknown. */
type Form = { pattern: RegExp; read: (match: RegExpMatchArray, reference: DueReference) => Day | null | undefined };

const YEAR = String.raw`(?:\s*(?:,?\s*nam|[/.,-])?\s*(\d{4}))?(?!\d)`;

const FORMS: readonly Form[] = [
  { pattern: /\b(\d{4})-(\d{1,2})-(\d{1,2})(?:t[\d:.z]*)?/g, read: ([, y, m, d]) => realDay(Number(y), Number(m), Number(d)) },
  { pattern: /(?<![\d/])(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?![\d/])/g, read: ([, d, , m, y]) => realDay(fullYear(y), Number(m), Number(d)) },
  { pattern: new RegExp(String.raw`\b(\d{1,2})\s*thang\s*(\d{1,2})${YEAR}`, 'g'), read: ([, d, m, y], reference) => dayInYear(reference, y, (year) => realDay(year, Number(m), Number(d))) },
  { pattern: new RegExp(String.raw`\b(?:thang|t)\s*(\d{1,2})(?:\s*(?:-|,|va|den)\s*(?:thang\s*)?(\d{1,2})(?![\d/]*/\d))?${YEAR}`, 'g'), read: ([, first, last, y], reference) => dayInYear(reference, y, (year) => lastOfMonth(year, Number(last ?? first))) },
  { pattern: new RegExp(String.raw`\b(?:quy|q)\s*(iv|iii|ii|i|[1-4])(?:\s*(?:-|,|va|den)\s*(?:quy\s*)?(iv|iii|ii|i|[1-4]))?\b${YEAR}`, 'g'), read: ([, first, last, y], reference) => dayInYear(reference, y, (year) => lastOfMonth(year, (QUARTERS[last ?? first ?? ''] ?? 0) * 3)) },
  { pattern: new RegExp(String.raw`\b(?:6|sau) thang (dau|cuoi)(?: nam)?${YEAR}`, 'g'), read: ([, half, y], reference) => dayInYear(reference, y, (year) => lastOfMonth(year, half === 'dau' ? 6 : 12)) },
  { pattern: /(?<![\d/.-])(\d{1,2})\s*[/.-]\s*(\d{4})(?![\d/])/g, read: ([, m, y]) => lastOfMonth(Number(y), Number(m)) },
  { pattern: /(?<![\d/.-])(\d{1,2})\s*[/.]\s*(\d{1,2})(?![\d/])/g, read: ([, d, m], reference) => dayInYear(reference, undefined, (year) => realDay(year, Number(m), Number(d))) },
  { pattern: /(?<![\d/])((?:19|20)\d{2})\s*(?:-|den)\s*((?:19|20)\d{2})(?![\d/])/g, read: ([, , y]) => dayOf(Number(y), 12, 31) },
  { pattern: /(?<![\d/])((?:19|20)\d{2})(?![\d/])/g, read: ([, y]) => dayOf(Number(y), 12, 31) },
  { pattern: /\b(?:trong|het|cuoi) nam(?: nay)?\b/g, read: (_, reference) => dayInYear(reference, undefined, (year) => dayOf(year, 12, 31)) },
];

/** Every date in the text; what one form has read is taken out before the next, coarser one looks. */
function daysIn(key: string, reference: DueReference): Found {
  const found: Found = { days: [], isBroken: false, needsYear: false };
  let rest = key;
  for (const { pattern, read } of FORMS) {
    for (const match of rest.matchAll(pattern)) {
      const day = read(match, reference);
      if (day === undefined) found.needsYear = true;
      else if (day === null) found.isBroken = true;
      else found.days.push(day);
    }
    rest = rest.replace(pattern, ' ');
  }
  if (/\d{1,2}\s*[/.-]\s*\d/.test(rest)) found.isBroken = true;
  return found;
}

/** A year that is not written: the reference's, or the next one where that day would already be past. */
function dayInYear({ on, year }: DueReference, written: string | undefined, at: (year: number) => Day | null): Day | null | undefined {
  if (written !== undefined) return at(Number(written));
  const base = on === null ? year : dayParts(on).year;
  if (base === null) return at(LEAP_YEAR) === null ? null : undefined;
  const day = at(base);
  return day !== null && on !== null && day < on ? at(base + 1) : day;
}

const LEAP_YEAR = 2020;

function realDay(year: number, month: number, dayOfMonth: number): Day | null {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return isDay(day) && isYear(year) ? day : null;
}

function lastOfMonth(year: number, month: number): Day | null {
  return month >= 1 && month <= 12 && isYear(year) ? dayOf(year, month + 1, 0) : null;
}

const fullYear = (text: string | undefined): number => (text?.length === 2 ? 2000 : 0) + Number(text);
