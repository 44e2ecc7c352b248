/** A part of the text that a person may make a clause of. */
export interface Span {
  readonly label: string;
  readonly startOffset: number;
  readonly endOffset: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NUMBERED = /^(?<number>\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[.)]\s+\S/u;
const LETTERED = /^(?<letter>\p{Ll})[.)]\s+\S/u;
const DASHED = /^[-–+•]\s+\S/u;
/** What stands under the last clause: recipients and signature are no orders. */
const CLOSING = /^(nơi nhận|t[\/.]?m\.?\s|k[\/.]?t\.?\s)/iu;

/**
 * Where a conclusion could be split: at its numbers and letters, else at its dashes, else by paragraph, else by sentence.
 * It only proposes; a person checks and saves (R21).
 */
export function suggestSplit(text: string): Span[] {
  const lines = linesOf(text);
  const found = [numberedItems(lines), dashedItems(lines), paragraphs(lines)].find((items) => items.length > 1);
  return withOwnLabels(found ?? sentences(text));
}

/** Takes the blanks off both ends; null when nothing is left. */
export function trimmedSpan(text: string, start: number, end: number): { startOffset: number; endOffset: number } | null {
  const quote = text.slice(start, end);
  const startOffset = start + quote.length - quote.trimStart().length;
  const endOffset = end - (quote.length - quote.trimEnd().length);
  return startOffset < endOffset ? { startOffset, endOffset } : null;
}

export function overlaps(spans: readonly Omit<Span, 'label'>[], span: Omit<Span, 'label'>): boolean {
  return spans.some((one) => span.startOffset < one.endOffset && one.startOffset < span.endOffset);
}

/** The smallest number that no clause is called by. */
export function freeLabel(labels: readonly string[]): string {
  let number = labels.length + 1;
  while (labels.includes(String(number))) number += 1;
  return String(number);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const span = trimmedSpan(text, at, at + raw.length);
    if (span !== null) lines.push({ start: span.startOffset, end: span.endOffset, text: text.slice(span.startOffset, span.endOffset) });
    at += raw.length + 1;
  }
  const closing = lines.findIndex((line) => CLOSING.test(line.text));
  return closing > 0 ? lines.slice(0, closing) : lines;
}

/** An unnumbered line goes on with the item above it; what stands before the first number is an introduction. */
function numberedItems(lines: readonly Line[]): Span[] {
  const items: Span[] = [];
  let number = '';
  for (const line of lines) {
    const found = NUMBERED.exec(line.text)?.groups?.['number'];
    const letter = LETTERED.exec(line.text)?.groups?.['letter'];
    if (found !== undefined) number = found;
    const label = found ?? (letter === undefined ? undefined : number === '' ? letter : `${number}.${letter}`);
    add(items, line, label);
  }
  return items;
}

function dashedItems(lines: readonly Line[]): Span[] {
  const items: Span[] = [];
  for (const line of lines) add(items, line, DASHED.test(line.text) ? String(items.length + 1) : undefined);
  return items;
}

function add(items: Span[], line: Line, label: string | undefined): void {
  const last = items.at(-1);
  if (label !== undefined) items.push({ label, startOffset: line.start, endOffset: line.end });
  else if (last !== undefined) items[items.length - 1] = { ...last, endOffset: line.end };
}

function paragraphs(lines: readonly Line[]): Span[] {
  return lines.map((line, at) => ({ label: String(at + 1), startOffset: line.start, endOffset: line.end }));
}

function sentences(text: string): Span[] {
  const items: Span[] = [];
  for (const match of text.matchAll(/\S.*?(?:[.;!?](?=\s+\p{Lu})|$)/gsu)) {
    const span = trimmedSpan(text, match.index, match.index + match[0].length);
    if (span !== null) items.push({ label: String(items.length + 1), ...span });
  }
  return items;
}

/** Numbers that begin anew in another part would name two clauses alike; then all are counted through. */
function withOwnLabels(items: readonly Span[]): Span[] {
  const isClear = new Set(items.map(({ label }) => label)).size === items.length;
  return items.map((item, at) => (isClear ? item : { ...item, label: String(at + 1) }));
}
