/** Where a letter or digit would go on a word. `\b` knows only ASCII, and Vietnamese words are not. */
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';

/** A source of whole words: any of the alternatives, the longest first, single blanks standing for any blanks. */
export function anyOf(phrases: readonly string[]): string {
  const sources = [...phrases].sort((first, second) => second.length - first.length).map((phrase) => phrase.replace(/ /g, '\\s+'));
  return `${BEFORE}(?:${sources.join('|')})${AFTER}`;
}

/** Matches only at the place that is asked for (see `matchAt`), whatever the case. */
export function sticky(source: string): RegExp {
  return new RegExp(source, 'iuy');
}

/** The match of a sticky pattern that begins exactly at the place; null when there is none. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The first place at or after `at` that is not a blank. */
export function skipBlanks(text: string, at: number): number {
  let place = at;
  while (place < text.length && /\s/.test(text.charAt(place))) place += 1;
  return place;
}

/** A part of a text, in UTF-16 units, half-open. */
export type Span = { start: number; end: number };

/** Takes blanks off both ends. May give an empty span. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const first = Math.min(skipBlanks(text, start), end);
  let last = end;
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}

/** Upper-case first letter, single blanks: how a name or a title stands alone. */
export function standing(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.charAt(0).toLocaleUpperCase('vi') + plain.slice(1);
}
