import type { Face, FontSet } from './fonts';

/** A stretch of text in one look. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  /** Left to the secretariat: drawn on yellow, so that none of it goes out by oversight. */
  readonly isMarked?: boolean;
}

/** What a font and a size draw in one go. */
export interface Piece {
  readonly text: string;
  readonly font: string;
  readonly width: number;
  readonly isMarked: boolean;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly spaceCount: number;
  /** The last line of a paragraph is not stretched. */
  readonly isLast: boolean;
}

export interface Measure {
  readonly fonts: FontSet;
  widthOf(text: string, font: string): number;
}

interface Atom {
  readonly text: string;
  readonly font: string;
  readonly width: number;
  readonly isMarked: boolean;
  readonly isSpace: boolean;
  /** Whether a line may begin with this atom. */
  readonly mayBegin: boolean;
}

const CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;
/** Marks that must not stand at the beginning of a line. */
const CLOSING = /^[，。、；：！？）》」』”’%]/;
const TOKENS = /\s+|[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]|[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+/g;
/** A word without a space is cut here when it does not fit, so that no text can leave the page. */
const LONGEST_WORD = 20;

/** Breaks runs into lines of the width (points), the first one shorter by the indent: at spaces, and between Chinese characters. */
export function linesOf(runs: readonly Run[], measure: Measure, width: number, indent = 0): Line[] {
  const lines: Line[] = [];
  let current: Atom[] = [];
  let used = 0;
  const close = (isLast: boolean): void => {
    lines.push(lineOf(current, isLast));
    current = [];
    used = 0;
  };
  for (const word of words(atomsOf(runs, measure))) {
    const wordWidth = word.reduce((sum, atom) => sum + (atom.isSpace ? 0 : atom.width), 0);
    const room = width - (lines.length === 0 ? indent : 0);
    if (current.length > 0 && used + wordWidth > room) close(false);
    for (const atom of word) {
      if (atom.isSpace && current.length === 0) continue;
      current.push(atom);
      used += atom.width;
    }
  }
  close(true);
  return lines;
}

/** Words with the spaces after them: what moves to the next line together. */
function words(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const last = groups.at(-1);
    if (last === undefined || atom.mayBegin) groups.push([atom]);
    else last.push(atom);
  }
  return groups;
}

function atomsOf(runs: readonly Run[], measure: Measure): Atom[] {
  let before = ' ';
  return runs.flatMap(({ text, face, isMarked = false }) =>
    (text.match(TOKENS) ?? []).flatMap(cut).flatMap((token): Atom[] => {
      const isSpace = /^\s/.test(token);
      const mayBegin = !isSpace && !CLOSING.test(token) && (/\s$/.test(before) || CHINESE.test(before.slice(-1)) || CHINESE.test(token) || before.length >= LONGEST_WORD);
      before = token;
      return measure.fonts.runsOf(token.replace(/\s/g, ' '), face).map((run, at) => ({ ...run, width: measure.widthOf(run.text, run.font), isMarked, isSpace, mayBegin: mayBegin && at === 0 }));
    }),
  );
}

function cut(token: string): string[] {
  const characters = [...token];
  if (characters.length <= LONGEST_WORD || /^\s/.test(token)) return [token];
  return Array.from({ length: Math.ceil(characters.length / LONGEST_WORD) }, (_, at) => characters.slice(at * LONGEST_WORD, (at + 1) * LONGEST_WORD).join(''));
}

function lineOf(atoms: readonly Atom[], isLast: boolean): Line {
  const end = atoms.findLastIndex(({ isSpace }) => !isSpace) + 1;
  const pieces: { text: string; font: string; width: number; isMarked: boolean }[] = [];
  for (const { text, font, width, isMarked } of atoms.slice(0, end)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.font === font && last.isMarked === isMarked) {
      last.text += text;
      last.width += width;
    } else pieces.push({ text, font, width, isMarked });
  }
  return { pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), spaceCount: atoms.slice(0, end).filter(({ isSpace }) => isSpace).length, isLast };
}
