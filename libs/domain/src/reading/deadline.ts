import { addDays, addMonths, compareDays, dayOf, dayParts, isDay, type Day } from '../day';
import { addWorkingDays, type WorkingCalendar } from '../working-day';
import type { Span } from './pattern';
import { recurrenceIn } from './recurrence';

/** What days are counted from: the day of the paper, and the days on which nobody works. */
export type DeadlineContext = { referenceOn: Day; calendar: WorkingCalendar };

/** A deadline as words and as what they mean. `strength`: 3 a limit ("trước ngày"), 2 a period or a day, 1 a mere name of a period. */
export type Deadline = Span & { due: Day | null; recurrence: string | null; strength: 1 | 2 | 3 };

/** "1-2" alone is a count; a hyphen parts a date only after a word of time or before a year. */
const HYPHEN = '(?:(?<=(?:ngày|trước|hết|nhất)\\s+\\d{1,2}\\s?)-|-(?=\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}))';
const DATE = `(?:ngày\\s+)?(?<day>\\d{1,2})\\s?(?:(?:[/.]|${HYPHEN})\\s?|\\s+tháng\\s+)(?<month>\\d{1,2})(?!\\d)(?:\\s?(?:[/.-]|,?\\s*năm)\\s?(?<year>\\d{4}(?!\\d))|(?!/\\d))`;
const MONTH = 'tháng\\s+(?<monthOnly>\\d{1,2})(?!\\d)(?:(?:,|\\s?[-–]|\\s+và)\\s*(?:tháng\\s+)?(?<lastMonth>\\d{1,2})(?!\\d|\\s?[/.-]\\s?\\d{1,2}(?!\\d)))?(?:\\s?(?:[/.-]|,?\\s*năm)\\s?(?<monthYear>\\d{4}))?';
const QUARTER_NUMBER = 'IV|I{1,3}|[1-4]|nhất|một|hai|ba|tư|bốn';
const QUARTER = `quý\\s+(?<quarter>${QUARTER_NUMBER})(?![\\p{L}\\d])(?:(?:,|\\s?[-–]|\\s+và)\\s*(?:quý\\s+)?(?<lastQuarter>${QUARTER_NUMBER})(?![\\p{L}\\d]))?(?:\\s?(?:[/.-]|,?\\s*năm)\\s?(?<quarterYear>\\d{4}))?`;
const HALF = '(?:6|sáu|06)\\s+tháng\\s+(?<half>đầu|cuối)\\s+năm(?:\\s+(?<halfYear>\\d{4}))?';
const YEAR = 'năm\\s+(?:(?<yearOnly>\\d{4})(?!\\s?[-–]\\s?\\d)|(?<thisYear>nay|này))|(?<endOfYear>cuối\\s+năm)(?!\\s+\\d)';
const PERIOD = `(?:${HALF}|${DATE}|${MONTH}|${QUARTER}|${YEAR})`;
const HOUR = '(?:\\s+\\d{1,2}\\s?(?:h|giờ|g)(?:\\s?\\d{2})?(?:\\s?phút)?,?(?:\\s+(?:sáng|chiều))?)?';
const LIMIT = '(?:trước|chậm\\s+nhất|muộn\\s+nhất|không\\s+(?:quá|muộn\\s+hơn|chậm\\s+hơn)|xong)(?:\\s+(?:trước|là|vào|đến|hết|trong|thời\\s+điểm|sau))*';
const WITHIN = '(?:ngay\\s+)?(?:đến\\s+hết|hết|đến|vào|trong|cuối|thời\\s+hạn|thời\\s+gian|hoàn\\s+thành|xong)(?:\\s+(?:hết|cuối|ngày|trước|là|vào|trong|đến))*(?:\\s*:)?';
const BEFORE = '(?<![\\p{L}\\p{N}])';

