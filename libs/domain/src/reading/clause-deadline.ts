import { dayParts, type Day } from '../day';
import { deadlinesIn, strongest, type Deadline, type DeadlineContext } from './deadline';
import type { Span } from './pattern';

/** When a clause must be done: a day or a recurrence with the words that say so, or only words that name no day. */
export type ClauseDeadline = { due: Day | null; recurrence: string | null; dueText: string | null };

/** Just before a phrase of time these make it somebody else's day: a date of a paper, of an event, of the data. */
const NOT_OURS = /(?:(?:có|với)\s+thời\s+hạn|diễn\s+ra|phát\s+sinh|ban\s+hành|(?:đã|được)\s+\S+(?:\s+\S+)?|số\s+liệu|dự\s+kiến(?:\s+tổ\s+chức)?|khai\s+mạc|bế\s+mạc|nhiệm\s+kỳ|giai\s+đoạn|tính|chốt)\s*(?:từ\s*)?$/iu;
const RESULT_OF = /(?:(?:kết\s+quả|tình\s+hình|số\s+liệu)\s+(?:thực\s+hiện|triển\s+khai|hoạt\s+động|đạt\s+được|công\s+tác)|tổng\s+kết|sơ\s+kết|(?<!(?:tiêu\s+chí|chỉ\s+số|thang|khung|phương\s+pháp)\s+)đánh\s+giá)[^,;.]{0,80}$/iu;
const TOPIC = /(?:triển\s+khai|thực\s+hiện|tổ\s+chức)(?:\s+\S+){0,3}\s+(?:công\s+tác|nhiệm\s+vụ|hoạt\s+động)[^,;.]{0,80}$/iu;
const SOMEBODYS_PAPER = /(?:kế\s+hoạch|báo\s+cáo|dự\s+toán|ngân\s+sách|kết\s+quả|tình\s+hình)[^,;.]{0,60}$/iu;
const FILLER = /^(?:(?:hoàn\s+thành|xong|thời\s+hạn|thời\s+gian|định\s+kỳ)(?:\s*:)?\s+)+/iu;
/** The addressee's own day is the first one where somebody else goes on with the work: "gửi Sở A trước ngày 5 để tổng hợp, báo cáo trước ngày 10". */
const PASSED_ON = /(?:^|[\s,])(?:để|nhằm)\s+(?:\S+\s+){0,3}?(?:tổng\s+hợp|báo\s+cáo|tham\s+mưu|trình)/iu;

/** The deadline that binds whoever carries out the clause; dates of cited papers and events are not taken for it. */
export function clauseDeadline(text: string, span: Span, context: DeadlineContext): ClauseDeadline {
  const ours = deadlinesIn(text, span, context).filter((one) => isOurs(text, span, one, context));
  const [first] = ours;
  const isPassedOn = first !== undefined && PASSED_ON.test(text.slice(first.end, span.end));
  const binding = isPassedOn ? first : strongest(ours);
  if (binding !== null && binding !== undefined) return { due: binding.due, recurrence: binding.recurrence, dueText: text.slice(binding.start, binding.end).replace(FILLER, '') };
  return vagueDeadline(text, span);
}

function isOurs(text: string, span: Span, one: Deadline, { referenceOn }: DeadlineContext): boolean {
  if (one.recurrence !== null) return true;
  const before = text.slice(span.start, one.start);
  const words = text.slice(one.start, one.end);
  const after = text.slice(one.end, span.end);
  if (NOT_OURS.test(before) || isInsideBracketsOfPaper(before)) return false;
  if (one.strength === 3) return true;
  if (one.strength === 2) return !/^đến\s+năm\s/iu.test(words) && !(RESULT_OF.test(before) && !/hoàn\s+thành|hết/iu.test(words));
  if (/^năm\s+\d{4}$/iu.test(words)) return one.due !== null && dayParts(one.due).year >= dayParts(referenceOn).year && TOPIC.test(before) && !SOMEBODYS_PAPER.test(before);
  return /^(?:tháng|quý)/iu.test(words) && /^\s*(?:[.;,)]|$)/.test(after) && !/(?:báo\s+cáo|kế\s+hoạch|kỳ|số|kết\s+quả|nhiệm\s+vụ|công\s+tác)[^,;.]{0,60}$/iu.test(before);
}

/** "(Nghị quyết số 5 ngày …" still open: the date is the paper's. */
function isInsideBracketsOfPaper(before: string): boolean {
  return /số\s+[\p{L}\d/.-]+[^,;.]{0,30}$/u.test(before) && /\d\/[\p{L}]/u.test(before.slice(-60)) && !/[,;]/.test(before.slice(-25));
}

const VAGUE: readonly { pattern: RegExp; recurrence: string | null }[] = [
  { pattern: /^(?:\P{L}|(?:cần|phải|tiếp\s+tục)\s)*(?<words>khẩn\s+trương)/iu, recurrence: null },
  { pattern: /(?:tiến\s+độ|thời\s+hạn|thời\s+gian)[^;.]{0,20}\s(?<words>(?:theo|đúng)\s+quy\s+định)/iu, recurrence: null },
  { pattern: /(?:báo\s+cáo|gửi|cung\s+cấp|phản\s+ánh)\s+(?<words>kịp\s+thời)/iu, recurrence: null },
  { pattern: /^(?:\P{L}|(?:cần|phải|tiếp\s+tục)\s)*(?<words>thường\s+xuyên)/iu, recurrence: 'continuous' },
  { pattern: /[\s,](?<words>khẩn\s+trương)(?![\p{L}])/iu, recurrence: null },
];

function vagueDeadline(text: string, span: Span): ClauseDeadline {
  const words = text.slice(span.start, span.end);
  for (const { pattern, recurrence } of VAGUE) {
    const match = pattern.exec(words);
    if (match !== null) return { due: null, recurrence, dueText: match.groups?.['words'] ?? null };
  }
  return { due: null, recurrence: null, dueText: null };
}
