import { groupAt } from './collective-name';
import { levelLength, namedPlacesLength } from './level-name';
import { fieldLength, wordAt } from './office-field';
import { instructionLength } from './instruction-verb';
import { matchAt, skipBlanks, type Span } from './pattern';
import { Phrases } from './phrases';

/** A unit as the text names it. `isGroup` = it stands for many ("các sở, ngành"), so it never gives orders itself. */
export type NamedUnit = Span & { isGroup: boolean };

/** These need a name of their own after them: "Sở Y tế", never "Sở" alone. */
const HEADS_OF_FIELD = [
  'Sở', 'Bộ', 'Ban', 'Văn phòng', 'Phòng', 'Cục', 'Tổng cục', 'Chi cục', 'Vụ', 'Viện', 'Trung tâm', 'Trường', 'Hội', 'Liên hiệp', 'Liên đoàn', 'Hiệp hội', 'Đoàn', 'Đài', 'Báo', 'Tạp chí', 'Tập đoàn', 'Tổng công ty', 'Công ty', 'Ngân hàng', 'Kho bạc',
  'Bảo hiểm', 'Bưu điện', 'Điện lực', 'Tòa án', 'Toà án', 'Viện Kiểm sát', 'Viện kiểm sát', 'Học viện', 'Đại học', 'Bệnh viện', 'Nhà xuất bản', 'Quỹ', 'Hội đồng', 'Ủy ban', 'Uỷ ban', 'Tiểu ban', 'Tổ', 'Đội', 'Bộ Tư lệnh', 'Khối', 'Công đoàn', 'Liên minh', 'Cổng', 'Thông tấn xã', 'Chi nhánh', 'Hạt', 'Đảng bộ', 'Đảng đoàn', 'Nhà hát', 'Bảo tàng', 'Thư viện', 'Khu', 'Viễn thông', 'Vườn quốc gia', 'Cảng', 'Thanh tra',
];
/** These are complete with a level or a place after them, and some even alone. */
const HEADS_OF_LEVEL = [
  'UBND', 'Ủy ban nhân dân', 'Uỷ ban nhân dân', 'Ủy ban Nhân dân', 'HĐND', 'Hội đồng nhân dân', 'Hội đồng Nhân dân', 'UBMTTQ', 'Ủy ban MTTQ', 'Uỷ ban MTTQ', 'Ủy ban Mặt trận Tổ quốc', 'Mặt trận Tổ quốc', 'MTTQ', 'Công an', 'Thanh tra', 'Tỉnh ủy', 'Tỉnh uỷ', 'Thành ủy', 'Thành uỷ', 'Huyện ủy', 'Huyện uỷ', 'Thị ủy', 'Thị uỷ', 'Quận ủy', 'Đảng ủy', 'Đảng uỷ',
  'Tỉnh đoàn', 'Tỉnh Đoàn', 'Thành đoàn', 'Thành Đoàn', 'Huyện đoàn', 'Bưu điện', 'VNPT', 'Viettel', 'BCĐ', 'Ban Chỉ đạo', 'Ban chỉ đạo', 'BTC', 'Ban Tổ chức', 'Ban tổ chức', 'Ban Quản lý', 'Ban quản lý', 'BQL', 'Ban QLDA', 'Tổ giúp việc', 'Tổ Giúp việc', 'Tổ công tác', 'Tổ Công tác', 'Cơ quan thường trực', 'Cơ quan Thường trực', 'Thường trực', 'Tiểu ban', 'Hội đồng', 'TAND', 'VKSND', 'Bộ CHQS', 'BĐBP', 'Bộ Chỉ huy Quân sự', 'Bộ đội Biên phòng', 'Ban Chỉ huy Quân sự', 'Đoàn Thanh niên', 'Đoàn thanh niên', 'Đoàn Đại biểu Quốc hội', 'Đoàn ĐBQH', 'Ngân hàng Nhà nước', 'Kho bạc Nhà nước', 'Bảo hiểm xã hội', 'Văn phòng', 'Kiểm toán Nhà nước', 'Thông tấn xã Việt Nam', 'Đài Tiếng nói Việt Nam', 'Đài Truyền hình Việt Nam', 'Cục Thuế', 'Cục Hải quan', 'Cục Thống kê', 'Trung tâm', 'Ban Dân tộc', 'Ban cán sự đảng', 'Ban Cán sự đảng', 'Ban cán sự Đảng', 'Ban Cán sự Đảng', 'Đảng đoàn', 'Quốc hội', 'TP', 'TP.', 'Thành phố', 'Huyện', 'Thị xã', 'Quận', 'Chính phủ',
];
/** A person named for the office; the office is what is meant. */
const OFFICES = ['đồng chí', 'ông', 'bà', 'Chủ tịch', 'Phó Chủ tịch', 'Giám đốc', 'Phó Giám đốc', 'Thủ trưởng', 'Bí thư', 'Chánh Văn phòng', 'Trưởng Công an', 'Trưởng', 'Cục trưởng', 'Tổng Biên tập', 'Tổng biên tập', 'Lãnh đạo', 'Hiệu trưởng', 'Viện trưởng', 'Bộ trưởng', 'Người đứng đầu', 'Chỉ huy trưởng', 'Cấp ủy', 'Tập thể lãnh đạo', 'Văn phòng cấp ủy'];

