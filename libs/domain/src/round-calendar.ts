import type { Day } from './day';
import { addDays, dayParts } from './day';
import type { CalendarKind } from './half-year';
import type { Period } from './period';
import { halfYearPeriod, isWithin, monthPeriod, nineMonthPeriod, quarterPeriod, yearPeriod } from './period';
import type { PeriodicRoundKind } from './round';
import type { DeadlineSettings, ReportDeadlines, WorkingCalendar } from './working-day';
import { addWorkingDays, reportDeadlines } from './working-day';

/** Calendar days before the cut-off from which units may write. */
export const OPENS_BEFORE_DAYS = 5;
/** Working days after the due day in which a late report still comes in by itself; later only a named exception does. */
export const LATE_WORKING_DAYS = 5;

/** A round as the committee's calendar would open it: `number` is the month 1–12, the quarter 1–4 or the half 1–2 of the year, else 1. */
export type CalendarRound = ReportDeadlines & {
  kind: PeriodicRoundKind;
  year: number;
  number: number;
  periodStartsOn: Day;
  opensOn: Day;
  closesOn: Day;
};

const PERIODS: Readonly<Record<PeriodicRoundKind, { count: number; period: (year: number, number: number, calendar: CalendarKind) => Period }>> = {
  month: { count: 12, period: monthPeriod },
  quarter: { count: 4, period: quarterPeriod },
  'half-year': { count: 2, period: (year, half, calendar) => halfYearPeriod(`${String(year).padStart(4, '0')}-H${String(half)}`, calendar) },
  'nine-month': { count: 1, period: (year, _number, calendar) => nineMonthPeriod(year, calendar) },
  year: { count: 1, period: (year, _number, calendar) => yearPeriod(year, calendar) },
};

/** The window around a cut-off: opens five days before it, is due and closes by the committee's steps (R12). */
export function roundWindow(cutOffOn: Day, calendar: WorkingCalendar, settings: DeadlineSettings): ReportDeadlines & { opensOn: Day; closesOn: Day } {
  const deadlines = reportDeadlines(cutOffOn, calendar, settings);
  return { ...deadlines, opensOn: addDays(cutOffOn, -OPENS_BEFORE_DAYS), closesOn: addWorkingDays(deadlines.unitsDueOn, LATE_WORKING_DAYS, calendar) };
}

/** The rounds whose cut-off falls in a plan, in the order of their cut-offs (Decree 09/2019/NĐ-CP, art. 12; R12). */
export function calendarRounds(
  plan: Period,
  kinds: readonly PeriodicRoundKind[],
  committee: { calendarKind: CalendarKind; calendar: WorkingCalendar; deadlines: DeadlineSettings },
): CalendarRound[] {
  const years = [dayParts(plan.startsOn).year, dayParts(plan.endsOn).year].filter((year, at, all) => all.indexOf(year) === at);
  const rounds = kinds.flatMap((kind) =>
    years.flatMap((year) =>
      Array.from({ length: PERIODS[kind].count }, (_, at) => at + 1).flatMap((number): CalendarRound[] => {
        const { startsOn, endsOn } = PERIODS[kind].period(year, number, committee.calendarKind);
        if (!isWithin(plan, endsOn)) return [];
        return [{ kind, year, number, periodStartsOn: startsOn, ...roundWindow(endsOn, committee.calendar, committee.deadlines) }];
      }),
    ),
  );
  return rounds.sort((one, other) => (one.cutOffOn === other.cutOffOn ? kinds.indexOf(one.kind) - kinds.indexOf(other.kind) : one.cutOffOn < other.cutOffOn ? -1 : 1));
}
