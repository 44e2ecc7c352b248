import { toNfc } from '../text';

/** What a pasted or uploaded text needed before it could be read: `tcvn3` = it was typed in an old 8-bit font encoding. */
export type CleanedText = { text: string; isFromTcvn3: boolean };

const TCVN3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';
const UNICODE = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';
const fromTcvn3 = new Map([...TCVN3].map((letter, at) => [letter, UNICODE.charAt(at)]));

/** Letters that only an old font would put in a Vietnamese word. */
const OLD_FONT_LETTER = /(?<=\p{L})[©ª«¬®µ¶·¸¹ÖÜß]|[©ª«¬®µ¶·¸¹ÖÜß](?=\p{L})/gu;
const VIETNAMESE_ONLY = /[ăđơưĂĐƠƯạ-ỹ]/;
/** Three may be chance (a © or a « in a page); a text of any length in the old encoding has many more. */
const FEWEST_MARKS = 3;

/** Says whether the text was typed in a TCVN3 (ABC) font and pasted as Latin letters. */
export function isTcvn3(text: string): boolean {
  return !VIETNAMESE_ONLY.test(text.normalize('NFC')) && (text.match(OLD_FONT_LETTER) ?? []).length >= FEWEST_MARKS;
}

/** The letters that a TCVN3 font shows for these; ask `isTcvn3` first. */
export function tcvn3ToUnicode(text: string): string {
  return [...text].map((letter) => fromTcvn3.get(letter) ?? letter).join('');
}

/**
 * The text in the form in which it is saved and read: Unicode from TCVN3 where needed, NFC, `\n` line ends, ordinary spaces (tabs stay: they part the cells of a table), no
 * invisible characters, Đ for the Icelandic Ð. Cleaning twice changes nothing. Tone placement is never touched.
 */
export function cleanText(raw: string): CleanedText {
  const isFromTcvn3 = isTcvn3(raw);
  // Before anything else: the soft hyphen is a letter (ư) in TCVN3.
  const unicode = isFromTcvn3 ? tcvn3ToUnicode(raw) : raw;
  const plain = toNfc(unicode)
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '');
  const text = plain.split('\t').map(mirror).join('\t');
  return { text, isFromTcvn3 };
}

/** The same text for the rules to look at, letter for letter at the same places: blanks of every kind are spaces, Ð is Đ. */
export function mirror(text: string): string {
  return text.replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ').replace(/[\u00d0\u0189]/g, 'Đ').replace(/\u00f0/g, 'đ');
}