/** "phòng Nội vụ", "sở Y tế": a small first letter is common, and the capital after it tells the name. */
const withSmallFirst = (heads: readonly string[]): string[] => heads.flatMap((head) => [head, head.charAt(0).toLocaleLowerCase('vi') + head.slice(1)]);
const FIELD_HEADS = new Phrases(withSmallFirst(HEADS_OF_FIELD), true);
const LEVEL_HEADS = new Phrases([...HEADS_OF_LEVEL, 'công an', 'ủy ban nhân dân', 'huyện ủy', 'thành ủy', 'thị ủy', 'tỉnh ủy', 'thành phố', 'huyện', 'thị xã', 'quận'], true);
const OFFICE_WORDS = new Phrases(OFFICES);
/** "Ban quản lý các khu công nghiệp tỉnh": these go on in small letters to the level that they serve. */
const OF_PURPOSE = /^(?:Ban [Qq]uản lý|BQL|Ban QLDA|Trung tâm)$/u;
const PURPOSE = /\s+(?:(?!của|với|trên|tại|phối|chủ|và|UBND|HĐND|MTTQ)(?:\p{Ll}+|\p{Lu}{2,})\s+){1,8}?(?:tỉnh|thành phố|huyện|thị xã|quận|quốc gia)(?![\p{L}])/uy;
/** "Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh". */
const AND_PURPOSE = /\s+và\s+các\s+khu(?:\s+\p{Ll}+){1,4}?(?:\s+(?:tỉnh|thành phố|huyện))(?![\p{L}])/uy;
const CONNECTOR = /\s+và\s+|\s*[-–]\s*|,\s+/uy;
const ALIAS = /\s*\([^()]{1,80}\)/uy;
const MAX_LOWER_WORDS = 3;

/** Is there a word that begins another unit exactly here? */
export function isHeadAt(text: string, at: number): boolean {
  return FIELD_HEADS.lengthAt(text, at) > 0 || LEVEL_HEADS.lengthAt(text, at) > 0;
}

/**
 * The unit that is named exactly here, recognised by the form of the name: a kind of office, then its field of work, level or place;
 * or a group ("các sở, ban, ngành"); or one of the given names. Null when no unit begins here.
 */
export function unitAt(text: string, at: number, knownNames: readonly string[] = []): NamedUnit | null {
  const known = knownNameLength(text, at, knownNames);
  const found = formAt(text, at, knownNames);
  if (known > 0 && (found === null || at + known >= found.end)) return { start: at, end: at + known, isGroup: false };
  return found;
}

function formAt(text: string, at: number, knownNames: readonly string[]): NamedUnit | null {
  const places = namedPlacesLength(text, at);
  if (places > 0) return { start: at, end: at + places, isGroup: true };
  const group = groupAt(text, at);
  if (group > 0) return { start: at, end: at + group, isGroup: true };
  const office = OFFICE_WORDS.lengthAt(text, at);
  if (office > 0) {
    const held = unitAt(text, skipBlanks(text, at + office), knownNames);
    return held === null ? null : { ...held, start: at };
  }
  const end = nameEnd(text, at);
  return end === null ? null : { start: at, end: withAlias(text, end.at), isGroup: end.isGroup };
}

