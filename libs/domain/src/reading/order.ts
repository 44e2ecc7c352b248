import { addresseesAt, type Addressees } from './addressee';
import { timePhraseLength } from './deadline';
import { instructionLength, isVerbAt } from './instruction-verb';
import { anyOf, matchAt, skipBlanks, sticky, type Span } from './pattern';

/**
 * A clause that tells somebody to do something. `given` = whoever decides names whom ("giao Sở A …", "yêu cầu các đơn vị …");
 * `subject` = the unit is the subject ("Sở A chủ trì …"); `bare` = nobody is named ("Đẩy mạnh …").
 */
export type Order = { form: 'given' | 'subject' | 'bare'; leads: string[]; helpers: string[]; hasGroup: boolean; predicateStart: number; addressees: Addressees | null };

const GIVING = new RegExp(anyOf(['giao cho', 'giao trách nhiệm cho', 'giao nhiệm vụ cho', 'giao', 'yêu cầu', 'đề nghị', 'chỉ đạo', 'phân công', 'ủy quyền cho', 'ủy quyền', 'lưu ý', 'nhấn mạnh', 'đôn đốc', 'chỉ đạo, yêu cầu', 'kết luận, chỉ đạo', 'kết luận', 'chỉ rõ', 'quán triệt', 'thống nhất giao']), 'giu');
const NOUN_BEFORE = /(?:theo|thực hiện|các|những|sự|việc|công tác|ý kiến|đáp ứng|nội dung|văn bản|được|đã|nhiệm vụ|tinh thần|của|về|có|cơ sở|xem xét|một số|mục đích,|xét|quan điểm|công văn|hướng dẫn|chủ động|tiếp tục|thường xuyên|tăng cường|trực tiếp|tập trung|lãnh đạo,|nhà nước|ngoại|chuyển|bàn|xã|phân)\s*$/iu;
/** In small letters only: "giao ban" is a meeting, "giao Ban Tuyên giáo" an order. */
const NOUN_AFTER = /^\s*(?:của|tại|về|trên|này|đó|đặt ra|điều hành|thông|ban|lưu|dịch|hữu|nhận|thoa|mùa|thừa|tiếp)(?![\p{L}])/u;
const CONNECTOR = sticky(`(?:(?:${anyOf(['đồng thời', 'bên cạnh đó', 'ngoài ra', 'cùng với đó', 'theo đó', 'do đó', 'vì vậy', 'trước mắt', 'trước hết', 'mặt khác', 'song song với đó', 'riêng', 'riêng đối với', 'đối với', 'về phía', 'cụ thể', 'và'])})\\s*[,:]?\\s*)+`);
const ADVERBIAL = sticky(anyOf(['trong', 'từ', 'đến', 'trước', 'sau', 'hằng', 'hàng', 'định kỳ', 'để', 'nhằm', 'theo', 'căn cứ', 'trên cơ sở', 'trên tinh thần', 'qua', 'với', 'tại', 'thực hiện', 'triển khai', 'tiếp tục thực hiện', 'phát biểu', 'kết luận', 'về', 'ngay', 'thời gian tới', 'bước vào', 'năm', 'quý', 'tháng', 'khi', 'vào', 'cùng với', 'bên cạnh', 'ngoài', 'hướng tới', 'chào mừng', 'xuất phát', 'xét', 'đồng ý', 'thống nhất', 'nhất trí', 'sáng', 'chiều', 'ngày', 'quán triệt', 'chậm nhất', 'muộn nhất', 'phát huy', 'liên quan', 'hiện nay', 'dự báo', 'do', 'nhân dịp', 'kịp thời', 'tiếp thu', 'sau khi', 'nghe']));
const PAST = /(?:đầu năm|vừa qua|thời gian qua|năm qua|đến nay|hiện nay|theo đánh giá|theo báo cáo|^sáng|^chiều|^tối|^ngày)/iu;
const SUPERIOR = /^(?:đồng chí|đ\/c|ông|bà|chủ tịch|bí thư|trưởng ban|trưởng bcđ|trưởng tiểu ban|thủ tướng|bộ trưởng|thường trực|ban chỉ đạo|bcđ|ban thường vụ|tỉnh ủy|thành ủy|ubnd (?:tỉnh|thành phố|huyện)|lãnh đạo|chính phủ|hội nghị|phó)(?![\p{L}])/iu;
const SPEAKER = /(?:^|[,\s])(?:đồng chí|đ\/c|ông|bà|chủ tịch|phó|bí thư|trưởng|bộ trưởng|thứ trưởng|thủ tướng|lãnh đạo|thường trực|ubnd|ủy ban|ban|tỉnh ủy|thành ủy|huyện ủy|hội nghị|cuộc họp|sở|văn phòng|giám đốc|hội đồng|tiểu ban|công văn|chỉ thị|kế hoạch|thông báo|văn bản|bộ|chủ trì|người|tổ|cục)(?![\p{L}])/iu;
const MERE_SPEAKER = /(?<![\p{L}])(?:đại diện|đại biểu|các ý kiến|ý kiến của|cử tri|người dân|doanh nghiệp)(?![\p{L}])/iu;
const PRAISE = /^(?:cũng\s+|đồng\s+thời\s+)*(?:đánh giá cao|ghi nhận|biểu dương|khen ngợi|hoan nghênh|cảm ơn|chúc mừng|chia sẻ (?:với|những khó khăn|khó khăn))(?![\p{L}])/iu;
/** "Sở A được giao tham mưu …". */
const PASSIVE = /được\s+(?:giao|phân công|yêu cầu|đề nghị)(?:\s+(?:nhiệm vụ|trách nhiệm))?\s+/iuy;
const WISH = /^(?:cũng\s+)?(?:kiến nghị|đề xuất|đề nghị|phản ánh|chia sẻ|cam kết|mong muốn|bày tỏ)(?![\p{L}])/iu;
const CIRCUMSTANCE = sticky(`(?:[,:\\s]*(?:${anyOf(['thời gian tới', 'trong thời gian tới', 'trước mắt', 'tới đây', 'từ nay đến cuối năm', 'cần', 'rằng', 'là', 'cho', 'cụ thể', 'trong đó', 'ngay', 'ngay sau hội nghị', 'sau hội nghị này', 'các nội dung sau', 'một số nội dung sau', 'tới'])}|\\s*căn\\s+cứ\\s+(?:vào\\s+)?chức\\s+năng,?\\s+(?:và\\s+)?nhiệm\\s+vụ(?:\\s+được\\s+giao)?,?|\\s+(?:trong|từ|sau|ngay sau|với|ngoài|trên cơ sở|căn cứ)\\s[^,:;.]{2,60},))*[,:\\s]*`);
const MANNER_AFTER_SUBJECT = sticky(`[\\s,]*(?:${anyOf(['căn cứ', 'theo', 'trên cơ sở', 'bám sát', 'với', 'trong', 'nhằm', 'để', 'bên cạnh', 'ngoài', 'định kỳ', 'hằng', 'hàng', 'trước', 'chậm nhất', 'đến', 'từ', 'sau', 'ngay sau', 'tùy', 'thông qua', 'tại', 'dưới', 'là', 'phải', 'cần'])})`);
/** Farther than this a comma no longer ends what a sentence began with. */
const FARTHEST = 400;

