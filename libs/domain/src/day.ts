/** A calendar day in the committee's time zone, `YYYY-MM-DD`. It has no time of day and no zone of its own. */
export type Day = string;

/** A moment, RFC 3339 in UTC, e.g. `2020-06-14T16:59:59.999Z`. */
export type Instant = string;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
/** Zones lie between UTC-12 and UTC+14; fifteen hours cover both sides. */
const WIDEST_OFFSET_HOURS = 15;

/** Says whether the text is a day that exists: right form and a real date (29 February only in leap years). */
export function isDay(text: string): text is Day {
  const match = DAY_PATTERN.exec(text);
  if (match === null) return false;
  const [, year, month, dayOfMonth] = match;
  return text === dayOf(Number(year), Number(month), Number(dayOfMonth));
}

/** Builds a day from its numbers; months and days beyond the calendar roll over (month 13 is January, day 0 the last of the month before). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  // setUTCFullYear rather than Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  return dayFromMs(new Date(0).setUTCFullYear(year, month - 1, dayOfMonth));
}

/** The day's numbers: year, month 1–12, day of month 1–31. Throws a RangeError when the text is not a day. */
export function dayParts(day: Day): { year: number; month: number; dayOfMonth: number } {
  if (!isDay(day)) throw new RangeError(`not a day: ${String(day)}`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8, 10)) };
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromMs(msOf(day) + count * MS_PER_DAY);
}

/** The same day of the month `count` months later, or the last day of that month where it is shorter (31/01 + 1 = 29/02 in a leap year). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = dayParts(day);
  const lastOfMonth = dayOf(year, month + count + 1, 0);
  const wanted = dayOf(year, month + count, dayOfMonth);
  return minDay(wanted, lastOfMonth);
}

/** Calendar days from the first day to the second: 0 for the same day, negative when the second is earlier. */
export function diffDays(from: Day, to: Day): number {
  return (msOf(to) - msOf(from)) / MS_PER_DAY;
}

/** Orders days: negative when the first is earlier, 0 when equal, positive when later. */
export function compareDays(first: Day, second: Day): number {
  return first === second ? 0 : first < second ? -1 : 1;
}

/** The earlier of two days. */
export function minDay(first: Day, second: Day): Day {
  return first <= second ? first : second;
}

/** The later of two days. */
export function maxDay(first: Day, second: Day): Day {
  return first >= second ? first : second;
}

/** Day of the week, 1 = Monday to 7 = Sunday. */
export function weekday(day: Day): number {
  const sundayFirst = new Date(msOf(day)).getUTCDay();
  return sundayFirst === 0 ? 7 : sundayFirst;
}

/** Orders instants whatever their precision (`…00Z` and `…00.000Z` are equal). Throws a RangeError when one is not an instant. */
export function compareInstants(first: Instant, second: Instant): number {
  return Math.sign(msOfInstant(first) - msOfInstant(second));
}

/** The calendar day on which an instant falls in an IANA zone. Throws a RangeError for an unknown zone or a text that is not an instant. */
export function dayOfInstant(instant: Instant, timeZone: string): Day {
  return localDay(msOfInstant(instant), formatterOf(timeZone));
}

/** The last millisecond of a day in an IANA zone, as an instant: a due day lasts until then. Right across clock changes. */
export function endOfDayInstant(day: Day, timeZone: string): Instant {
  const formatter = formatterOf(timeZone);
  const midnightUtc = msOf(addDays(day, 1));
  let lastInside = midnightUtc - WIDEST_OFFSET_HOURS * MS_PER_HOUR;
  let firstOutside = midnightUtc + WIDEST_OFFSET_HOURS * MS_PER_HOUR;
  while (firstOutside - lastInside > 1) {
    const middle = Math.floor((lastInside + firstOutside) / 2);
    if (localDay(middle, formatter) <= day) lastInside = middle;
    else firstOutside = middle;
  }
  return new Date(lastInside).toISOString();
}

function msOf(day: Day): number {
  const { year, month, dayOfMonth } = dayParts(day);
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth);
}

function dayFromMs(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

function msOfInstant(instant: Instant): number {
  const ms = /^\d{4}-\d{2}-\d{2}T/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${String(instant)}`);
  return ms;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept per zone: building one costs fifty times as much as using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(timeZone, formatter);
  return formatter;
}

function localDay(ms: number, formatter: Intl.DateTimeFormat): Day {
  const parts = new Map(formatter.formatToParts(ms).map((part) => [part.type, part.value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}
