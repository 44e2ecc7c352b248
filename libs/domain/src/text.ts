/** Turns text into precomposed Unicode (NFC), the form in which everything is stored; macOS file names and some PDFs arrive decomposed. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * Folds text for search: no diacritics, đ as d, lower case, single spaces, trimmed. `hòa` and `hoà`, `ĐƯỜNG` and `duong` fold alike.
 * đ has no decomposition, so it is replaced by hand.
 */
export function fold(text: string): string {
  return collapse(
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/đ/g, 'd'),
  );
}

/** Says whether the text carries any Vietnamese mark (đ included): such a query prefers exact matches. */
export function hasDiacritics(text: string): boolean {
  return /[\u0300-\u036fđĐ]/.test(text.normalize('NFD'));
}

/** Orders text by the Vietnamese alphabet: letters first (a ă â … d đ … u ư), tones second. */
export function compareVietnamese(first: string, second: string): number {
  return collator.compare(first, second);
}

/** What a person is filed under: the given name (the last word), then the rest of the name. An empty name gives two empty texts. */
export function givenNameKey(fullName: string): { givenName: string; restOfName: string } {
  const words = toNfc(fullName).trim().split(/\s+/);
  return { givenName: words[words.length - 1] ?? '', restOfName: words.slice(0, -1).join(' ') };
}

/** Orders people by given name, then by the rest of the name, as Vietnamese lists do. */
export function compareByGivenName(first: string, second: string): number {
  const left = givenNameKey(first);
  const right = givenNameKey(second);
  return compareVietnamese(left.givenName, right.givenName) || compareVietnamese(left.restOfName, right.restOfName);
}

const collator = new Intl.Collator('vi');

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