function nameEnd(text: string, at: number): { at: number; isGroup: boolean } | null {
  const levelHead = LEVEL_HEADS.lengthAt(text, at);
  const fieldHead = FIELD_HEADS.lengthAt(text, at);
  if (levelHead > 0) {
    const afterHead = at + levelHead;
    const level = levelLength(text, afterHead);
    if (level.length > 0) return { at: afterHead + level.length, isGroup: level.isPlural };
    const field = fieldEnd(text, afterHead);
    if (field !== null) return { at: field + (OF_PURPOSE.test(text.slice(at, afterHead)) ? (matchAt(AND_PURPOSE, text, field)?.[0].length ?? 0) : 0), isGroup: false };
    const purpose = matchAt(PURPOSE, text, afterHead);
    if (purpose !== null && OF_PURPOSE.test(text.slice(at, afterHead))) return { at: afterHead + purpose[0].length, isGroup: false };
    // "Ban Chỉ đạo", "Đài Tiếng nói Việt Nam" are whole names; "Văn phòng" is only the beginning of one.
    if (levelHead > fieldHead && /\p{Lu}/u.test(text.charAt(at))) return { at: afterHead, isGroup: false };
  }
  const end = fieldHead === 0 ? null : fieldEnd(text, at + fieldHead);
  return end === null ? null : { at: end, isGroup: false };
}

/**
 * A name of no known form, where only the place in the sentence says that a unit is meant ("phối hợp với Viễn thông Nghệ An nâng cấp …"):
 * capital words with the small words that belong to them, up to a verb. Null when no capital stands here or no verb follows.
 */
export function nameBeforeVerb(text: string, at: number): Span | null {
  const end = /^\p{Lu}/u.test(text.charAt(at)) ? fieldEnd(text, at) : null;
  return end !== null && instructionLength(text, skipBlanks(text, end)) > 0 ? { start: at, end } : null;
}

/** Where the name ends that goes on after its head with a capital; null when it does not. */
function fieldEnd(text: string, afterHead: number): number | null {
  let end = termEnd(text, skipBlanks(text, afterHead));
  if (end === null) return null;
  for (;;) {
    const level = levelLength(text, end);
    if (level.length > 0) return end + level.length;
    const next = nextTermEnd(text, end);
    if (next === null) return end;
    end = next;
  }
}

/** One more word or field of the name: directly after the last, or joined by "và", a hyphen, or a comma before an "và". */
function nextTermEnd(text: string, end: number): number | null {
  const direct = skipBlanks(text, end);
  if (direct > end && /\p{Lu}/u.test(text.charAt(direct))) return termEnd(text, direct);
  const connector = matchAt(CONNECTOR, text, end);
  if (connector === null) return null;
  const start = end + connector[0].length;
  if (isHeadAt(text, start)) return null;
  if (!/\p{Lu}/u.test(text.charAt(start))) return connector[0].startsWith(',') ? smallListEnd(text, start) : null;
  if (connector[0].startsWith(',') && !/^[^,;.:()]{2,40}(?:,[^,;.:()]{2,30})?\s+và\s+\p{Lu}/u.test(text.slice(start, start + 90))) return null;
  return termEnd(text, start);
}

const SMALL_WORDS = /[^\s,;.:()]+(?:\s+[^\s,;.:()]+){0,7}/uy;

/** "Cục Phát thanh, truyền hình và thông tin điện tử": small words after a comma belong to the name when they run over an "và" to a verb or stop and none of them is one. */
function smallListEnd(text: string, at: number): number | null {
  const words = matchAt(SMALL_WORDS, text, at)?.[0] ?? '';
  let end = at;
  let hasAnd = false;
  for (const word of words.matchAll(/\S+/gu)) {
    const start = at + word.index;
    const isAnd = word[0] === 'và';
    if (!/^\p{Ll}/u.test(word[0]) || (!isAnd && isBoundary(text, start))) break;
    hasAnd ||= isAnd;
    if (!isAnd) end = start + word[0].length;
  }
  const next = skipBlanks(text, end);
  return hasAnd && !/và\s*$/u.test(text.slice(at, next)) && (instructionLength(text, next) > 0 || /[,;.:()]|^$/u.test(text.charAt(next))) ? end : null;
}

