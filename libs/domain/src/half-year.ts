import type { Day } from './day';
import { dayParts } from './day';

/** A half-year (kỳ), printed `2020-H1` or `2020-H2`. */
export type HalfYear = string;

/** How a committee bounds its periods: by Decree 09/2019/NĐ-CP, art. 12 (15th to 14th), or by calendar months. */
export const CALENDAR_KINDS = ['decree', 'calendar'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** The day of the month on which a decree period begins (art. 12). */
export const DECREE_FIRST_DAY = 15;

/** The printed form of a half-year. */
export const HALF_YEAR_PATTERN = /^(\d{4})-H([12])$/;

/** Says whether the text is a half-year in its printed form. */
export function isHalfYear(text: string): text is HalfYear {
  return HALF_YEAR_PATTERN.test(text);
}

/** The year and half (1 or 2) of a half-year. Throws a RangeError when the text is not one. */
export function parseHalfYear(halfYear: HalfYear): { year: number; half: 1 | 2 } {
  const match = HALF_YEAR_PATTERN.exec(halfYear);
  if (match === null) throw new RangeError(`not a half-year: ${String(halfYear)}`);
  return { year: Number(match[1]), half: match[2] === '1' ? 1 : 2 };
}

/** Prints a half-year: (2020, 1) → `2020-H1`. */
export function formatHalfYear(year: number, half: 1 | 2): HalfYear {
  return `${String(year).padStart(4, '0')}-H${String(half)}`;
}

/** The half-year that follows. */
export function nextHalfYear(halfYear: HalfYear): HalfYear {
  const { year, half } = parseHalfYear(halfYear);
  return half === 1 ? formatHalfYear(year, 2) : formatHalfYear(year + 1, 1);
}

/** The half-year that came before. */
export function previousHalfYear(halfYear: HalfYear): HalfYear {
  const { year, half } = parseHalfYear(halfYear);
  return half === 2 ? formatHalfYear(year, 1) : formatHalfYear(year - 1, 2);
}

/** The reporting month (year and month 1–12) a day belongs to; under the decree 15/12 already belongs to January of the next year (art. 12). */
export function monthOf(day: Day, calendar: CalendarKind): { year: number; month: number } {
  const { year, month, dayOfMonth } = dayParts(day);
  if (calendar === 'calendar' || dayOfMonth < DECREE_FIRST_DAY) return { year, month };
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

/** The half-year a day belongs to; under the decree 14/06 is the first half, 15/06 the second, 15/12 the next year's first (art. 12). */
export function halfYearOf(day: Day, calendar: CalendarKind): HalfYear {
  const { year, month } = monthOf(day, calendar);
  return formatHalfYear(year, month <= 6 ? 1 : 2);
}

/** The reporting year a day belongs to; under the decree 15/12/2020 belongs to 2021 (art. 12). */
export function yearOf(day: Day, calendar: CalendarKind): number {
  return monthOf(day, calendar).year;
}
