import { strFromU8, unzipSync } from 'fflate';

/** One element of an XML part, with what stands in it in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Reads a part with no mercy: throws on what is not well formed, as Word would refuse it. */
export function readXml(xml: string): XmlElement {
  if (ILLEGAL.test(xml)) throw new Error('a character that XML forbids');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  for (const [whole, closes, name, attributes = '', isEmpty, text, stray] of xml.matchAll(TOKEN)) {
    const top = open[open.length - 1] ?? root;
    if (stray !== undefined) throw new Error('a bare <');
    if (text !== undefined) top.text += decoded(text);
    else if (closes === '/') {
      if (open.pop()?.name !== name) throw new Error(`${whole} closes another element`);
    } else if (name !== undefined) {
      const element: XmlElement = { name, attributes: Object.fromEntries([...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map((found) => [found[1] ?? '', decoded(found[2] ?? '')])), children: [], text: '' };
      top.children.push(element);
      if (isEmpty !== '/') open.push(element);
    }
  }
  if (open.length !== 1) throw new Error('an element is not closed');
  return root;
}

function decoded(text: string): string {
  return text.replace(/&(#x?[\da-fA-F]+|\w+);|&/g, (whole, entity: string | undefined) => {
    if (entity === undefined) throw new Error('a bare &');
    if (entity.startsWith('#')) return String.fromCodePoint(entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1)));
    const character = ENTITY[entity];
    if (character === undefined) throw new Error(`${whole} is not an entity of XML`);
    return character;
  });
}

/** Every element of this name below, in order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The text of the runs below, as a reader sees it. */
export const textOf = (element: XmlElement): string => all(element, 'w:t').map(({ text }) => text).join('');

/** A Word file as a reader of its parts sees it; every XML part is read, so a broken one throws. */
export function readDocx(bytes: Uint8Array) {
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path)).map(([path, part]) => [path, readXml(strFromU8(part))]));
  const part = (path: string): XmlElement => {
    const found = parts.get(path);
    if (found === undefined) throw new Error(`the file has no ${path}`);
    return found;
  };
  const document = part('word/document.xml');
  return {
    part,
    parts: [...parts.keys()],
    document,
    paragraphs: all(document, 'w:p').map(textOf),
    /** Rows of cells of the tables in order. */
    tables: all(document, 'w:tbl').map((table) => all(table, 'w:tr').map((row) => all(row, 'w:tc').map(textOf))),
  };
}
export type ReadDocx = ReturnType<typeof readDocx>;