/** A known field of work, or a capital word with the small words that belong to it. */
function termEnd(text: string, at: number): number | null {
  const field = fieldLength(text, at);
  if (field > 0) return longerField(text, at + field);
  const first = wordAt(text, at);
  if (!/^\p{Lu}/u.test(first)) return null;
  const smallEnd = lowerWordsEnd(text, at + first.length, MAX_LOWER_WORDS);
  const farEnd = lowerWordsEnd(text, smallEnd, MAX_LOWER_WORDS);
  // "Công ty Quản lý công trình thủy lợi Đắk Lắk": more small words belong to the name when a capital goes on with it.
  return farEnd > smallEnd && /^\p{Lu}/u.test(wordAt(text, skipBlanks(text, farEnd))) && !isHeadAt(text, skipBlanks(text, farEnd)) ? farEnd : smallEnd;
}

/** Where at most so many small words end that are no verbs and no words between others. */
function lowerWordsEnd(text: string, from: number, most: number): number {
  let end = from;
  for (let count = 0; count < most; count += 1) {
    const next = skipBlanks(text, end);
    const word = wordAt(text, next);
    if (next === end || !/^\p{Ll}/u.test(word) || isBoundary(text, next)) break;
    end = next + word.length;
  }
  return end;
}

/** "Kinh tế" is a field of work, and "Kinh tế biển" may be one: small words belong to it when a verb or a stop follows them at once. */
function longerField(text: string, fieldEndsAt: number): number {
  let end = fieldEndsAt;
  for (let count = 0; count <= MAX_LOWER_WORDS; count += 1) {
    const next = skipBlanks(text, end);
    const word = wordAt(text, next);
    if (next === end || !/^\p{Ll}/u.test(word) || isBoundary(text, next)) return end;
    end = next + word.length;
  }
  return fieldEndsAt;
}

const FUNCTION_WORDS = new Phrases(['và', 'với', 'về', 'của', 'cho', 'các', 'những', 'theo', 'trong', 'trên', 'tại', 'từ', 'đến', 'trước', 'sau', 'để', 'nhằm', 'là', 'có', 'đã', 'đang', 'sẽ', 'được', 'cùng', 'hoặc', 'tỉnh', 'thành phố', 'huyện', 'thị xã', 'quận', 'xã', 'phường', 'trung ương', 'nêu', 'phát biểu', 'cho biết', 'cho rằng', 'nhận được', 'nhận', 'khi', 'nếu', 'do', 'bị', 'vào', 'ra', 'này', 'trên địa bàn', 'tham dự', 'dự', 'nhấn mạnh', 'ghi nhận', 'chỉ đạo', 'yêu cầu', 'đề nghị', 'giao', 'lưu ý', 'kết luận', 'chúc', 'cảm ơn', 'tiếp', 'mới', 'liên quan', 'làm', 'tăng', 'giảm', 'chuyển', 'mở', 'in', 'cấp', 'trực', 'nói', 'hiện', 'cũng', 'không', 'chưa', 'vừa', 'căn cứ', 'hằng', 'hàng', 'định kỳ']);

/** "công trình", "chương trình": the second word looks like a verb and is none. */
const OF_NOUN = /(?:công|chương|quy|lộ|giáo)\s+$/u;

function isBoundary(text: string, at: number): boolean {
  if (/^trình(?!\p{L})/u.test(text.slice(at, at + 6)) && OF_NOUN.test(text.slice(Math.max(at - 8, 0), at))) return false;
  return FUNCTION_WORDS.lengthAt(text, at) > 0 || instructionLength(text, at) > 0;
}

function withAlias(text: string, end: number): number {
  const alias = matchAt(ALIAS, text, end);
  // "(BCĐ)", "(cơ quan thường trực)" belong to the name; "(hoàn thành trước 30/6)" does not.
  return alias !== null && /^\s*\((?:[\p{Lu}&-]{2,}|cơ quan (?!chủ trì|phối hợp|đầu mối|thường trực)\p{L}+ ?\p{L}*|sau đây .*)\)$/u.test(alias[0]) ? end + alias[0].length : end;
}

function knownNameLength(text: string, at: number, names: readonly string[]): number {
  let longest = 0;
  for (const name of names) {
    if (name.length <= longest || text.slice(at, at + name.length).toLocaleLowerCase('vi') !== name.toLocaleLowerCase('vi')) continue;
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + name.length)) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) longest = name.length;
  }
  return longest;
}
