import type { Day } from './day';
import type { WorkingCalendar } from './working-day';
import { isWorkingDay, workingDaysBetween } from './working-day';

/** The ladder of reminders for dated work, and for the reports of a round; `nudge` is sent by hand. */
export const TASK_RUNGS = ['before-10', 'before-5', 'before-2', 'overdue-1', 'overdue-5', 'overdue-10'] as const;
export const REPORT_RUNGS = ['report-before-2', 'report-due', 'report-overdue-1'] as const;
export const RUNGS = [...TASK_RUNGS, ...REPORT_RUNGS, 'nudge'] as const;
export type TaskRung = (typeof TASK_RUNGS)[number];
export type ReportRung = (typeof REPORT_RUNGS)[number];
export type Rung = (typeof RUNGS)[number];

/** Nothing is sent before and from these times of day, in the committee's zone (`HH:MM`). */
export const QUIET_UNTIL = '07:30';
export const QUIET_FROM = '18:00';

/**
 * The rung in force for work due on a day: the last threshold passed, so that a day on which nothing could be sent is made up on the
 * next. Null more than ten working days ahead, and after the due day until one working day has passed.
 */
export function taskRungOn(dueOn: Day, on: Day, calendar: WorkingCalendar): TaskRung | null {
  if (on > dueOn) {
    const late = workingDaysBetween(dueOn, on, calendar);
    if (late >= 10) return 'overdue-10';
    if (late >= 5) return 'overdue-5';
    return late >= 1 ? 'overdue-1' : null;
  }
  const left = workingDaysBetween(on, dueOn, calendar);
  if (left > 10) return null;
  if (left > 5) return 'before-10';
  return left > 2 ? 'before-5' : 'before-2';
}

/** The rung in force for a report due on a day; null more than two working days ahead, and between the due day and the next working day. */
export function reportRungOn(dueOn: Day, on: Day, calendar: WorkingCalendar): ReportRung | null {
  if (on > dueOn) return workingDaysBetween(dueOn, on, calendar) >= 1 ? 'report-overdue-1' : null;
  const left = workingDaysBetween(on, dueOn, calendar);
  // A due day on a day off falls, for reminders, on the last working day before it.
  if (left === 0) return 'report-due';
  return left <= 2 ? 'report-before-2' : null;
}

/** Says whether reminders may go out now: on a working day, outside the quiet hours (R19). `time` is `HH:MM` in the committee's zone. */
export function mayRemind(now: { on: Day; time: string }, calendar: WorkingCalendar): boolean {
  return isWorkingDay(now.on, calendar) && QUIET_UNTIL <= now.time && now.time < QUIET_FROM;
}
