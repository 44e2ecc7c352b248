import { unzipSync, type UnzipFileInfo } from 'fflate';
import { Parser } from 'htmlparser2';
import { readNumbering, type ListCounter } from './docx-numbering';
import { UnreadableFile, UNPACKED_BYTES_MAX } from './unreadable';

const PARTS = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml']);
/** Word never packs text a thousandfold; whoever does wants to fill the memory. */
const RATIO_MAX = 500;

/** The words of a Word document, a line for each paragraph, list numbers written out as Word shows them. */
export function docxToText(bytes: Uint8Array): string {
  const parts = unpack(bytes);
  const document = parts['word/document.xml'];
  if (document === undefined) throw new UnreadableFile('file-type-unknown');
  const counter = readNumbering(textOf(parts['word/numbering.xml']), textOf(parts['word/styles.xml']));
  return paragraphsOf(textOf(document), counter).join('\n\n');
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array | undefined> {
  let unpacked = 0;
  const isWanted = (file: UnzipFileInfo): boolean => {
    if (!PARTS.has(file.name)) return false;
    unpacked += file.originalSize;
    if (unpacked > UNPACKED_BYTES_MAX || file.originalSize > Math.max(1_000_000, file.size * RATIO_MAX)) throw new UnreadableFile('file-too-large');
    return true;
  };
  try {
    return unzipSync(bytes, { filter: isWanted });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('file-broken');
  }
}

/** A document type declaration has no business in Word's own files: it could only define entities. */
export function textOf(part: Uint8Array | undefined): string {
  if (part === undefined) return '';
  const xml = new TextDecoder('utf-8').decode(part);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new UnreadableFile('file-broken');
  return xml;
}

function paragraphsOf(xml: string, counter: ListCounter): string[] {
  const reader = new DocumentReader(counter);
  const parser = new Parser({ onopentag: (name, attributes) => reader.open(name, attributes), ontext: (text) => reader.write(text), onclosetag: (name) => reader.close(name) }, { xmlMode: true, decodeEntities: true });
  parser.end(xml);
  return reader.paragraphs;
}

interface OpenParagraph {
  words: string;
  styleId: string | null;
  listId: string | null;
  level: number;
}

class DocumentReader {
  readonly paragraphs: string[] = [];
  /** A text box is a paragraph inside a paragraph. */
  private readonly open_: OpenParagraph[] = [];
  private isText = false;
  private skippedDepth = 0;

  constructor(private readonly counter: ListCounter) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    // Deleted text, and the older copy of a drawing that Word keeps for old programs.
    if (name === 'w:del' || name === 'mc:Fallback' || name === 'w:moveFrom') this.skippedDepth += 1;
    if (name === 'w:p') this.open_.push({ words: '', styleId: null, listId: null, level: 0 });
    const paragraph = this.open_.at(-1);
    if (paragraph === undefined) return;
    const value = attributes['w:val'] ?? '';
    if (name === 'w:t') this.isText = true;
    else if (name === 'w:tab') paragraph.words += ' ';
    else if (name === 'w:br' || name === 'w:cr') paragraph.words += '\n';
    else if (name === 'w:noBreakHyphen') paragraph.words += '-';
    else if (name === 'w:pStyle') paragraph.styleId = value;
    else if (name === 'w:numId') paragraph.listId = value;
    else if (name === 'w:ilvl') paragraph.level = Number(value);
  }

  write(text: string): void {
    const paragraph = this.open_.at(-1);
    if (this.isText && this.skippedDepth === 0 && paragraph !== undefined) paragraph.words += text;
  }

  close(name: string): void {
    if (name === 'w:del' || name === 'mc:Fallback' || name === 'w:moveFrom') this.skippedDepth -= 1;
    if (name === 'w:t') this.isText = false;
    if (name !== 'w:p') return;
    const paragraph = this.open_.pop();
    if (paragraph === undefined || this.skippedDepth > 0) return;
    const words = paragraph.words.trim();
    if (words !== '') this.paragraphs.push(`${this.counter.next(paragraph)}${words}`);
  }
}
