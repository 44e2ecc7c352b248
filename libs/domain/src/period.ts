import type { Day } from './day';
import { addDays, dayOf } from './day';
import type { CalendarKind, HalfYear } from './half-year';
import { DECREE_FIRST_DAY, parseHalfYear } from './half-year';

/** A reporting period; both days belong to it (Decree 09/2019/NĐ-CP, art. 12). */
export type Period = { startsOn: Day; endsOn: Day };

/** A month of a year (1–12): under the decree from the 15th of the month before to the 14th (art. 12 §1). Throws a RangeError for another number. */
export function monthPeriod(year: number, month: number, calendar: CalendarKind): Period {
  requireBetween(month, 12, 'month');
  return spanOfMonths(year, { first: month, last: month }, calendar);
}

/** A quarter of a year (1–4): under the decree Q1 runs from 15/12 of the year before to 14/03 (art. 12). Throws a RangeError for another number. */
export function quarterPeriod(year: number, quarter: number, calendar: CalendarKind): Period {
  requireBetween(quarter, 4, 'quarter');
  return spanOfMonths(year, { first: 3 * quarter - 2, last: 3 * quarter }, calendar);
}

/** A half-year: under the decree 15/12 of the year before to 14/06, and 15/06 to 14/12 (art. 12). */
export function halfYearPeriod(halfYear: HalfYear, calendar: CalendarKind): Period {
  const { year, half } = parseHalfYear(halfYear);
  return spanOfMonths(year, half === 1 ? { first: 1, last: 6 } : { first: 7, last: 12 }, calendar);
}

/** The first nine months: under the decree 15/12 of the year before to 14/09; not named in art. 12, provinces add it by the same rule. */
export function nineMonthPeriod(year: number, calendar: CalendarKind): Period {
  return spanOfMonths(year, { first: 1, last: 9 }, calendar);
}

/** A year: under the decree 15/12 of the year before to 14/12 (art. 12 §4). */
export function yearPeriod(year: number, calendar: CalendarKind): Period {
  return spanOfMonths(year, { first: 1, last: 12 }, calendar);
}

/** The same period half-open, for queries: `fromOn` belongs to it, `beforeOn` is the first day that does not. */
export function boundsOf(period: Period): { fromOn: Day; beforeOn: Day } {
  return { fromOn: period.startsOn, beforeOn: addDays(period.endsOn, 1) };
}

/** Says whether a day lies in the period, both ends included. */
export function isWithin(period: Period, day: Day): boolean {
  return period.startsOn <= day && day <= period.endsOn;
}

function spanOfMonths(year: number, months: { first: number; last: number }, calendar: CalendarKind): Period {
  if (calendar === 'calendar') {
    return { startsOn: dayOf(year, months.first, 1), endsOn: dayOf(year, months.last + 1, 0) };
  }
  return {
    startsOn: dayOf(year, months.first - 1, DECREE_FIRST_DAY),
    endsOn: dayOf(year, months.last, DECREE_FIRST_DAY - 1),
  };
}

function requireBetween(number: number, highest: number, noun: string): void {
  if (!Number.isInteger(number) || number < 1 || number > highest) {
    throw new RangeError(`not a ${noun}: ${String(number)}`);
  }
}