/** The order that a clause gives, seen from its start; null when it gives none. */
export function orderIn(text: string, span: Span, knownNames: readonly string[] = []): Order | null {
  const start = span.start + (matchAt(CONNECTOR, text, span.start)?.[0].length ?? 0);
  const here = { start, end: span.end };
  const subject = subjectAt(text, here, knownNames);
  const given = givenIn(text, here, subject, knownNames);
  return onTopic(text, span, knownNames) ?? given ?? subject ?? bareAt(text, here) ?? afterTime(text, here, knownNames) ?? afterCircumstance(text, here, knownNames);
}

const TOPIC_WORDS = sticky(anyOf(['riêng đối với', 'đối với', 'về phía', 'riêng']));

/** "Đối với Sở A, đồng chí lưu ý phải …": whom it is about is whom it is for, when the order itself names nobody. */
function onTopic(text: string, span: Span, knownNames: readonly string[]): Order | null {
  const words = matchAt(TOPIC_WORDS, text, span.start);
  const addressees = words === null ? null : addresseesAt(text, span.start + words[0].length, knownNames);
  if (addressees === null || addressees.end >= span.end || !/^\s*[,:]/u.test(text.slice(addressees.end, span.end))) return null;
  const rest = { start: skipBlanks(text, skipBlanks(text, addressees.end) + 1), end: span.end };
  const order = givenIn(text, rest, null, knownNames) ?? bareAt(text, rest);
  return order === null || order.leads.length > 0 ? order : { ...order, form: 'given', leads: addressees.names, helpers: addressees.helpers, hasGroup: addressees.hasGroup, addressees };
}