const EXPRESSIONS: readonly { pattern: RegExp; strength: 1 | 2 | 3 }[] = [
  { pattern: new RegExp(`${BEFORE}từ\\s+(?:ngày\\s+)?\\d{1,2}(?:[/.-]\\d{1,2}(?:[/.-]\\d{4})?)?\\s*(?:đến|-|–)\\s*(?:hết\\s+)?${DATE}`, 'giu'), strength: 2 },
  { pattern: new RegExp(`${BEFORE}${LIMIT}${HOUR}\\s+${PERIOD}`, 'giu'), strength: 3 },
  { pattern: new RegExp(`${BEFORE}${WITHIN}${HOUR}\\s+${PERIOD}`, 'giu'), strength: 2 },
  { pattern: new RegExp(`${BEFORE}${PERIOD}`, 'giu'), strength: 1 },
];
const COUNTED = new RegExp(
  `${BEFORE}(?:(?:chậm\\s+nhất|muộn\\s+nhất|không\\s+quá|trong|sau|là|vòng|thời\\s+hạn|thời\\s+gian|tối\\s+đa)\\s+)*(?<count>\\d{1,3})(?:\\s*\\([^)]*\\))?\\s+(?:ngày(?<working>\\s+làm\\s+việc)?|(?<span>tuần|tháng)(?=\\s+(?:kể\\s+)?từ\\s)),?\\s*(?:(?:kể\\s+)?từ\\s+(?:(?:sau\\s+)?(?:khi|ngày)\\s+)?(?:(?<event>nhận|ban\\s+hành|ký|có|được|hôm\\s+nay|thông\\s+báo)[^,.;]{0,60}|${DATE})|(?=[,.;]|$))`,
  'giu',
);

/** The deadlines that the words of a span name, in order. Dates of numbered papers and of events are among them; the caller judges. */
export function deadlinesIn(text: string, span: Span, context: DeadlineContext): Deadline[] {
  const part = text.slice(span.start, span.end);
  const counted = [...recurrencesOf(part), ...countedOf(part, context)];
  const found = [...counted, ...namedDays(part, context.referenceOn, counted)];
  return found.sort((first, second) => first.start - second.start).map((one) => ({ ...one, start: one.start + span.start, end: one.end + span.start }));
}

/** The days that words name by date, month, quarter, half or year, each the last day of what is named; nothing is read where `taken` is. */
export function namedDays(words: string, referenceOn: Day, taken: readonly Span[] = []): Deadline[] {
  const found: Deadline[] = [];
  for (const { pattern, strength } of EXPRESSIONS) {
    for (const match of words.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if ([...taken, ...found].some((other) => other.start < span.end && span.start < other.end)) continue;
      const due = dueOf(match.groups ?? {}, referenceOn);
      if (due !== null) found.push({ ...span, due, recurrence: null, strength });
    }
  }
  return found;
}

/**
 * What a phrase of time means: "trước ngày 15/12/2020" is that day, a month, quarter or year its last day, "hằng tháng" a recurrence
 * (`monthly:20`, `quarterly:15`, `yearly:06-05,12-05`, `continuous`). A missing year is that of the reference day, or the next one
 * where the day would already be past. Both null: the words name no day ("khẩn trương").
 */
export function readDeadline(phrase: string, context: DeadlineContext): { due: Day | null; recurrence: string | null } {
  const found = deadlinesIn(phrase.normalize('NFC'), { start: 0, end: phrase.length }, context);
  const best = strongest(found);
  if (best !== null) return { due: best.due, recurrence: best.recurrence };
  return { due: null, recurrence: /thường\s+xuyên|liên\s+tục/iu.test(phrase) ? 'continuous' : null };
}

/** The deadline that binds among several: a recurrence, else the strongest words, else the later day; null when there is none. */
export function strongest(found: readonly Deadline[]): Deadline | null {
  let best: Deadline | null = null;
  for (const one of found) {
    if (best === null || weightOf(one) > weightOf(best) || (weightOf(one) === weightOf(best) && compareDays(one.due ?? '', best.due ?? '') > 0)) best = one;
  }
  return best;
}

const weightOf = (deadline: Deadline): number => (deadline.recurrence === null ? deadline.strength : 4);

function recurrencesOf(part: string): Deadline[] {
  const found = recurrenceIn(part);
  return found === null ? [] : [{ start: found.start, end: found.end, due: null, recurrence: found.recurrence, strength: 3 }];
}

