import { skipBlanks } from './pattern';

const LETTER = /[\p{L}\p{N}]/u;

/**
 * A list of phrases, found at a place by their first word: a text is looked at hundreds of times a sentence, and one pattern of
 * hundreds of alternatives would be tried from its first at every look. A blank in a phrase stands for any blanks.
 */
export class Phrases {
  private readonly byFirstWord = new Map<string, string[]>();

  /** `isExact`: capitals count, as in a name. */
  constructor(
    phrases: readonly string[],
    private readonly isExact = false,
  ) {
    for (const phrase of [...phrases].sort((first, second) => second.length - first.length)) {
      const key = firstWord(phrase, 0).toLowerCase();
      this.byFirstWord.set(key, [...(this.byFirstWord.get(key) ?? []), this.isExact ? phrase : phrase.toLowerCase()]);
    }
  }

  /** Length of the longest phrase that begins exactly here as whole words; 0 when none does. */
  lengthAt(text: string, at: number): number {
    if (at > 0 && LETTER.test(text.charAt(at - 1))) return 0;
    const candidates = this.byFirstWord.get(firstWord(text, at).toLowerCase());
    for (const phrase of candidates ?? []) {
      const end = this.endOf(phrase, text, at);
      if (end !== null && !LETTER.test(text.charAt(end))) return end - at;
    }
    return 0;
  }

  private endOf(phrase: string, text: string, at: number): number | null {
    let place = at;
    for (const letter of phrase) {
      if (letter === ' ') {
        const next = skipBlanks(text, place);
        if (next === place) return null;
        place = next;
        continue;
      }
      const there = this.isExact ? text.charAt(place) : text.charAt(place).toLowerCase();
      if (there !== letter) return null;
      place += 1;
    }
    return place;
  }
}

function firstWord(text: string, at: number): string {
  let end = at;
  while (end < text.length && LETTER.test(text.charAt(end))) end += 1;
  return text.slice(at, end);
}
