import type { Span } from './pattern';
import { trimSpan } from './pattern';

/** Depth of an item that a paragraph begins: 0 part, 1 roman, 2 number, 3 number.number, 4 letter, 5 to under 7 dashes and other signs, 7 inside a paragraph. */
export type Marker = { label: string; depth: number };

/** One paragraph of a paper. `start` is where its words begin, after the number or dash; `lineStart` is before them. */
export type Paragraph = Span & { lineStart: number; marker: Marker | null };

/** Stands for the line ends between paragraphs in a text of lines put together; no rule reads across it. */
export const PARAGRAPH_BREAK = '\u0001';

const BLANKS = '[ \\t]*';
const MARKERS: readonly { depth: number; pattern: RegExp }[] = [
  { depth: 0, pattern: /^(?:Phần|Chương|PHẦN|CHƯƠNG)\s+(?:thứ\s+\S+|[IVX]+|\d+)\s*[.:-]?\s*/u },
  { depth: 2, pattern: /^Điều\s+\d{1,3}\s*[.:]\s*/u },
  { depth: 2, pattern: /^(?:Thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)\s+là)\s*[,:]\s*/u },
  { depth: 3, pattern: /^[IVX]{1,5}(?:\.\d{1,2})+[.)]?\s+(?=\p{L})/u },
  { depth: 1, pattern: new RegExp(`^[IVX]{1,5}\\s?[.)/-]${BLANKS}(?=\\S)`, 'u') },
  { depth: 0, pattern: /^[A-HK-U][.)]\s+(?=\S)/u },
  { depth: 3, pattern: /^(?:[1-9]|[12]\d)(?:\.\d{1,2})+[.)]?\s+(?=\p{L})/u },
  { depth: 2, pattern: new RegExp(`^\\d{1,2}\\s?[.)/](?!\\d)${BLANKS}(?=\\S)`, 'u') },
  { depth: 2, pattern: /^\d{1,2}\s?[-–]\s+(?=\p{L})/u },
  { depth: 4, pattern: /^\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*(?=\S)/u },
  { depth: 4, pattern: /^[a-zđ]\s?[.)]\s*(?=\S)/u },
  { depth: 5, pattern: /^[+]\s*(?=\S)/u },
  { depth: 5, pattern: /^[-–—•●▪◦*]\s*(?=[^\s\d-])/u },
];

const CLOSED_LINE = /[.;:!?…”"’)/]$/u;
const HANGING_WORD = /(?:[,–-]|\s(?:và|của|với|các|về|cho|tại|theo|trong|ngày|tháng|năm|số|Sở|UBND|Ban|Bộ|tỉnh|huyện|thành phố))$/u;
const INLINE_ITEM = /(?<=[:;.]\s{0,3})\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s+(?=\S)/gu;

/** The paragraphs of a text in order, lines that were only broken to fit a page put together again, items inside a paragraph parted. */
export function outlineOf(text: string): Paragraph[] {
  return nestedSigns(text, joinedLines(text).map((line) => paragraphOf(text, line))).flatMap((paragraph) => withInlineItems(text, paragraph));
}

const SIGN_DEPTH = 5;
const SIGN_STEP = 0.25;

/** Which of "-", "+", "*" and "•" is the outer one differs from office to office: the one that comes first holds the others. */
function nestedSigns(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  let signs: string[] = [];
  return paragraphs.map((paragraph) => {
    const { marker } = paragraph;
    if (marker === null || marker.depth !== SIGN_DEPTH) {
      if (marker !== null || text.charAt(paragraph.end - 1) === ':') signs = [];
      return paragraph;
    }
    const sign = marker.label.replace(/^[–—]/u, '-');
    if (!signs.includes(sign)) signs.push(sign);
    signs = signs.slice(0, signs.indexOf(sign) + 1);
    return { ...paragraph, marker: { ...marker, depth: SIGN_DEPTH + SIGN_STEP * (signs.length - 1) } };
  });
}

/** The text with its broken lines put together and its paragraphs parted, every letter at its old place. */
export function unbroken(text: string, paragraphs: readonly Paragraph[]): string {
  let flat = '';
  for (const { lineStart, end } of paragraphs) {
    if (lineStart > flat.length) flat += text.slice(flat.length, lineStart).replace(/\n/g, PARAGRAPH_BREAK);
    flat += text.slice(flat.length, end).replace(/\n/g, ' ');
  }
  return flat + text.slice(flat.length).replace(/\n/g, PARAGRAPH_BREAK);
}

/** Number or dash at the head of a line; null when there is none. */
export function markerOf(line: string): (Marker & { length: number }) | null {
  for (const { depth, pattern } of MARKERS) {
    const match = pattern.exec(line);
    if (match !== null && match[0].length < line.length) return { depth, label: match[0].trim().replace(/(?<=[\p{L}\d])\s?[.):,/–-]+$/u, ''), length: match[0].length };
  }
  return null;
}

function joinedLines(text: string): Span[] {
  const lines: Span[] = [];
  let at = 0;
  let wasBlank = true;
  for (const raw of text.split('\n')) {
    const span = trimSpan(text, { start: at, end: at + raw.length });
    at += raw.length + 1;
    const line = text.slice(span.start, span.end);
    const previous = lines.at(-1);
    if (line === '') {
      wasBlank = true;
      continue;
    }
    const goesOn = previous !== undefined && !wasBlank && isBrokenLine(text.slice(previous.start, previous.end), line);
    if (goesOn) previous.end = span.end;
    else lines.push(span);
    wasBlank = false;
  }
  return lines;
}

function isBrokenLine(line: string, next: string): boolean {
  if (markerOf(next) !== null || CLOSED_LINE.test(line)) return false;
  return /^\p{Ll}/u.test(next) || HANGING_WORD.test(line);
}

function paragraphOf(text: string, line: Span): Paragraph {
  const marker = markerOf(text.slice(line.start, line.end));
  if (marker === null) return { ...line, lineStart: line.start, marker: null };
  return { start: line.start + marker.length, end: line.end, lineStart: line.start, marker: { label: marker.label, depth: marker.depth } };
}

function withInlineItems(text: string, paragraph: Paragraph): Paragraph[] {
  const found = [...text.slice(paragraph.start, paragraph.end).matchAll(INLINE_ITEM)];
  // A single number in brackets is a reference, not a list.
  if (found.length < 2) return [paragraph];
  const starts = found.map((match) => ({ at: paragraph.start + match.index, length: match[0].length, label: match[0].trim().replace(/[()]/g, '') }));
  const first = starts[0]?.at ?? paragraph.end;
  const head = trimSpan(text, { start: paragraph.start, end: first });
  const items = starts.map(({ at, length, label }, position): Paragraph => {
    const { start, end } = trimSpan(text, { start: at + length, end: starts[position + 1]?.at ?? paragraph.end });
    return { start, end, lineStart: at, marker: { label, depth: 7 } };
  });
  return head.start < head.end ? [{ ...paragraph, end: head.end }, ...items] : items;
}
