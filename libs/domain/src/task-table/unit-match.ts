import { fold } from '../text';

/** A unit with everything it is called: full names of all times, short names, code, symbol. */
export type KnownUnit = { id: string; names: readonly string[] };

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bubmttq( vn| viet nam)?\b|\bmttq( vn| viet nam)?\b/g, 'uy ban mat tran to quoc'],
  [/\bvp\b/g, 'van phong'],
  [/\bbtg\b/g, 'ban tuyen giao'],
  [/\bbtv\b/g, 'ban thuong vu'],
  [/\btp\b/g, 'thanh pho'],
  [/\btx\b/g, 'thi xa'],
  [/\bptth\b/g, 'phat thanh va truyen hinh'],
];
/** Words that a name may carry or not. */
const LOOSE = /\b(tinh|cua|va|thuoc)\b/g;

/**
 * Finds the unit of a committee that a name in a table means: by full or short name, code or symbol, without diacritics, with
 * "UBND", "VP" and the like written out, with or without "tỉnh", and by initials ("Sở TT&TT"). Null when none or several fit.
 */
export function unitMatcher(units: readonly KnownUnit[]): (name: string) => string | null {
  const byKey = new Map<string, Set<string>>();
  for (const { id, names } of units) for (const key of new Set(names.flatMap(keysOf))) byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  return (name) => {
    for (const key of keysOf(name)) {
      const ids = [...(byKey.get(key) ?? [])];
      if (ids.length === 1) return ids[0] ?? null;
    }
    return null;
  };
}

/** The forms of a name from the strictest to the loosest. */
function keysOf(name: string): string[] {
  const plain = fold(name.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '));
  const full = ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), plain);
  const loose = full.replace(LOOSE, ' ').replace(/\s+/g, ' ').trim();
  return [...new Set([plain, full, loose, initialsOf(loose)])].filter((key) => key.length > 1);
}

/** "so thong tin truyen thong" and "so tt tt" both as `so tttt`; a name of one or two words has none. */
function initialsOf(loose: string): string {
  const [head = '', ...rest] = loose.split(' ');
  if (rest.length === 0) return '';
  const isShort = rest.every((word) => word.length <= 8 && !/[aeiouy]/.test(word));
  if (isShort) return `${head} ${rest.join('')}`;
  return rest.length < 2 ? '' : `${head} ${rest.map((word) => word.charAt(0)).join('')}`;
}
