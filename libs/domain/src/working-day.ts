import type { Day } from './day';
import { addDays, addMonths, dayOf, dayParts, diffDays, weekday } from './day';

/**
 * What departs from Monday to Friday: public holidays and swapped days off, and Saturdays or Sundays worked instead.
 * A day in both lists is worked.
 */
export type WorkingCalendar = { daysOff: ReadonlySet<Day>; workingDays: ReadonlySet<Day> };

/** The steps after a cut-off, each a setting of the committee (R12). Counts are working days; `committeeDayOfMonth` is 1–28. */
export type DeadlineSettings = { unitWorkingDays: number; draftWorkingDays: number; committeeDayOfMonth: number };

/** Units three working days after the cut-off, the draft three later, the committee on day 25 (Decree 09/2019/NĐ-CP, art. 13 §1). */
export const DEFAULT_DEADLINES: DeadlineSettings = { unitWorkingDays: 3, draftWorkingDays: 3, committeeDayOfMonth: 25 };

export type ReportDeadlines = { cutOffOn: Day; unitsDueOn: Day; draftDueOn: Day; committeeDueOn: Day };

/** No run of days off is longer than this; a calendar that breaks it is wrong and must not loop for ever. */
const LONGEST_BREAK_DAYS = 366;

/** Says whether the committee works on this day. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  if (calendar.workingDays.has(day)) return true;
  return weekday(day) <= 5 && !calendar.daysOff.has(day);
}

/** The day itself when it is worked, else the first working day after it. Throws a RangeError when a year holds none. */
export function nextWorkingDay(day: Day, calendar: WorkingCalendar): Day {
  let candidate = day;
  for (let passed = 0; passed <= LONGEST_BREAK_DAYS; passed += 1) {
    if (isWorkingDay(candidate, calendar)) return candidate;
    candidate = addDays(candidate, 1);
  }
  throw new RangeError(`no working day within a year of ${day}`);
}

/** The working day `count` working days later, counted from the day after; 0 gives the day itself when worked, else the next one. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count of working days: ${String(count)}`);
  if (count === 0) return nextWorkingDay(day, calendar);
  let reached = day;
  for (let counted = 0; counted < count; counted += 1) reached = nextWorkingDay(addDays(reached, 1), calendar);
  return reached;
}

/** Working days after the first day up to and including the second; 0 when the second is not later. */
export function workingDaysBetween(fromExclusive: Day, toInclusive: Day, calendar: WorkingCalendar): number {
  const length = diffDays(fromExclusive, toInclusive);
  if (length <= 0) return 0;
  // Whole weeks hold five weekdays each; only the rest is walked, then the exceptions are put right.
  const wholeWeeks = Math.floor(length / 7);
  let count = wholeWeeks * 5;
  for (let day = addDays(fromExclusive, wholeWeeks * 7 + 1); day <= toInclusive; day = addDays(day, 1)) {
    if (weekday(day) <= 5) count += 1;
  }
  const lies = (day: Day) => fromExclusive < day && day <= toInclusive;
  for (const day of calendar.daysOff) {
    if (lies(day) && weekday(day) <= 5 && !calendar.workingDays.has(day)) count -= 1;
  }
  for (const day of calendar.workingDays) if (lies(day) && weekday(day) > 5) count += 1;
  return count;
}

/**
 * The last days for units, draft and committee after a data cut-off (R12; Decree 09/2019/NĐ-CP, art. 8 §5 and 13 §1).
 * A step that falls on a day off moves to the next working day; each step leaves at least one working day.
 */
export function reportDeadlines(
  cutOffOn: Day,
  calendar: WorkingCalendar,
  settings: DeadlineSettings = DEFAULT_DEADLINES,
): ReportDeadlines {
  const unitsDueOn = addWorkingDays(cutOffOn, settings.unitWorkingDays, calendar);
  return {
    cutOffOn,
    unitsDueOn,
    draftDueOn: addWorkingDays(unitsDueOn, settings.draftWorkingDays, calendar),
    committeeDueOn: nextWorkingDay(dayOfMonthAfter(cutOffOn, settings.committeeDayOfMonth), calendar),
  };
}

/** That day of the cut-off's month, or of the next one where the cut-off is not before it (calendar half-years end on the 30th). */
function dayOfMonthAfter(cutOffOn: Day, dayOfMonth: number): Day {
  const { year, month } = dayParts(cutOffOn);
  const sameMonth = dayOf(year, month, dayOfMonth);
  return sameMonth > cutOffOn ? sameMonth : addMonths(sameMonth, 1);
}
