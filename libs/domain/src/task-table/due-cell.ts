import { dayParts, maxDay, type Day } from '../day';
import { namedDays, type Deadline } from '../reading/deadline';
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

/** Every day that the words name, by the grammar of conclusions. A year is needed where another year would give another day. */
function daysIn(key: string, { on, year }: DueReference): Found {
  const words = inFullWords(key);
  const [first, other] = on !== null ? [on, on] : year !== null ? [`${String(year)}-01-01`, `${String(year)}-01-01`] : UNKNOWN_YEARS;
  const found = namedDays(words, first);
  const others = daysOf(namedDays(words, other));
  const days = daysOf(found).filter((day) => others.includes(day));
  const rest = found.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, words);
  return {
    days,
    isBroken: NUMBERS_LEFT.test(rest) || days.some((day) => !isYear(dayParts(day).year)),
    needsYear: found.length > 0,
  };
}

const daysOf = (found: readonly Deadline[]): Day[] => found.flatMap(({ due }) => due ?? []);

/** Two leap years, so that 29 February is a day in both. */
const UNKNOWN_YEARS = ['2020-01-01', '2024-01-01'] as const;
/** What still looks like a date after every date was read is a slip ("31/02/2020", "tháng 13"). */
const NUMBERS_LEFT = /\d{1,2}\s*[/.-]\s*\d|tháng \d/;

const TONES: Readonly<Record<string, string>> = { thang: 'tháng', quy: 'quý', nam: 'năm', ngay: 'ngày', tu: 'từ', den: 'đến', dau: 'đầu', cuoi: 'cuối' };
const ROMAN_OR_NUMBER = '(?:iv|iii|ii|i|[1-4])';

/** The shorthand of cells, in order; the text has lost its tone marks. Of a range without a year only the end is kept. */
const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})(?:t[\d:.z]*)?/g, '$3/$2/$1'],
  [/(?<![\d/])(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{2})(?![\d/])/g, '$1/$3/20$4'],
  [/(?<![\d/.-])\d{1,2}[/.]\d{1,2}\s*(?:-|den)\s*(?=\d{1,2}[/.]\d)/g, ''],
  [/\bt\s*(?=\d)/g, 'thang '],
  [/\bthang(?=\d)/g, 'thang '],
  [/\b(?:q|quy)\s*(?=(?:iv|iii|ii|i|[1-4])\b)/g, 'quy '],
  [/\bthang\s+\d{1,2}\s*(?:-|,|va|den)\s*(?:thang\s*)?(?=\d{1,2}(?!\d|\s*[/.-]\s*\d{1,2}(?!\d)))/g, 'thang '],
  [new RegExp(`\\bquy ${ROMAN_OR_NUMBER}\\s*(?:-|,|va|den)\\s*(?:quy )?(?=${ROMAN_OR_NUMBER}\\b)`, 'g'), 'quy '],
  [/\b(?:6|06|sau) thang (dau|cuoi)(?: nam)?/g, '6 thang $1 nam'],
  [/(?<![\d/.-]|thang |quy )(\d{1,2})\s*[/.-]\s*(\d{4})(?![\d/])/g, 'thang $1/$2'],
  [/(?<![\d/])(?:19|20)\d{2}\s*(?:-|den)\s*(?=(?:19|20)\d{2}(?![\d/]))/g, ''],
  [/(?<!\d|[/.-]\s?|nam )((?:19|20)\d{2})(?![\d/])/g, 'nam $1'],
  [/\b(?:trong|het) nam\b(?! (?:\d|nay))/g, 'cuoi nam'],
];

function inFullWords(key: string): string {
  const words = SHORTHAND.reduce((text, [short, full]) => text.replace(short, full), key);
  return words.replace(/[a-z]+/g, (word) => TONES[word] ?? word);
}
