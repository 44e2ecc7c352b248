import { dayOfInstant } from '@app/domain';
import { formatDay, formatInstant, formatNumber, formatRate, formatShortDay, formatTime, halfYearName, type Locale, type Rate } from '@app/words';
import { useMemo } from 'react';
import { useLanguage } from './words';

/** The one installation time zone the screens speak in; committees of other zones will carry their own. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const MISSING = '–';

export function formatsOf(locale: Locale, timeZone: string) {
  return {
    /** `30/06/2020`; null is a dash (R10). */
    day: (day: string | null) => (day === null ? MISSING : formatDay(locale, day)),
    /** `30/06`. */
    shortDay: (day: string | null) => (day === null ? MISSING : formatShortDay(locale, day)),
    /** The day of an instant where the committee sits; for sentences that say "ngày {day}". */
    dayOf: (instant: string | null) => (instant === null ? MISSING : formatDay(locale, dayOfInstant(instant, timeZone))),
    /** `16:20 ngày 13/11/2020`. */
    instant: (instant: string | null) => (instant === null ? MISSING : formatInstant(locale, instant, timeZone)),
    time: (instant: string) => formatTime(instant, timeZone),
    number: (value: number | null, decimals?: number) => formatNumber(locale, value, decimals),
    /** `84,6% (22/26)`: never without its denominator (R11). */
    rate: (rate: Rate | null) => formatRate(locale, rate),
    percent: (value: number | null) => (value === null ? MISSING : `${formatNumber(locale, value, 0)}%`),
    halfYear: (halfYear: string) => halfYearName(locale, halfYear),
  };
}
export type Formats = ReturnType<typeof formatsOf>;

export function useFormats(): Formats {
  const { locale } = useLanguage();
  return useMemo(() => formatsOf(locale, TIME_ZONE), [locale]);
}
