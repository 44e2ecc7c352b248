import { isDay, isWorkingDay, nextWorkingDay, weekday, workingDaysBetween } from '@app/domain';
import { useFormats } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Note } from '../../ui/surface';
import { useWorkingCalendar } from './working-calendar';

/** What a typed day means: its weekday, how many working days are left until it, and whether anybody works on it. */
export function DayHelp({ day }: { day: string | null }) {
  const t = useWords();
  const formats = useFormats();
  const { today } = useSession();
  const calendar = useWorkingCalendar(day);
  return (
    <div className="day-help" role="status">
      {calendar !== null && day !== null && isDay(day) && (
        <>
          <p className="sm">{t('extension.help.line', { weekday: t(`extension.help.weekday.${wordOf(weekday(day))}`), count: workingDaysBetween(today, day, calendar) })}</p>
          {!isWorkingDay(day, calendar) && <Note tone="warn"><p>{t('extension.help.off', { day: formats.day(nextWorkingDay(day, calendar)) })}</p></Note>}
        </>
      )}
    </div>
  );
}

const WEEKDAYS = ['day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7'] as const;

function wordOf(day: number): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[day - 1] ?? 'day1';
}
