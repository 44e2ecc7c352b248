import { Unreadable } from '../../office/unreadable';
import { readXml } from '../../office/xml-reader';
import { openZip } from '../../office/zip-reader';
import { readNumbering, type ListCounter } from './docx-numbering';
import { TableRows } from './table-rows';

/** The words of a Word document, a line for each paragraph and each row of a table, list numbers written out as Word shows them. Throws Unreadable. */
export function docxToText(bytes: Buffer): string {
  const zip = openZip(bytes);
  const document = zip.text('word/document.xml');
  if (document === '') throw new Unreadable('file-type-unknown');
  const reader = new DocumentReader(readNumbering(zip.text('word/numbering.xml'), zip.text('word/styles.xml')));
  readXml(document, { open: (name, attributes) => reader.open(name, attributes), text: (text) => reader.write(text), close: (name) => reader.close(name) });
  return reader.rows.lines.join('\n\n');
}

interface OpenParagraph {
  words: string;
  styleId: string | null;
  listId: string | null;
  level: number;
}

/** Deleted text, and the older copy of a drawing that Word keeps for old programs. */
const LEFT_OUT: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback']);

class DocumentReader {
  readonly rows = new TableRows();
  /** A text box is a paragraph inside a paragraph. */
  private readonly open_: OpenParagraph[] = [];
  private isText = false;
  private skippedDepth = 0;

  constructor(private readonly counter: ListCounter) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (LEFT_OUT.has(name)) this.skippedDepth += 1;
    if (name === 'tbl') this.rows.openTable();
    else if (name === 'tr') this.rows.openRow();
    else if (name === 'tc') this.rows.openCell();
    else if (name === 'gridSpan') this.rows.widen(Number(attributes.get('val') ?? '1'));
    else if (name === 'p') this.open_.push({ words: '', styleId: null, listId: null, level: 0 });
    const paragraph = this.open_.at(-1);
    if (paragraph === undefined) return;
    const value = attributes.get('val') ?? '';
    if (name === 't') this.isText = true;
    else if (name === 'tab') paragraph.words += ' ';
    else if (name === 'br' || name === 'cr') paragraph.words += '\n';
    else if (name === 'noBreakHyphen') paragraph.words += '-';
    else if (name === 'pStyle') paragraph.styleId = value;
    else if (name === 'numId') paragraph.listId = value;
    else if (name === 'ilvl') paragraph.level = Number(value);
  }

  write(text: string): void {
    const paragraph = this.open_.at(-1);
    if (this.isText && this.skippedDepth === 0 && paragraph !== undefined) paragraph.words += text;
  }

  close(name: string): void {
    if (LEFT_OUT.has(name)) this.skippedDepth -= 1;
    if (name === 't') this.isText = false;
    else if (name === 'tr') this.rows.closeRow();
    else if (name === 'tbl') this.rows.closeTable();
    if (name !== 'p') return;
    const paragraph = this.open_.pop();
    if (paragraph === undefined || this.skippedDepth > 0) return;
    const words = paragraph.words.trim();
    if (words !== '') this.rows.write(`${this.counter.next(paragraph)}${words}`);
  }
}
