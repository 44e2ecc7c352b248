import { addresseesAt } from './addressee';
import { clauseDeadline } from './clause-deadline';
import type { DeadlineContext } from './deadline';
import { isNoTask } from './not-a-task';
import { orderIn, unitAndWords, type Order } from './order';
import { PARAGRAPH_BREAK } from './outline';
import { matchAt, trimSpan, type Span } from './pattern';
import { partsOf, quotable } from './sentence';

type Given = { context: DeadlineContext; knownNames: readonly string[] };

/**
 * The clauses of a sentence that can each be a task. Semicolons part a new addressee, a clause that is none of the work, and work
 * with a day of its own; other parts of one addressee's work stay together. ", giao Sở B …" begins a new clause too.
 */
export function clausesOf(text: string, sentence: Span, given: Given): Span[] {
  const clauses: Span[] = [];
  for (const part of partsOf(text, sentence)) {
    const last = clauses.at(-1);
    if (last !== undefined && !isNewClause(text, last, part, given)) last.end = part.end;
    else clauses.push({ ...part });
  }
  return clauses.flatMap((clause) => withFurtherGiving(text, clause, given.knownNames));
}

function isNewClause(text: string, last: Span, part: Span, { context, knownNames }: Given): boolean {
  if (endsInAddressees(text, last, knownNames)) return false;
  const lastOrder = orderIn(text, last, knownNames);
  const order = orderIn(text, part, knownNames) ?? (lastOrder === null ? null : oneUnitAndWords(text, part, knownNames));
  if (order !== null && order.leads.length > 0) return true;
  const lastWords = text.slice(last.start, last.end);
  if (lastOrder === null || isNoTask(lastWords, lastOrder.leads.length > 0)) return true;
  if (order === null) return false;
  const [before, after] = [clauseDeadline(text, last, context), clauseDeadline(text, part, context)];
  // Once by a day, and then again and again, are two things to follow.
  if (before.due !== null && after.recurrence !== null) return true;
  return before.due !== null && after.due !== null && !/^(?:báo cáo|gửi|hoàn thành|xong)/iu.test(text.slice(part.start, part.end));
}

/** "…; Công ty A điều tiết nước": one office more. A group ("mỗi xã chọn một thôn") says how the work is done. */
function oneUnitAndWords(text: string, part: Span, knownNames: readonly string[]): Order | null {
  const order = unitAndWords(text, part, knownNames);
  return order === null || order.hasGroup ? null : order;
}

/** "các sở, ngành tỉnh; UBND các huyện": the list of addressees goes on after the semicolon. */
function endsInAddressees(text: string, part: Span, knownNames: readonly string[]): boolean {
  const words = text.slice(part.start, part.end);
  for (const match of words.matchAll(/(?:(?:giao(?:\s+cho)?|yêu cầu|đề nghị|chỉ đạo|phân công|với|cùng|gồm)\s+|^)/giu)) {
    const addressees = addresseesAt(text, part.start + match.index + match[0].length, knownNames);
    if (addressees !== null && addressees.end >= part.end) return true;
  }
  return false;
}

const FURTHER = /,\s*(?:đồng thời\s*,?\s*)?(?=(?:giao|yêu cầu|đề nghị)\s)/giu;

function withFurtherGiving(text: string, clause: Span, knownNames: readonly string[]): Span[] {
  const cuts = [...text.slice(clause.start, clause.end).matchAll(FURTHER)].map((match) => ({ at: clause.start + match.index, next: clause.start + match.index + match[0].length }));
  const clauses: Span[] = [];
  let { start } = clause;
  for (const { at, next } of cuts) {
    const before = orderIn(text, { start, end: at }, knownNames);
    const after = orderIn(text, { start: next, end: clause.end }, knownNames);
    if (after === null || after.leads.length === 0 || before === null || before.leads.length === 0) continue;
    clauses.push(trimSpan(text, { start, end: at }));
    start = next;
  }
  return [...clauses, trimSpan(text, { start, end: clause.end })];
}

const WHEN = /(?:Thời gian|Thời hạn|Hạn|Tiến độ)(?:\s+(?:hoàn thành|thực hiện|báo cáo|gửi))*|Hoàn thành(?=\s+(?:trước|trong|chậm|vào|xong|các|việc|nhiệm vụ này|công việc))|Xong|Phải hoàn thành|Việc này/uy;
const RESULT = /(?:Báo cáo|Kết quả|Gửi|Trình|Báo cáo kết quả)(?=\s)/uy;
const SHORT = 160;
/** Between a task and its tail there is nothing but blanks and a stop. */
const FARTHEST = 6;

/** Says whether a sentence is only the tail of the task before it: its deadline, or where its result goes by when. */
export function isTailOf(text: string, task: { startOffset: number; endOffset: number; due: string | null; recurrence: string | null }, sentence: Span, context: DeadlineContext): boolean {
  if (sentence.start - task.endOffset > FARTHEST || text.slice(task.endOffset, sentence.start).includes(PARAGRAPH_BREAK)) return false;
  const { start, end } = quotable(text, sentence);
  const deadline = clauseDeadline(text, { start, end }, context);
  if (deadline.due === null && deadline.recurrence === null) return false;
  if (matchAt(WHEN, text, start) !== null && end - start <= SHORT) return true;
  return task.due === null && task.recurrence === null && matchAt(RESULT, text, start) !== null && end - start <= SHORT;
}