function countedOf(part: string, { referenceOn, calendar }: DeadlineContext): Deadline[] {
  return [...part.matchAll(COUNTED)].flatMap((match): Deadline[] => {
    const { count, working, span, day, event } = match.groups ?? {};
    const from = day === undefined ? referenceOn : dueOf(match.groups ?? {}, referenceOn);
    if (from === null || (event === undefined && day === undefined && !/^(?:chậm|muộn|không|trong|sau|tối)/iu.test(match[0]))) return [];
    const due = dayAfter(from, Number(count), { isWorking: working !== undefined, span, calendar });
    return [{ start: match.index, end: match.index + match[0].trimEnd().length, due, recurrence: null, strength: 3 }];
  });
}

function dayAfter(from: Day, count: number, { isWorking, span, calendar }: { isWorking: boolean; span: string | undefined; calendar: WorkingCalendar }): Day {
  if (isWorking) return addWorkingDays(from, count, calendar);
  if (span === undefined) return addDays(from, count);
  return /^tuần$/iu.test(span) ? addDays(from, 7 * count) : addMonths(from, count);
}

type Groups = Readonly<Record<string, string | undefined>>;
const QUARTERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, nhất: 1, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4 };

function dueOf(groups: Groups, referenceOn: Day): Day | null {
  const { year: thisYear } = dayParts(referenceOn);
  if (groups['day'] !== undefined) return exactDay(groups, referenceOn);
  if (groups['monthOnly'] !== undefined) return lastOfMonth(Number(groups['lastMonth'] ?? groups['monthOnly']), groups['monthYear'], referenceOn);
  const quarter = groups['lastQuarter'] ?? groups['quarter'];
  if (quarter !== undefined) return lastOfMonth((QUARTERS[quarter.toUpperCase()] ?? QUARTERS[quarter.toLowerCase()] ?? Number(quarter)) * 3, groups['quarterYear'], referenceOn);
  if (groups['half'] !== undefined) return lastOfMonth(groups['half'].toLowerCase() === 'đầu' ? 6 : 12, groups['halfYear'], referenceOn);
  if (groups['thisYear'] !== undefined || groups['endOfYear'] !== undefined) return dayOf(thisYear, 12, 31);
  return groups['yearOnly'] === undefined ? null : dayOf(Number(groups['yearOnly']), 12, 31);
}

function exactDay(groups: Groups, referenceOn: Day): Day | null {
  const pad = (value: string | undefined): string => (value ?? '').padStart(2, '0');
  const inYear = (year: number): Day => `${String(year).padStart(4, '0')}-${pad(groups['month'])}-${pad(groups['day'])}`;
  const { year } = dayParts(referenceOn);
  if (groups['year'] !== undefined) return isDay(inYear(Number(groups['year']))) ? inYear(Number(groups['year'])) : null;
  const candidates = [inYear(year), inYear(year + 1)].filter(isDay);
  return candidates.find((day) => day >= referenceOn) ?? null;
}

function lastOfMonth(month: number, year: string | undefined, referenceOn: Day): Day | null {
  if (month < 1 || month > 12) return null;
  const of = (inYear: number): Day => dayOf(inYear, month + 1, 0);
  if (year !== undefined) return of(Number(year));
  const { year: thisYear } = dayParts(referenceOn);
  return of(thisYear) >= referenceOn ? of(thisYear) : of(thisYear + 1);
}

const MAY_BEGIN_TIME = /(?:định\s+kỳ|trước|chậm\s+nhất|muộn\s+nhất|trong|hằng|hàng|mỗi|đến|vào|từ|cuối|quý|tháng|ngày|năm)\s/iuy;
const LONGEST_PHRASE = 140;
/** Only where a phrase ends is asked, so any day will do to count from. */
const ANY_DAY: DeadlineContext = { referenceOn: '2000-01-01', calendar: { daysOff: new Set(), workingDays: new Set() } };

/** Length of the phrase of time that begins exactly here ("Định kỳ trước ngày 20 hằng tháng"); 0 when none does. */
export function timePhraseLength(text: string, span: Span): number {
  MAY_BEGIN_TIME.lastIndex = span.start;
  if (!MAY_BEGIN_TIME.test(text)) return 0;
  const found = deadlinesIn(text, { start: span.start, end: Math.min(span.end, span.start + LONGEST_PHRASE) }, ANY_DAY);
  const first = found.find(({ start }) => /^(?:định\s+kỳ|vào)?\s*$/iu.test(text.slice(span.start, start)));
  return first === undefined ? 0 : first.end - span.start;
}
