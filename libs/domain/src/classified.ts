import type { RuleCode } from './rule';

/** Markings of state secrets, from the lowest to the highest degree. */
export const MARKINGS = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'] as const;
export type Marking = (typeof MARKINGS)[number];

/** "Tối mật" and "tuyệt mật" mean nothing else, so any case counts. */
const HIGHER_MARKING = /(?<![\p{L}\p{M}])(tối|tuyệt)\s+mật(?![\p{L}\p{M}])/giu;

/** "Độ mật: Mật", "dấu Mật": named as a marking, any case. */
const NAMED_MARKING = /(?<![\p{L}\p{M}])(?:độ\s+mật\s*:|dấu)\s*mật(?![\p{L}\p{M}])/iu;

/** The stamp itself stands in capitals; small "mật" is also honey, or part of a compound. */
const STAMP = /(?<![\p{L}\p{M}])MẬT(?![\p{L}\p{M}])/gu;

/** Words that make a compound with "mật" and are no marking, as in "BẢO MẬT", "BÍ MẬT NHÀ NƯỚC", "MẬT ĐỘ". */
const COMPOUND_BEFORE = /(?<![\p{L}\p{M}])(?:BẢO|BÍ|CƠ|CẨN|THÂN|ĐỘ|TỐI|TUYỆT)\s+$/u;
const COMPOUND_AFTER = /^\s+(?:ĐỘ|ONG|KHẨU|MÃ|VỤ|THÁM|THIẾT|MÍA|DANH|HIỆU)(?![\p{L}\p{M}])/u;

/** Characters looked at on either side of a stamp; the longest neighbour word has five. */
const NEIGHBOUR_LENGTH = 12;

/** R16: the markings found in a text or file name as whole words, lowest first; "bảo mật", "bí mật nhà nước" and "mật độ" are none. */
export function findMarkings(text: string): Marking[] {
  const composed = text.normalize('NFC');
  const found = new Set<Marking>();
  for (const match of composed.matchAll(HIGHER_MARKING)) {
    found.add(match[1]?.toLowerCase() === 'tối' ? 'TỐI MẬT' : 'TUYỆT MẬT');
  }
  if (NAMED_MARKING.test(composed) || hasStamp(composed)) found.add('MẬT');
  return MARKINGS.filter((marking) => found.has(marking));
}

/** A file name is often typed without accents and with strokes for spaces. "toi mat" and "tuyet mat" then stand for the markings, unless a word follows that makes them "tới mặt bằng", "tối mặt". */
const PLAIN_HIGHER_MARKING = /(?<![\p{L}\p{M}])(toi|tuyet)\s+mat(?![\p{L}\p{M}])(?!\s+(?:bang|hang|troi|tran|duong|nuoc|dat|tien|bien|cat|ong|khau|ma|do)(?![\p{L}\p{M}]))/giu;

/** R16: the markings found in a file name, lowest first. Strokes, dots and underscores count as spaces; a name without any accent is also read folded. */
export function findMarkingsInName(name: string): Marking[] {
  const spaced = name.normalize('NFC').replaceAll(/[-_.+]+/g, ' ');
  const found = new Set(findMarkings(spaced));
  if (/^[\x20-\x7e]*$/.test(spaced)) {
    for (const match of spaced.matchAll(PLAIN_HIGHER_MARKING)) found.add(match[1]?.toLowerCase() === 'toi' ? 'TỐI MẬT' : 'TUYỆT MẬT');
  }
  return MARKINGS.filter((marking) => found.has(marking));
}

/** R16: why a text or a file cannot be kept here. Null = no marking was found, which does not prove that it is not classified. */
export function whyNotKeep(text: string): RuleCode | null {
  return findMarkings(text).length > 0 ? 'classified-marking' : null;
}

function hasStamp(text: string): boolean {
  for (const match of text.matchAll(STAMP)) {
    const before = text.slice(Math.max(0, match.index - NEIGHBOUR_LENGTH), match.index);
    const end = match.index + match[0].length;
    const after = text.slice(end, end + NEIGHBOUR_LENGTH);
    if (!COMPOUND_BEFORE.test(before) && !COMPOUND_AFTER.test(after)) return true;
  }
  return false;
}
