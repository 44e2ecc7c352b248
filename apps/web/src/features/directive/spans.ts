/** A part of the text that a person may make a clause of. */
export interface Span {
  readonly label: string;
  readonly startOffset: number;
  readonly endOffset: number;
}
type Place = Omit<Span, 'label'>;

/** Takes the blanks off both ends; null when nothing is left. */
export function trimmedSpan(text: string, start: number, end: number): Place | null {
  const quote = text.slice(start, end);
  const startOffset = start + quote.length - quote.trimStart().length;
  const endOffset = end - (quote.length - quote.trimEnd().length);
  return startOffset < endOffset ? { startOffset, endOffset } : null;
}

export function overlaps(spans: readonly Place[], span: Place): boolean {
  return spans.some((one) => span.startOffset < one.endOffset && one.startOffset < span.endOffset);
}

/** The smallest number that no clause is called by. */
export function freeLabel(labels: readonly string[]): string {
  let number = labels.length + 1;
  while (labels.includes(String(number))) number += 1;
  return String(number);
}

/**
 * The parts of a passage when somebody typed blank lines where it is to be cut, as places in the text it came from.
 * Null when anything but blanks was changed: the words of a directive are never edited by cutting them.
 */
export function cutSpans(text: string, { startOffset, endOffset }: Place, typed: string): Place[] | null {
  const places = lettersOf(text.slice(startOffset, endOffset));
  if (places.map(({ letter }) => letter).join('') !== typed.replace(/\s/g, '')) return null;
  const spans: Place[] = [];
  let from = 0;
  for (const part of typed.split(/\n[^\S\n]*\n\s*/)) {
    const length = part.replace(/\s/g, '').length;
    const [first, last] = [places[from], places[from + length - 1]];
    if (length > 0 && first !== undefined && last !== undefined) spans.push({ startOffset: startOffset + first.at, endOffset: startOffset + last.at + 1 });
    from += length;
  }
  return spans;
}

const lettersOf = (quote: string) => [...quote.matchAll(/\S/g)].map(({ 0: letter, index }) => ({ letter, at: index }));
