import { fold, hasDiacritics, toNfc } from './text';

/** Abbreviations of official Vietnamese that people search by, folded, and what they stand for. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  bcd: 'ban chi dao', btg: 'ban tuyen giao', btgtu: 'ban tuyen giao tinh uy', bttdn: 'ban thong tin doi ngoai', cntt: 'cong nghe thong tin', cttdt: 'cong thong tin dien tu',
  dn: 'doi ngoai', gddt: 'giao duc va dao tao', hdnd: 'hoi dong nhan dan', khdt: 'ke hoach va dau tu', ldtbxh: 'lao dong thuong binh va xa hoi', mttq: 'mat tran to quoc',
  ptth: 'phat thanh va truyen hinh', stttt: 'so thong tin va truyen thong', tt: 'thong tin', ttdn: 'thong tin doi ngoai', tttt: 'thong tin va truyen thong', tu: 'tinh uy',
  ubnd: 'uy ban nhan dan', vhttdl: 'van hoa the thao va du lich', vp: 'van phong', vptu: 'van phong tinh uy',
};

const WORDS_MAX = 8;

/** The folded words of a query, each with what it may stand for: a text is found when it has one of each. Empty for a query without letters or digits. */
export function searchWords(query: string): readonly (readonly string[])[] {
  return fold(query)
    .split(/[^\p{L}\p{N}./-]+/u)
    .map((word) => word.replace(/^[./-]+|[./-]+$/g, ''))
    .filter((word) => word !== '')
    .slice(0, WORDS_MAX)
    .map((word) => {
      const meaning = ABBREVIATIONS[word];
      return meaning === undefined ? [word] : [word, meaning];
    });
}

/**
 * How well a text answers a query, higher is better; only for comparing texts that have all its words. Tone marks that
 * were typed are preferred: "đường" puts "đường" before "dương", "duong" finds both alike.
 */
export function searchRank(query: string, text: string): number {
  const said = fold(text);
  const words = searchWords(query);
  if (words.length === 0) return 0;
  const atStart = words.filter((ways) => ways.some((way) => isAtWordStart(said, way))).length;
  const spelt = [fold(query), words.map((ways) => ways[ways.length - 1]).join(' ')];
  return 4 * typedShare(query, text) + Math.max(...spelt.map((asked) => wholeRank(said, asked))) + (2 * atStart) / words.length - Math.min(said.length, 400) / 1_000;
}

/** Of the words typed with marks, how many stand so in the text. */
function typedShare(query: string, text: string): number {
  const typed = toNfc(query).toLowerCase().split(/\s+/).filter(hasDiacritics);
  const said = toNfc(text).toLowerCase();
  return typed.length === 0 ? 0 : typed.filter((word) => said.includes(word)).length / typed.length;
}

function wholeRank(said: string, asked: string): number {
  if (said === asked) return 8;
  if (said.startsWith(asked)) return 4;
  return isAtWordStart(said, asked) ? 3 : 0;
}

function isAtWordStart(text: string, part: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${part.replace(/[^\p{L}\p{N}]+/gu, ' ')}`);
}
