import { calendarRounds, type CalendarKind, type CalendarRound, type PeriodicRoundKind, type WorkingCalendar } from '@app/domain';
import { words } from '@app/words';
import type { Reader } from '../assignment/facts.queries';

interface CalendarRow {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly calendar: CalendarKind;
  readonly unitReportDays: number;
  readonly draftReportDays: number;
  readonly committeeReportDay: number;
  readonly roundKinds: PeriodicRoundKind[];
  readonly daysOff: string[] | null;
  readonly workingDays: string[] | null;
}

export interface PlanCalendar {
  readonly workingCalendar: WorkingCalendar;
  /** Kinds for which rounds open by themselves. */
  readonly roundKinds: readonly PeriodicRoundKind[];
  rounds(kinds: readonly PeriodicRoundKind[]): CalendarRound[];
}

/** How the committee of a plan counts its periods and days. Null when there is no such plan. */
export async function planCalendar(reader: Reader, planId: string): Promise<PlanCalendar | null> {
  const [row] = await reader.query<CalendarRow[]>(
    `SELECT p.starts_on AS "startsOn", p.ends_on AS "endsOn", c.calendar, c.unit_report_days AS "unitReportDays", c.draft_report_days AS "draftReportDays",
            c.committee_report_day AS "committeeReportDay", c.round_kinds AS "roundKinds",
            (SELECT json_agg(day) FROM holiday WHERE kind = 'off') AS "daysOff", (SELECT json_agg(day) FROM holiday WHERE kind = 'working') AS "workingDays"
     FROM plan p JOIN committee c ON c.id = p.committee_id WHERE p.id = $1`,
    [planId],
  );
  if (row === undefined) return null;
  const workingCalendar = { daysOff: new Set(row.daysOff), workingDays: new Set(row.workingDays) };
  const deadlines = { unitWorkingDays: row.unitReportDays, draftWorkingDays: row.draftReportDays, committeeDayOfMonth: row.committeeReportDay };
  return { workingCalendar, roundKinds: row.roundKinds, rounds: (kinds) => calendarRounds(row, kinds, { calendarKind: row.calendar, calendar: workingCalendar, deadlines }) };
}

/** The official name of a round, in Vietnamese whoever opens it. */
export function roundName({ kind, number, year }: CalendarRound): string {
  return words('vi')(`round.calendarName.${kind}`, { number: String(number), year: String(year) });
}