/** "Định kỳ trước ngày 20 hằng tháng (,) báo cáo …": no comma need part the time from the order. */
function afterTime(text: string, span: Span, knownNames: readonly string[]): Order | null {
  const length = timePhraseLength(text, span);
  if (length === 0 || PAST.test(text.slice(span.start, span.start + length))) return null;
  const comma = skipBlanks(text, span.start + length);
  const rest = { start: skipBlanks(text, text.charAt(comma) === ',' ? comma + 1 : comma), end: span.end };
  return rest.start >= rest.end ? null : (subjectAt(text, rest, knownNames) ?? bareAt(text, rest));
}

/** "[whoever decides] giao / yêu cầu / đề nghị [units] …". */
function givenIn(text: string, span: Span, subject: Order | null, knownNames: readonly string[]): Order | null {
  const words = text.slice(span.start, Math.min(span.end, span.start + FARTHEST));
  for (const match of words.matchAll(GIVING)) {
    const at = span.start + match.index;
    // A word inside the name of the unit: "Bộ Ngoại giao".
    if (subject?.addressees !== null && subject !== null && at < subject.addressees.end) continue;
    const prefix = text.slice(span.start, at);
    if (subject !== null && (subject.predicateStart < at || (subject.predicateStart === at && (subject.hasGroup || !isSuperior(match[0], prefix))))) return null;
    if (NOUN_BEFORE.test(prefix) || NOUN_AFTER.test(text.slice(at + match[0].length, span.end)) || !mayGive(text, prefix, span)) continue;
    const order = givenAfter(text, at + match[0].length, span.end, knownNames);
    if (order !== null && (order.leads.length > 0 || prefix.trim() !== '' || /^(?:yêu cầu|đề nghị)/iu.test(match[0]))) return order;
  }
  return null;
}

/** Whoever stands before the verb decides for others: nobody named, a circumstance, or a person or body. */
function mayGive(text: string, prefix: string, span: Span): boolean {
  const words = prefix.trim();
  if (words === '') return true;
  if (MERE_SPEAKER.test(words)) return false;
  const isCircumstance = matchAt(ADVERBIAL, text, span.start) !== null;
  if (words.endsWith(',') || words.endsWith(':')) return isCircumstance || SPEAKER.test(words);
  if (instructionLength(text, span.start) > 0 && !isCircumstance) return false;
  const lastClause = words.slice(Math.max(words.lastIndexOf(','), 0));
  return SPEAKER.test(words) && !(isVerbAt(text, span.start) && !SPEAKER.test(lastClause));
}

function isSuperior(verb: string, prefix: string): boolean {
  return /^(?:chỉ đạo|đôn đốc|quán triệt|lưu ý|định hướng)/iu.test(verb) ? SUPERIOR.test(prefix) : true;
}

function givenAfter(text: string, at: number, end: number, knownNames: readonly string[]): Order | null {
  const place = at + (matchAt(CIRCUMSTANCE, text, at)?.[0].length ?? 0);
  const addressees = addresseesAt(text, place, knownNames) ?? addresseesAt(text, skipBlanks(text, at), knownNames);
  if (addressees !== null && addressees.start < end) {
    const predicateStart = Math.min(addressees.end + (matchAt(CIRCUMSTANCE, text, addressees.end)?.[0].length ?? 0), end);
    return { form: 'given', leads: addressees.names, helpers: addressees.helpers, hasGroup: addressees.hasGroup, predicateStart, addressees };
  }
  const predicateStart = skipBlanks(text, place);
  if (predicateStart >= end) return null;
  return instructionLength(text, predicateStart) > 0 ? { form: 'given', leads: [], helpers: [], hasGroup: false, predicateStart, addressees: null } : null;
}

/** After a unit these tell of it, and give it nothing to do. */
const TELLS = /^\s+(?:đã|vừa|đang|sẽ|là|còn|chưa|có|đạt|gồm|cho|nêu|phát|nhận|được|bị|không|về|tại|và|theo|của|ở|trong|trên|với|từ|đến|ghi|biểu|đánh|chúc|cảm|cơ|thống|nhất|nghe|kết|báo cáo tại)(?!\p{L})/u;

/** A unit and what it does, whatever the verb; asked only where orders are being given ("1. Sở A …; Sở B …"). */
export function unitAndWords(text: string, span: Span, knownNames: readonly string[] = []): Order | null {
  const addressees = addresseesAt(text, span.start, knownNames);
  if (addressees === null || addressees.end >= span.end) return null;
  const rest = text.slice(addressees.end, span.end);
  if (!/^\s+\p{Ll}/u.test(rest) || TELLS.test(rest)) return null;
  return { form: 'subject', leads: addressees.names, helpers: addressees.helpers, hasGroup: addressees.hasGroup, predicateStart: skipBlanks(text, addressees.end), addressees };
}

