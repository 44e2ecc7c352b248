import { Unreadable } from './unreadable';

export interface XmlHandler {
  /** Names come without their prefix: every producer chooses its own. */
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const DEPTH_MAX = 256;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads the XML of an Office part, strictly: tags must nest, and a document type declaration is refused, so that there are
 * no entities but the five of the standard and character numbers. Nothing outside the text is ever looked at. Throws Unreadable.
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const path: string[] = [];
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > at && path.length > 0) handler.text?.(decoded(xml.slice(at, textEnd)));
    if (tag < 0) break;
    at = readMarkup(xml, tag, path, handler);
  }
  if (path.length > 0) throw new Unreadable('file-damaged');
}

/** Reads what begins with `<` and returns the place behind it. */
function readMarkup(xml: string, at: number, path: string[], handler: XmlHandler): number {
  if (xml.startsWith('<?', at)) return after(xml, '?>', at);
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at);
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at);
    handler.text?.(xml.slice(at + 9, end - 3));
    return end;
  }
  if (xml.startsWith('<!', at)) throw new Unreadable('file-has-declarations');
  const end = tagEnd(xml, at);
  if (xml.startsWith('</', at)) closeTag(localName(xml.slice(at + 2, end - 1).trim()), path, handler);
  else openTag(xml.slice(at + 1, end - 1), path, handler);
  return end;
}

function openTag(tag: string, path: string[], handler: XmlHandler): void {
  const isEmpty = tag.endsWith('/');
  const found = /^[^\s/]+/.exec(tag);
  if (found === null || path.length >= DEPTH_MAX) throw new Unreadable('file-damaged');
  const name = localName(found[0]);
  handler.open?.(name, attributesOf(tag.slice(found[0].length)));
  path.push(name);
  if (isEmpty) closeTag(name, path, handler);
}

function closeTag(name: string, path: string[], handler: XmlHandler): void {
  if (path.pop() !== name) throw new Unreadable('file-damaged');
  handler.close?.(name);
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  // Sticky: a tag without a single attribute must not be searched from each of its characters.
  const next = /\s+([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const name = match[1] ?? '';
    if (!name.startsWith('xmlns')) attributes.set(localName(name), decoded(match[2] ?? match[3] ?? ''));
  }
  return attributes;
}

/** The place behind the tag's `>`; one inside quotes does not end it. */
function tagEnd(xml: string, at: number): number {
  let quote = '';
  for (let index = at + 1; index < xml.length; index += 1) {
    const character = xml.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index + 1;
  }
  throw new Unreadable('file-damaged');
}

function after(xml: string, mark: string, at: number): number {
  const found = xml.indexOf(mark, at + 2);
  if (found < 0) throw new Unreadable('file-damaged');
  return found + mark.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{1,8});/g, (whole, body: string) => {
    if (!body.startsWith('#')) return ENTITIES[body] ?? whole;
    const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
