import { isDay, isWorkingDay, nextWorkingDay, weekday, workingDaysBetween } from '@app/domain';
import { useFormats } from '../lib/format';
import { useSession } from '../lib/session';
import { useWords } from '../lib/words';
import { useWorkingCalendar } from '../lib/working-calendar';
import './day-help.css';
import { Note } from './surface';

/** What a typed day means: its weekday, how many working days are left until it, and whether anybody works on it. */
export function DayHelp({ day }: { day: string | null }) {
  const { line, off } = useDayWords(day);
  return (
    <div className="day-help" role="status">
      {line !== null && <p className="sm">{line}</p>}
      {off !== null && <Note tone="warn"><p>{off}</p></Note>}
    </div>
  );
}

/** The same in words alone; both null while the days off are not known or the text is no day. */
export function useDayWords(day: string | null): { readonly line: string | null; readonly off: string | null } {
  const t = useWords();
  const formats = useFormats();
  const { today } = useSession();
  const calendar = useWorkingCalendar(day);
  if (calendar === null || day === null || !isDay(day)) return { line: null, off: null };
  return {
    line: t('extension.help.line', { weekday: t(`extension.help.weekday.${wordOf(weekday(day))}`), count: workingDaysBetween(today, day, calendar) }),
    off: isWorkingDay(day, calendar) ? null : t('extension.help.off', { day: formats.day(nextWorkingDay(day, calendar)) }),
  };
}

const WEEKDAYS = ['day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7'] as const;

function wordOf(day: number): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[day - 1] ?? 'day1';
}
