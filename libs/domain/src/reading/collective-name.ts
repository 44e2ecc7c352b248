import { anyOf, matchAt } from './pattern';

/** What addressees in the plural are made of. */
const NOUNS = [
  'sở', 'ban', 'ngành', 'đoàn thể', 'hội', 'cơ quan', 'đơn vị', 'địa phương', 'tổ chức', 'thành viên', 'ủy viên', 'uỷ viên', 'cấp ủy', 'cấp uỷ', 'cấp ủy đảng', 'chính quyền', 'tổ chức đảng', 'đảng bộ', 'chi bộ', 'huyện ủy', 'thị ủy', 'thành ủy', 'quận ủy', 'đảng ủy', 'bộ', 'huyện', 'thị xã', 'thành phố', 'xã', 'phường', 'thị trấn', 'quận', 'huyện, thành, thị', 'huyện, thị, thành', 'tỉnh', 'doanh nghiệp', 'trường', 'trường học', 'nhà trường', 'tổ giúp việc', 'báo', 'báo chí', 'đài', 'tạp chí', 'hiệp hội', 'chủ đầu tư', 'chủ dự án', 'nhà mạng', 'phòng', 'phòng ban', 'sở ngành', 'ban ngành', 'ban đảng',
  'thủ trưởng', 'cấp', 'ban QLDA', 'ban Quản lý dự án', 'ban quản lý dự án', 'ban quản lý', 'trung tâm', 'bệnh viện', 'cơ sở', 'lực lượng', 'nhà thầu', 'đồng chí', 'tiểu ban', 'tổ công tác', 'tổ', 'ngành dọc', 'MTTQ', 'Mặt trận Tổ quốc', 'hội đoàn thể', 'tổ chức chính trị - xã hội', 'tổ chức chính trị – xã hội', 'tổ chức xã hội', 'tổ chức đoàn thể', 'cán bộ', 'công chức', 'viên chức', 'đảng viên', 'phóng viên', 'hợp tác xã', 'khu công nghiệp', 'người dân',
];
const QUALIFIERS = [
  'cấp tỉnh', 'cấp huyện', 'cấp xã', 'cấp thành phố', 'các cấp', 'tỉnh', 'của tỉnh', 'của thành phố', 'của huyện', 'thành phố', 'huyện', 'thành viên', 'báo chí', 'thông tấn', 'thông tấn báo chí', 'chức năng', 'chuyên môn', 'chuyên ngành', 'có liên quan', 'liên quan', 'hữu quan', 'thuộc tỉnh', 'thuộc thành phố', 'thuộc huyện', 'trực thuộc', 'trực thuộc tỉnh', 'trên địa bàn', 'trên địa bàn tỉnh', 'trên địa bàn toàn tỉnh', 'trên địa bàn thành phố', 'trên địa bàn huyện',
  'trung ương', 'Trung ương', 'nhà nước', 'hành chính', 'hành chính nhà nước', 'sự nghiệp', 'truyền thông', 'được giao', 'được giao nhiệm vụ', 'được phân công', 'trong tỉnh', 'trong ngành', 'toàn tỉnh', 'ngành dọc', 'đóng trên địa bàn', 'đóng trên địa bàn tỉnh', 'chính trị - xã hội', 'chính trị', 'xã hội', 'nêu trên', 'nói trên', 'khác', 'tương đương', 'trực thuộc UBND tỉnh', 'thuộc UBND tỉnh', 'thuộc Tỉnh ủy', 'trực thuộc Tỉnh ủy', 'chủ quản', 'văn hóa', 'giáo dục', 'y tế', 'viễn thông', 'của Đảng', 'của đảng', 'nhà báo', 'trung ương và địa phương', 'liên quan của tỉnh', 'ban chỉ đạo', 'thường trực', 'chủ chốt', 'cơ sở', 'của Trung ương', 'của trung ương', 'thuộc lĩnh vực', 'của Chính phủ', 'của Thủ tướng', 'của Thủ tướng Chính phủ', 'của UBND tỉnh', 'của Tỉnh ủy', 'ngang Bộ', 'thuộc Chính phủ', 'thuộc Bộ', 'trực thuộc Bộ', 'thuộc, trực thuộc Bộ', 'thuộc và trực thuộc Bộ', 'thuộc Sở', 'trực thuộc Sở', 'thuộc Thành ủy', 'trực thuộc Thành ủy', 'thuộc Huyện ủy', 'trực thuộc Huyện ủy',
];
/** These say what an office is for, unless something follows that they do: "các cơ quan tham mưu", but "các cơ quan tham mưu kế hoạch". */
const VERBAL = `${anyOf(['tham mưu', 'tuyên truyền', 'phụ trách', 'lãnh đạo', 'tư vấn', 'thi công'])}(?=\\s*(?:[,;:.()]|$)|\\s+(?:của|và|thuộc|trong|giúp\\s+việc|tỉnh|huyện|cấp|cần|phải|có\\s+trách\\s+nhiệm|khẩn\\s+trương|tiếp\\s+tục|chủ\\s+động|tăng\\s+cường|đẩy\\s+mạnh|phối\\s+hợp)(?![\\p{L}]))`;
/** First letter in either case; the rest as it is, because a capital further on begins a name. */
const either = (phrases: readonly string[]): string => anyOf(phrases.map((phrase) => `[${phrase.charAt(0).toLocaleUpperCase('vi')}${phrase.charAt(0)}]${phrase.slice(1)}`));
/** "các Ban" before a capital is no group: the name goes on. Bodies and levels may follow. */
const NO_NAME = '(?!\\s+(?!BCĐ|Ban|Tiểu|Hội|Tổ|Ủy|Mặt|Tỉnh|Trung|QLDA|UBND|MTTQ|Đảng)\\p{Lu})';
const NOUN = `${either(NOUNS)}${NO_NAME}`;
const QUALIFIER = `(?:${anyOf(QUALIFIERS)}|${VERBAL})`;
const WITH_QUALIFIERS = `${NOUN}(?:\\s+${QUALIFIER})*`;
const START = `(?:${either(['các', 'từng', 'mỗi', 'toàn thể các', 'toàn thể', 'tất cả các', 'toàn bộ các', 'một số', 'hệ thống các'])}|(?<![\\d/.,-])\\d{1,2})`;
/** These address many even without "các"; those who lead are named with what they lead. */
const BARE = `${either(['cấp ủy', 'cấp uỷ', 'chính quyền'])}(?!\\s+viên)`;
const LEADING = either(['thủ trưởng', 'người đứng đầu', 'lãnh đạo', 'giám đốc', 'chủ tịch', 'bí thư']);
const BODY = '(?:BCĐ|Ban\\s+Chỉ\\s+đạo|Ban\\s+chỉ\\s+đạo|Tiểu\\s+ban|Hội\\s+đồng|Tổ\\s+công\\s+tác|Tổ\\s+giúp\\s+việc|Ban\\s+Tổ\\s+chức|Ban\\s+tổ\\s+chức|Ủy\\s+ban|Mặt\\s+trận)(?![\\p{L}\\p{N}])';
const MORE = `(?:\\s*(?:,\\s*(?:và\\s+)?|\\s+và\\s+|\\s+hoặc\\s+)(?:(?:các|của các)\\s+)?${WITH_QUALIFIERS})*`;
const HEAD = `(?:${START}\\s+${WITH_QUALIFIERS}|${LEADING}\\s+(?:của\\s+)?các\\s+${WITH_QUALIFIERS}|${BARE}(?:\\s+${QUALIFIER})*)`;
const GROUP = new RegExp(`${HEAD}${MORE}(?:\\s+(?:của\\s+|trong\\s+)?${BODY}(?:\\s+(?:tỉnh|thành\\s+phố|huyện)(?![\\p{L}\\p{N}]))?)?`, 'uy');
/** A cheap look before the long pattern: most words begin no group. */
const MAY_BEGIN = /(?:\d{1,2}|các|từng|mỗi|toàn|tất|một|hệ|cấp|chính|thủ|người|lãnh|giám|chủ|bí)\s/iuy;

/** Length of the group of addressees that is named exactly here; 0 when none is. */
export function groupAt(text: string, at: number): number {
  return matchAt(MAY_BEGIN, text, at) === null ? 0 : (matchAt(GROUP, text, at)?.[0].length ?? 0);
}
