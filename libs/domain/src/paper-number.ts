import type { Day } from './day';

/** Papers numbered before the term that the committee has set began, or while none is set. */
export const EARLIER_SERIES = 'earlier';

/**
 * The series in which a paper of one kind gets its number on a day: papers of the administration count within the calendar year (Decree
 * 30/2020/NĐ-CP, annex I), those of the Party through one term of the party committee (36-HD/VPTW). The answer is the year, the first
 * day of the term, or `earlier`.
 */
export function numberSeriesOf(committee: { layout: 'party' | 'government'; termStartedOn: Day | null }, day: Day): string {
  if (committee.layout === 'government') return day.slice(0, 4);
  return committee.termStartedOn !== null && day >= committee.termStartedOn ? committee.termStartedOn : EARLIER_SERIES;
}

/** A paper's number as it is written: `05`, `15`; nobody can put a digit before a number below ten. */
export function paperNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** Day and month as papers write them: days below ten and the first two months with a nought before them. */
export function paperDay(day: Day): { day: string; month: string; year: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: date, month: Number(month) <= 2 ? month : String(Number(month)), year };
}