/** "[units] [căn cứ …] chủ trì / tăng cường / …". */
function subjectAt(text: string, span: Span, knownNames: readonly string[]): Order | null {
  const addressees = addresseesAt(text, span.start, knownNames);
  if (addressees === null || addressees.end >= span.end) return null;
  const predicateStart = predicateAfter(text, addressees.end, span.end);
  if (predicateStart === null || isNews(text.slice(predicateStart, span.end), text.slice(span.start, addressees.end))) return null;
  return { form: 'subject', leads: addressees.names, helpers: addressees.helpers, hasGroup: addressees.hasGroup, predicateStart, addressees };
}

function predicateAfter(text: string, at: number, end: number): number | null {
  let place = skipBlanks(text, text.charAt(at) === ':' ? at + 1 : at);
  const bracket = /^\([^()]{1,80}\)\s*/u.exec(text.slice(place, end));
  if (bracket !== null) place += bracket[0].length;
  if (instructionLength(text, place) > 0) return place;
  const passive = matchAt(PASSIVE, text, place)?.[0].length ?? 0;
  if (passive > 0 && instructionLength(text, place + passive) > 0) return place + passive;
  if (matchAt(MANNER_AFTER_SUBJECT, text, place) === null) return null;
  if (/^căn cứ\s|^theo\s|^bám sát\s/iu.test(text.slice(place, place + 10))) return place;
  for (let comma = text.indexOf(',', place + 1); comma !== -1 && comma < Math.min(end, place + FARTHEST); comma = text.indexOf(',', comma + 1)) {
    const next = skipBlanks(text, comma + 1);
    if (instructionLength(text, next) > 0) return next;
  }
  // "Sở A trong tháng 8 hoàn thành …": no comma, then the verb itself ends the circumstance.
  const words = text.slice(place, Math.min(end, place + 60));
  for (const blank of words.matchAll(/\s+/gu)) if (isVerbAt(text, place + blank.index + blank[0].length)) return place + blank.index + blank[0].length;
  return null;
}

/** "Sở A báo cáo … tại hội nghị" tells what happened; who praises or asks for something gives nobody work. */
function isNews(predicate: string, subject: string): boolean {
  if (PRAISE.test(predicate) || (MERE_SPEAKER.test(subject) && WISH.test(predicate))) return true;
  return /^(?:báo cáo|trình|giới thiệu|thông báo|tổ chức|chủ trì)[^.;]{0,80}\s(?:tại|trước)\s+(?:hội nghị|cuộc họp|buổi|kỳ họp)/iu.test(predicate) || /^(?:chủ trì|tổ chức|tham gia)\s+(?:hội nghị|cuộc họp|buổi làm việc|phiên họp)\s*[.,]?$/iu.test(predicate);
}

/** "Đẩy mạnh …", "Tiếp tục …". */
function bareAt(text: string, span: Span): Order | null {
  if (instructionLength(text, span.start) === 0) return null;
  const words = text.slice(span.start, span.end);
  // "Thực hiện Công văn số …, Sở A …" only says why; whoever acts comes after the comma.
  if (/^(?:tiếp tục |căn cứ )?(?:thực hiện|triển khai|tiếp nhận|nghiên cứu)\s+[^,;]{0,120}(?:số\s+\d|chỉ đạo|ý kiến)[^;]{0,200},\s*(?:UBND|Sở|Ban|Văn phòng|Chủ tịch|đồng chí|Bộ|Hội|Công an|Tỉnh ủy|các)\s/iu.test(words) && !/phối hợp/iu.test(words)) return null;
  if (/^\S+(?:\s+\S+)?\s+được\s+\d/u.test(words) || PRAISE.test(words)) return null;
  return { form: 'bare', leads: [], helpers: [], hasGroup: false, predicateStart: span.start, addressees: null };
}

/** "Để …, Sở A …", "Trong thời gian tới, tập trung …": the order begins after a comma. */
function afterCircumstance(text: string, span: Span, knownNames: readonly string[]): Order | null {
  if (matchAt(ADVERBIAL, text, span.start) === null) return null;
  const stop = Math.min(span.end, span.start + FARTHEST);
  for (let comma = nextBreak(text, span.start); comma !== -1 && comma < stop; comma = nextBreak(text, comma + 1)) {
    if (PAST.test(text.slice(span.start, comma))) return null;
    const rest = { start: skipBlanks(text, comma + 1), end: span.end };
    const order = subjectAt(text, rest, knownNames) ?? bareAt(text, rest);
    if (order !== null) return order;
  }
  return null;
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text.charAt(at) === ',' || (text.charAt(at) === ':' && !/\d/.test(text.charAt(at + 1)))) return at;
  return -1;
}
