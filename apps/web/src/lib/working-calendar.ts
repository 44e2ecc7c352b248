import { listHolidays } from '@app/contract';
import { isDay, type WorkingCalendar } from '@app/domain';
import { useQueries } from '@tanstack/react-query';
import { query } from './api-client';
import { useSession } from './session';

/** Years beyond these are asked for by nobody in earnest. */
const YEARS_AHEAD_MAX = 2;

/** The days off and extra working days from today's year to that of the day; null until they are known, or when the text is no day. */
export function useWorkingCalendar(day: string | null): WorkingCalendar | null {
  const { today } = useSession();
  const present = Number(today.slice(0, 4));
  const asked = day !== null && isDay(day) ? Number(day.slice(0, 4)) : null;
  const span = asked === null ? -1 : Math.abs(asked - present);
  const isNear = span >= 0 && span <= YEARS_AHEAD_MAX;
  const years = isNear ? Array.from({ length: span + 1 }, (_, at) => Math.min(present, asked ?? present) + at) : [];
  const found = useQueries({ queries: years.map((year) => query(listHolidays, { query: { year } })) });
  if (!isNear || found.some(({ data }) => data === undefined)) return null;
  const holidays = found.flatMap(({ data }) => data?.items ?? []);
  const days = (kind: 'off' | 'working') => new Set(holidays.filter((one) => one.kind === kind).map((one) => one.day));
  return { daysOff: days('off'), workingDays: days('working') };
}
