import { matchAt, sticky } from './pattern';

const LEVEL = 'huyện,\\s+thành,\\s+thị|huyện,\\s+thị,\\s+thành|tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|địa phương|cơ sở';
const PLACE = '\\p{Lu}[\\p{L}\\p{N}]*(?:\\s+(?!Sở|Ban|Bộ|UBND|Công|Văn|Đài|Báo|Hội|Trung)\\p{Lu}[\\p{L}\\p{N}]*){0,3}(?:\\s*[-–]\\s*\\p{Lu}[\\p{L}]*(?:\\s+\\p{Lu}[\\p{L}]*)?)?';
const WHERE = '(?:\\s+(?:trên\\s+địa\\s+bàn(?:\\s+toàn)?(?:\\s+(?:tỉnh|thành\\s+phố|huyện))?|thuộc\\s+(?:tỉnh|thành\\s+phố|huyện)|trực\\s+thuộc(?:\\s+(?:tỉnh|Trung\\s+ương))?|trong\\s+(?:toàn\\s+)?tỉnh|có\\s+liên\\s+quan|liên\\s+quan))?';

/** "các huyện, thị xã, thành phố", "cấp huyện", "các cấp", with where they lie. */
const PLURAL = sticky(
  `\\s+(?:các\\s+cấp|(?:các\\s+|từng\\s+|mỗi\\s+)(?:${LEVEL})(?:\\s*(?:,|và|,\\s*và)\\s*(?:các\\s+)?(?:${LEVEL}))*|cấp\\s+(?:tỉnh|huyện|xã)(?:(?:,|\\s+và)\\s+cấp\\s+(?:huyện|xã))*|(?:huyện|thị\\s+xã|quận|thành\\s+phố|xã)(?:,\\s*(?:${LEVEL}))+)(?![\\p{L}\\p{N}])`,
);
const WHERE_HERE = sticky(WHERE);
/** "tỉnh", "tỉnh Lạng Sơn", "thành phố Chí Linh", "Việt Nam", "Trung ương". Places are told by their capitals. */
const SINGLE = new RegExp(`\\s+(?:(?:${LEVEL})(?![\\p{L}\\p{N}])(?:\\s+${PLACE})?|Việt\\s+Nam(?:\\s+(?:tỉnh|thành\\s+phố|huyện|thị\\s+xã|quận|xã|phường)(?:\\s+${PLACE})?)?|Trung\\s+ương|trung\\s+ương|quốc\\s+gia|Quốc\\s+gia|TP\\.?\\s*${PLACE}|(?:Tỉnh|Thành|Huyện|Thị|Quận)\\s+(?:ủy|uỷ)(?:\\s+${PLACE})?|Chính\\s+phủ)`, 'uy');
const NAMED_LIST = new RegExp(`(?:\\s+|:\\s+(?=${PLACE}(?:,|\\s+và)\\s+\\p{Lu}))${PLACE}(?:(?:,|\\s+và)\\s+(?!Sở|Ban|Bộ|UBND|Công an|Văn phòng|Đài|Báo|Hội)${PLACE})*`, 'uy');

const NAMED_PLACES = new RegExp(`[Cc]ác\\s+(?:tỉnh|thành\\s+phố|huyện|thị\\s+xã|quận|xã|phường)(?:,\\s*(?:thành\\s+phố|huyện|thị\\s+xã|quận|xã|phường))*${NAMED_LIST.source}`, 'uy');

/** Length of "các quận Hồng Bàng, Ngô Quyền, Lê Chân" exactly here; 0 when places are not named so. */
export function namedPlacesLength(text: string, at: number): number {
  return matchAt(NAMED_PLACES, text, at)?.[0].length ?? 0;
}

/** Length of the level or place that follows here (its leading blank counted), and whether it means many. 0 when none follows. */
export function levelLength(text: string, at: number): { length: number; isPlural: boolean } {
  const plural = matchAt(PLURAL, text, at);
  if (plural !== null) {
    let length = plural[0].length;
    length += matchAt(WHERE_HERE, text, at + length)?.[0].length ?? 0;
    // "UBND các huyện Nam Sách, Thanh Hà".
    if (/^\s+các\s/u.test(plural[0])) length += matchAt(NAMED_LIST, text, at + length)?.[0].length ?? 0;
    return { length, isPlural: true };
  }
  const single = matchAt(SINGLE, text, at);
  return { length: single?.[0].length ?? 0, isPlural: false };
}
