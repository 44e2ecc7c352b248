import { addresseesAt } from './addressee';
import { clauseDeadline } from './clause-deadline';
import { coordinatingIn } from './coordinating';
import type { DeadlineContext } from './deadline';
import { instructionLength } from './instruction-verb';
import { orderIn } from './order';
import type { Paragraph } from './outline';
import { skipBlanks } from './pattern';

/** What the items under a heading take over from it. Null leads = the heading names nobody. */
export type Heading = { leads: string[] | null; coordinating: string[]; due: string | null; dueText: string | null; isAboutThePast: boolean };

/** Headings under which nothing is told to be done. */
const NO_ORDERS = /^(?:về\s+)?(?:mục đích(?:,? yêu cầu)?|mục tiêu(?: chung| cụ thể)?|quan điểm|yêu cầu|căn cứ|(?:đánh giá )?(?:tình hình|kết quả)(?! nhiệm vụ)|đánh giá|ưu điểm|tồn tại|hạn chế|khó khăn|nguyên nhân|bài học|đặc điểm|bối cảnh|thực trạng|thành phần|nơi nhận|cơ sở pháp lý|sự cần thiết|những kết quả|một số (?:tồn tại|hạn chế)|kinh phí)(?=[\s,.:;]|$)/iu;

const SPEAKS = /(?<!\p{L})(?:chỉ đạo|kết luận|yêu cầu|giao nhiệm vụ|đề nghị|có ý kiến|phát biểu|nhấn mạnh|lưu ý|thống nhất)(?:\s+(?:chỉ đạo|kết luận|như sau|(?:một số|các|những)\s+(?:nội dung|nhiệm vụ|vấn đề|việc)(?:\s+(?:sau|cụ thể|trọng tâm))*))*\s*:\s*$/iu;

/** The heading that a paragraph is; null when it says something itself. `next` is the paragraph after it. */
export function headingOf(text: string, paragraph: Paragraph, next: Paragraph | undefined, given: { context: DeadlineContext; knownNames: readonly string[]; isListItem: boolean }): Heading | null {
  const words = text.slice(paragraph.start, paragraph.end).trim();
  if (!/\p{L}/u.test(words)) return null;
  const hasColon = /:\s*$/u.test(words);
  if (!hasColon && /[.!?…]["”’)]*$/u.test(words) && !isBareAddressee(text, paragraph, given.knownNames)) return null;
  const isTitle = !hasColon && !/[;,]$/u.test(words);
  if (!hasColon && !isTitle) return null;
  if (isTitle && !isTitleLine(text, paragraph, next, given)) return null;
  return readHeading(text, paragraph, given);
}

/** A line without a stop is a title in capitals, a number with something under it, a name alone, or stands free in the text. */
function isTitleLine(text: string, paragraph: Paragraph, next: Paragraph | undefined, given: { knownNames: readonly string[]; isListItem: boolean }): boolean {
  const words = text.slice(paragraph.start, paragraph.end);
  if (!/\p{Ll}/u.test(words)) return true;
  if (isBareAddressee(text, paragraph, given.knownNames)) return true;
  if (paragraph.marker === null) return !given.isListItem || instructionLength(text, paragraph.start) === 0;
  if (paragraph.marker.depth <= 1) return true;
  const order = orderIn(text, paragraph, given.knownNames);
  if (order !== null && order.leads.length > 0) return next !== undefined && next.marker !== null && next.marker.depth > paragraph.marker.depth && /nhiệm vụ sau|nội dung sau|sau đây$/iu.test(words);
  return next !== undefined && (next.marker === null || next.marker.depth > paragraph.marker.depth);
}

function isBareAddressee(text: string, paragraph: Paragraph, knownNames: readonly string[]): boolean {
  const addressees = addresseesAt(text, afterLabel(text, paragraph.start), knownNames);
  return addressees !== null && /^[\s.:]*$/u.test(text.slice(addressees.end, paragraph.end));
}

function readHeading(text: string, paragraph: Paragraph, { context, knownNames }: { context: DeadlineContext; knownNames: readonly string[] }): Heading {
  const words = text.slice(paragraph.start, paragraph.end);
  const isAboutThePast = NO_ORDERS.test(words);
  // A name in a line of its own at the head of a paper is who wrote it.
  const mayAddress = paragraph.marker !== null || /:\s*$/u.test(words);
  const named = !mayAddress ? null : addresseesAt(text, afterLabel(text, paragraph.start), knownNames);
  const order = mayAddress ? orderIn(text, paragraph, knownNames) : null;
  // A heading that begins with a unit is for it whatever follows: "Sở A:", "Sở A có nhiệm vụ:", "Sở A chủ trì, phối hợp với Sở B:".
  const addressed = order !== null && order.leads.length > 0 ? order.leads : ((mayAddress ? leadsByOrderAtEnd(text, paragraph, knownNames) : null) ?? (named !== null && /^[^.;]{0,80}$/u.test(text.slice(named.end, paragraph.end)) && !/có ý kiến|kết luận/iu.test(words) ? named.names : null));
  // "Chủ tịch UBND tỉnh chỉ đạo:" says who speaks, not who is spoken to.
  const isSpeaker = SPEAKS.test(words) && (order === null || order.form === 'subject');
  const leads = isSpeaker ? null : addressed;
  const deadline = leads === null ? { due: null, dueText: null } : clauseDeadline(text, paragraph, context);
  // "Để hoàn thành nhiệm vụ năm 2025, …:" names the work's year, which is no limit for each item.
  const isLimit = deadline.due !== null && !/^năm\s+\d{4}$/iu.test(deadline.dueText ?? '');
  return { leads, coordinating: leads === null ? [] : coordinatingIn(text, paragraph, leads, knownNames), due: isLimit ? deadline.due : null, dueText: isLimit ? deadline.dueText : null, isAboutThePast };
}

/** "…, yêu cầu Sở A:" leaves nothing after the name for an order to be found in. */
function leadsByOrderAtEnd(text: string, paragraph: Paragraph, knownNames: readonly string[]): string[] | null {
  const words = text.slice(paragraph.start, paragraph.end);
  for (const match of words.matchAll(/(?<![\p{L}])(?:giao(?:\s+cho)?|yêu cầu|đề nghị|chỉ đạo|phân công)\s+/giu)) {
    const addressees = addresseesAt(text, paragraph.start + match.index + match[0].length, knownNames);
    if (addressees !== null && addressees.end <= paragraph.end) return addressees.names;
  }
  return null;
}

function afterLabel(text: string, at: number): number {
  const label = /^(?:nhiệm vụ của|trách nhiệm của|đối với|về phía|giao cho|giao|đề nghị|yêu cầu)\s+/iu.exec(text.slice(at, at + 30));
  return skipBlanks(text, at + (label?.[0].length ?? 0));
}
