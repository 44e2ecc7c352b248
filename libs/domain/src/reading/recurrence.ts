import type { Span } from './pattern';

/** A duty that comes again: `monthly:25`, `quarterly:15`, `yearly:06-05,12-05`, `weekly:5` (1 = Monday), or without a day `monthly`. */
export type Recurrence = Span & { recurrence: string };

const LIMIT = '(?:(?:trước|chậm\\s+nhất|muộn\\s+nhất|vào|định\\s+kỳ|đến)(?:\\s+(?:là|vào|trước|ngày|đến))*\\s+)?';
const DAY = '(?:ngày\\s+)?(?<day>\\d{1,2})(?!\\d|\\s?[/.-]\\s?\\d)';
/** "tháng sau", "tháng đầu (của) quý sau", "tháng liền kề": which of the months does not change how often. */
const NEXT = '(?:sau|tới|kế\\s+tiếp|tiếp\\s+theo|liền\\s+kề|kế\\s+sau|liền\\s+sau)';
const EACH = '(?:hằng|hàng|mỗi)';
const YEARLY_DAYS = '(?:ngày\\s+)?\\d{1,2}(?:[/.-]|\\s+tháng\\s+)\\d{1,2}(?![/.-]?\\d)';
const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6 };

const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, 'iu');
const FORMS: readonly { pattern: RegExp; write: (groups: Readonly<Record<string, string | undefined>>, words: string) => string | null }[] = [
  { pattern: word(`${LIMIT}${DAY}\\s+(?:của\\s+)?tháng\\s+(?:cuối\\s+cùng|cuối)(?:\\s+(?:của|mỗi|${EACH}))*\\s+quý`), write: ({ day }) => onDay('quarterly', day) },
  { pattern: word(`${LIMIT}${DAY}\\s+(?:của\\s+)?(?:tháng\\s+)?(?:đầu|cuối|${NEXT})(?:\\s+(?:tiên|cùng|tháng))?(?:\\s+(?:của|cuối|đầu))?(?:\\s+(?:mỗi|${EACH}))?\\s+quý(?:\\s+${NEXT})?(?!\\s+(?:I|\\d))`), write: ({ day }) => onDay('quarterly', day) },
  { pattern: word(`(?:định\\s+kỳ\\s+)?${EACH}\\s+quý[\\s,(]+(?:(?!tháng\\s+\\d)[^.;\\d]){0,40}?${DAY}(?:\\s+(?:của\\s+)?tháng\\s+cuối(?:\\s+quý)?)?`), write: ({ day }) => onDay('quarterly', day) },
  { pattern: word(`${LIMIT}${DAY}\\s+(?:của\\s+)?${EACH}\\s+quý`), write: ({ day }) => onDay('quarterly', day) },
  { pattern: word(`${LIMIT}${DAY}\\s+(?:của\\s+)?(?:${EACH}\\s+tháng|các\\s+tháng)`), write: ({ day }) => onDay('monthly', day) },
  { pattern: word(`(?:định\\s+kỳ\\s+)?${EACH}\\s+tháng[\\s,(]+(?:[^.;\\d]){0,60}?(?:trước|chậm\\s+nhất|muộn\\s+nhất|vào)(?:\\s+(?:là|vào|trước))*\\s+${DAY}`), write: ({ day }) => onDay('monthly', day) },
  { pattern: word(`${LIMIT}${DAY}\\s+(?:của\\s+)?tháng\\s+${NEXT}(?:\\s+(?:của\\s+)?tháng\\s+báo\\s+cáo)?(?![\\p{L}])`), write: ({ day }) => onDay('monthly', day) },
  { pattern: word(`${LIMIT}thứ\\s+(?<weekday>hai|ba|tư|năm|sáu|bảy)\\s+${EACH}\\s+tuần`), write: ({ weekday }) => `weekly:${String(WEEKDAYS[(weekday ?? '').toLowerCase()] ?? 1)}` },
  { pattern: word(`${LIMIT}${YEARLY_DAYS}(?:\\s*(?:,|và|,\\s*và)\\s*(?:(?:trước|chậm\\s+nhất)\\s+)?${YEARLY_DAYS})*\\s+${EACH}\\s+năm`), write: (_, words) => yearly(words) },
  { pattern: word(`(?:định\\s+kỳ\\s+)?(?:(?:6|06|sáu)\\s+tháng[^.;\\d]{0,40}|${EACH}\\s+năm[\\s,(]+)[^.;]{0,60}?${YEARLY_DAYS}(?:[^.;\\d]{0,40}${YEARLY_DAYS})*`), write: (_, words) => yearly(words) },
  { pattern: word(`định\\s+kỳ\\s+(?:vào\\s+)?(?:(?:6|06|sáu)\\s+tháng|nửa\\s+năm)(?:(?:,|\\s+và)\\s+(?:một\\s+)?(?:${EACH}\\s+)?năm)?`), write: () => 'half-yearly' },
  { pattern: word(`(?:0?6|sáu)\\s+tháng\\s*(?:/|(?:một|1|01)\\s)\\s*lần`), write: () => 'half-yearly' },
  { pattern: word(`(?<=(?:báo\\s+cáo|tổng\\s+hợp|gửi|thông\\s+báo)[^.;]{0,80})${EACH}\\s+(?<period>ngày|năm)(?=\\s*(?:[.;,)]|$))`), write: ({ period }) => PERIODS[(period ?? '').toLowerCase()] ?? null },
  { pattern: word(`(?:trước|vào)\\s+\\d{1,2}\\s?(?:giờ|h)(?:\\s?\\d{2})?(?:\\s+phút)?\\s+${EACH}\\s+ngày`), write: () => 'daily' },
  { pattern: word(`${EACH}\\s+(?<period>tuần|tháng|quý)(?=\\s*(?:[.;,)]|$))`), write: ({ period }) => PERIODS[(period ?? '').toLowerCase()] ?? null },
  { pattern: word(`(?:định\\s+kỳ\\s+(?:vào\\s+)?${EACH}|(?<=^|[,;]\\s*|báo\\s+cáo\\s+(?:định\\s+kỳ\\s+)?)${EACH})\\s+(?<period>ngày|tuần|tháng|quý|năm)(?!\\s+\\d)`), write: ({ period }) => PERIODS[(period ?? '').toLowerCase()] ?? null },
];
const PERIODS: Readonly<Record<string, string>> = { ngày: 'daily', tuần: 'weekly', tháng: 'monthly', quý: 'quarterly', năm: 'yearly' };

/** A cheap look before the long patterns. */
const MAY_RECUR = /(?:hằng|hàng|mỗi|quý|định\s+kỳ|các\s+tháng|nửa\s+năm|(?:6|06|sáu)\s+tháng|tháng\s+(?:sau|tới|kế|tiếp|liền))/iu;

/** The first recurrence that the words name; null when they name none. */
export function recurrenceIn(words: string): Recurrence | null {
  if (!MAY_RECUR.test(words)) return null;
  for (const { pattern, write } of FORMS) {
    const match = pattern.exec(words);
    const recurrence = match === null ? null : write(match.groups ?? {}, match[0]);
    if (match !== null && recurrence !== null) return { start: match.index, end: match.index + match[0].trimEnd().length, recurrence };
  }
  return null;
}

function onDay(period: string, day: string | undefined): string | null {
  const number = Number(day);
  return number >= 1 && number <= 31 ? `${period}:${String(number)}` : null;
}

function yearly(words: string): string {
  const days = [...words.matchAll(/(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})/giu)].map(([, day, month]) => `${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`);
  return `yearly:${days.sort().join(',')}`;
}
