import type { Locale } from './locale';

/** How official Vietnamese, English and Chinese texts write days, instants and numbers. `Intl` gives other patterns. */

const NUMBER_LOCALE = { vi: 'vi-VN', en: 'en-GB', zh: 'zh-CN' } satisfies Record<Locale, string>;

const ENGLISH_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** A missing value is drawn as missing, never as zero (R10). */
const MISSING = '–';

/** A part of a whole, in pieces; null where there is no whole (R10, R11). */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/** A day (`YYYY-MM-DD`) in full: `05/06/2020`, `5 June 2020`, `2020年6月5日`. */
export function formatDay(locale: Locale, day: string): string {
  const [year, month, date] = dayParts(day);
  if (locale === 'vi') return `${padded(date)}/${padded(month)}/${year}`;
  return locale === 'en' ? `${date} ${englishMonth(month)} ${year}` : `${year}年${month}月${date}日`;
}

/** A day without its year, for short lists: `05/06`, `5 June`, `6月5日`. */
export function formatShortDay(locale: Locale, day: string): string {
  const [, month, date] = dayParts(day);
  if (locale === 'vi') return `${padded(date)}/${padded(month)}`;
  return locale === 'en' ? `${date} ${englishMonth(month)}` : `${month}月${date}日`;
}

/**
 * A day as documents write it: `ngày 05 tháng 6 năm 2020`. Days below 10 and
 * the months 1 and 2 take a leading zero, so that no stroke can be added
 * (Decree 30/2020, annex I).
 */
export function formatOfficialDay(locale: Locale, day: string): string {
  if (locale !== 'vi') return formatDay(locale, day);
  const [year, month, date] = dayParts(day);
  return `ngày ${padded(date)} tháng ${month <= 2 ? padded(month) : month} năm ${year}`;
}

/** An instant (RFC 3339) with its time of day in the committee's time zone: `16:20 ngày 13/11/2020`. */
export function formatInstant(locale: Locale, instant: string, timeZone: string): string {
  const { day, time } = localParts(instant, timeZone);
  const shown = formatDay(locale, day);
  if (locale === 'vi') return `${time} ngày ${shown}`;
  return locale === 'en' ? `${time} on ${shown}` : `${shown}${time}`;
}

/** The time of day of an instant in the committee's time zone: `16:20`. */
export function formatTime(instant: string, timeZone: string): string {
  return localParts(instant, timeZone).time;
}

/** A number with at most two decimals, or with exactly `decimals`: `1.234,5`, `1,234.5`; null is `–` (R10). */
export function formatNumber(locale: Locale, value: number | null, decimals?: number): string {
  if (value === null) return MISSING;
  const fraction =
    decimals === undefined
      ? { maximumFractionDigits: 2 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(NUMBER_LOCALE[locale], { ...fraction, useGrouping: 'always' }).format(value);
}

/** A rate with its denominator (R11): `84,6% (22/26)`; null or an empty whole is `–` (R10). */
export function formatRate(locale: Locale, rate: Rate | null): string {
  if (rate === null || rate.denominator === 0) return MISSING;
  const percent = Math.round((rate.numerator * 1000) / rate.denominator) / 10;
  const pieces = `${formatNumber(locale, rate.numerator)}/${formatNumber(locale, rate.denominator)}`;
  return `${formatNumber(locale, percent, 1)}% (${pieces})`;
}

/** A count as Vietnamese documents write it: `05`, `12`, `1.234`; other languages take no zero. */
export function countPadded(locale: Locale, count: number): string {
  return locale === 'vi' && count < 10 ? padded(count) : formatNumber(locale, count, 0);
}

/** The name of a half-year (`2020-H1`): `6 tháng đầu năm 2020`, `first half of 2020`, `2020年上半年`. */
export function halfYearName(locale: Locale, halfYear: string): string {
  const match = /^(\d{4})-H([12])$/.exec(halfYear);
  if (!match) throw new RangeError(`Not a half-year: ${halfYear}`);
  const [, year, half] = match;
  const first = half === '1';
  if (locale === 'vi') return `6 tháng ${first ? 'đầu' : 'cuối'} năm ${year}`;
  return locale === 'en' ? `${first ? 'first' : 'second'} half of ${year}` : `${year}年${first ? '上' : '下'}半年`;
}

function dayParts(day: string): [year: string, month: number, date: number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const [, year, month, date] = match ?? [];
  if (year === undefined) throw new RangeError(`Not a day: ${day}`);
  return [year, Number(month), Number(date)];
}

function englishMonth(month: number): string {
  const name = ENGLISH_MONTHS[month - 1];
  if (name === undefined) throw new RangeError(`Not a month: ${month}`);
  return name;
}

function localParts(instant: string, timeZone: string): { day: string; time: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
