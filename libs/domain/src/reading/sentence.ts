import type { Span } from './pattern';
import { trimSpan } from './pattern';

/** Short forms whose stop does not end a sentence. */
const SHORT_FORM = /(?:^|[\s(])(?:TP|Tp|TX|TT|Q|P|H|X|TS|ThS|Th\.S|PGS|GS|BS|KS|CN|LS|NGND|NSND|St|tr|s|No|đ\/c|đc|[A-ZĐ])$/u;
const STOP = /[.!?…]+(?:\/\.)?["”’)]*(?=\s+["“‘(]?[\p{Lu}\d])/gu;

/** The sentences of a span. A date (30.6), a number (1.305) and a short form (TP.) do not end one. */
export function sentencesOf(text: string, span: Span): Span[] {
  const part = text.slice(span.start, span.end);
  const sentences: Span[] = [];
  let from = 0;
  for (const match of part.matchAll(STOP)) {
    if (match[0] === '.' && SHORT_FORM.test(part.slice(0, match.index))) continue;
    const end = match.index + match[0].length;
    sentences.push(trimSpan(text, { start: span.start + from, end: span.start + end }));
    from = end;
  }
  sentences.push(trimSpan(text, { start: span.start + from, end: span.end }));
  return sentences.filter(({ start, end }) => start < end);
}

/** The parts between semicolons, outside brackets. */
export function partsOf(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = span.start;
  for (let at = span.start; at < span.end; at += 1) {
    const letter = text.charAt(at);
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (letter === ';' && depth === 0) {
      parts.push(trimSpan(text, { start: from, end: at }));
      from = at + 1;
    }
  }
  parts.push(trimSpan(text, { start: from, end: span.end }));
  return parts.filter(({ start, end }) => start < end);
}

/** The span as it is quoted: without the semicolon, dots of omission or the `./.` that ends a paper. */
export function quotable(text: string, span: Span): Span {
  let { end } = trimSpan(text, span);
  for (;;) {
    const kept = text.slice(span.start, end);
    const tail = /(?:\s|;|,|…|\.{2,}|(?<=\.)\/\.)$/u.exec(kept);
    if (tail === null) break;
    end -= tail[0].length;
  }
  return { start: span.start, end };
}
