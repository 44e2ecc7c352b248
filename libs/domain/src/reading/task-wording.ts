import type { TaskKind } from '../task';
import { addresseesAt } from './addressee';
import type { ClauseDeadline } from './clause-deadline';
import { instructionLength } from './instruction-verb';
import { skipBlanks, standing, type Span } from './pattern';

const LONGEST_TITLE = 300;
const LEADING = /^(?:chủ trì|chủ động|làm đầu mối)?[\s,]*(?:chủ trì)?[\s,]*(?:và\s+)?(?:phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng(?:\s+với)?)\s+|phối hợp\s+(?=các|Sở|Ban))?/iu;
const MANNER = /^(?:(?:cần|phải|tiếp tục|chủ động|khẩn trương|tích cực|kịp thời|nghiêm túc|có trách nhiệm|chịu trách nhiệm|tập trung)[\s,]+)+(?=\p{Ll})/iu;

/** A short name of the work: without who leads and helps, manner, deadline and stop. Never empty for a clause with letters. */
export function titleOf(text: string, clause: Span, given: { predicateStart: number; deadline: Pick<ClauseDeadline, 'due' | 'recurrence' | 'dueText'>; knownNames: readonly string[] }): string {
  const { predicateStart, deadline, knownNames } = given;
  const from = skipCompany(text, Math.min(predicateStart, clause.end), clause.end, knownNames);
  let words = text.slice(from, clause.end).replace(/\s+/g, ' ').trim();
  if (deadline.dueText !== null && (deadline.due !== null || deadline.recurrence !== null)) words = words.replace(deadline.dueText.replace(/\s+/g, ' '), '');
  words = words.replace(/(?:[,.;]?\s*(?:Hoàn thành|hoàn thành|xong))?[\s,.;/…]*$/u, '').replace(/\s+([,.;])/g, '$1').replace(/\s{2,}/g, ' ');
  words = words.replace(MANNER, '');
  if (words.length > LONGEST_TITLE) words = `${words.slice(0, words.lastIndexOf(' ', LONGEST_TITLE))}…`;
  return standing(words === '' ? text.slice(clause.start, clause.end) : words);
}

/** The place after "chủ trì, phối hợp với các cơ quan liên quan", when a verb follows it. */
function skipCompany(text: string, at: number, end: number, knownNames: readonly string[]): number {
  const leading = LEADING.exec(text.slice(at, end))?.[0] ?? '';
  if (leading === '') return at;
  const after = at + leading.length;
  if (!/(?:với|cùng|hợp)\s+$/iu.test(leading)) return instructionLength(text, after) > 0 ? after : at;
  const company = addresseesAt(text, after, knownNames);
  if (company === null) return at;
  const next = skipBlanks(text, text.charAt(company.end) === ',' ? company.end + 1 : company.end);
  return next < end ? next : at;
}

const HAS_END = /(?:hoàn thành|xây dựng|ban hành|trình|thành lập|tổng kết|sơ kết|đưa .{3,80} vào|lập |xuất bản|rà soát|tổng hợp|khánh thành|nghiệm thu|bàn giao)/iu;

/** Dated when the work can end (a day, or a product), recurring when it comes again, else a standing duty. */
export function kindOf(clause: string, deadline: ClauseDeadline, deliverable: string | null): TaskKind {
  if (deadline.recurrence === 'continuous') return 'standing';
  if (deadline.recurrence !== null) return 'recurring';
  if (deadline.due !== null) return 'dated';
  return deliverable !== null || HAS_END.test(clause) ? 'dated' : 'standing';
}
