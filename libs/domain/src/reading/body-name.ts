import { standing } from './pattern';

const KINDS: readonly { short: RegExp; long: string }[] = [
  { short: /(?:BCĐ|Ban Chỉ đạo|Ban chỉ đạo)$/u, long: '(?:BCĐ|Ban Chỉ đạo|Ban chỉ đạo)(?:\\s*\\(BCĐ\\))?' },
  { short: /Tiểu ban$/u, long: 'Tiểu ban' },
  { short: /Hội đồng$/u, long: 'Hội đồng' },
  { short: /Tổ công tác$/u, long: 'Tổ công tác' },
  { short: /Ban (?:Tổ|tổ) chức$/u, long: 'Ban (?:Tổ|tổ) chức' },
];
/** What a body is for, up to the level it serves; or, with a capital, up to a comma or the event it was set up for. */
const FOR_LEVEL = '(?<level>(?:\\s+(?!phát\\b|triển\\s+khai|họp|tổ\\s+chức)[\\p{L}\\d-]+){1,14}?\\s+(?:tỉnh|thành phố|huyện|thị xã|quận|quốc gia|Trung ương))(?![\\p{L}])';
const FOR_FIELD = '(?<field>\\s+\\p{Lu}\\p{Ll}*(?:\\s+(?!đại|hội|đã|họp|của|và|chủ|phát|triển|tổ)\\p{Ll}+){0,4})(?=\\s*(?:[,.;:()\\u0001]|Đại hội|Hội nghị|Lễ|Kỳ họp|$))';

/**
 * A body is named in full once and then in short ("các thành viên BCĐ"). Gives the lead with the body's nearest full name before
 * the place, or after it when none stands before; the lead itself when the text never says more.
 */
export function withFullBody(lead: string, text: string, at: number): string {
  const kind = KINDS.find(({ short }) => short.test(lead));
  if (kind === undefined) return lead;
  const mentions = [...text.matchAll(new RegExp(`${kind.long}(?:${FOR_LEVEL}|${FOR_FIELD})`, 'gu'))];
  const before = mentions.filter(({ index }) => index < at).at(-1);
  const mention = before ?? mentions[0];
  const rest = mention?.groups?.['level'] ?? mention?.groups?.['field'] ?? '';
  return rest === '' ? lead : `${lead} ${rest.replace(/\s+/g, ' ').trim()}`;
}

/** "các cơ quan" of a meeting whose body the same clause names ("kế hoạch của Tiểu ban") are that body's member agencies; null for others. */
export function withMembership(lead: string, clause: string): string | null {
  if (!/^các (?:cơ quan|đơn vị|cơ quan, đơn vị)$/iu.test(lead)) return null;
  const body = /của\s+(Tiểu ban|BCĐ|Ban Chỉ đạo|Hội đồng|Tổ công tác)(?![\p{L}])/u.exec(clause);
  return body === null ? null : standing(`${lead} thành viên ${body[1] ?? ''}`);
}
