import { Parser } from 'htmlparser2';
import { TableRows } from './table-rows';

const BLOCKS = new Set(['address', 'article', 'aside', 'blockquote', 'caption', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'td', 'th', 'tr', 'ul']);
const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'title', 'head', 'svg', 'iframe', 'object', 'select', 'button', 'textarea']);
const MARKERS: Readonly<Record<string, (count: number) => string>> = {
  '1': (count) => `${String(count)}. `,
  a: (count) => `${String.fromCharCode(96 + count)}) `,
  A: (count) => `${String.fromCharCode(64 + count)}. `,
  I: (count) => `${'I'.repeat(count)}. `,
  i: (count) => `(${'i'.repeat(count)}) `,
};
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The words of a page, a line for each block, list item and row of a table, numbers and dashes of lists written out. Nothing is fetched or run. */
export function htmlToText(html: string): string {
  const page = new Page();
  const parser = new Parser({ onopentag: (name, attributes) => page.open(name, attributes), ontext: (text) => page.write(text), onclosetag: (name) => page.close(name) }, { decodeEntities: true });
  parser.end(html);
  return page.text();
}

class Page {
  private readonly rows = new TableRows();
  private line = '';
  private hiddenDepth = 0;
  private readonly lists: { isNumbered: boolean; form: string; count: number }[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (HIDDEN.has(name)) this.hiddenDepth += 1;
    if (name === 'ol' || name === 'ul') this.lists.push({ isNumbered: name === 'ol', form: attributes['type'] ?? '1', count: Number(attributes['start'] ?? '1') - 1 });
    if (name === 'br' || BLOCKS.has(name)) this.breakLine();
    if (name === 'li') this.line = this.markerOfItem();
    if (name === 'table') this.rows.openTable();
    else if (name === 'tr') this.rows.openRow();
    else if (name === 'td' || name === 'th') this.rows.openCell(Number(attributes['colspan'] ?? '1'), Number(attributes['rowspan'] ?? '1'));
  }

  write(text: string): void {
    if (this.hiddenDepth === 0) this.line += text.replace(/[\s]+/g, ' ');
  }

  close(name: string): void {
    if (HIDDEN.has(name)) this.hiddenDepth = Math.max(0, this.hiddenDepth - 1);
    if (name === 'ol' || name === 'ul') this.lists.pop();
    if (BLOCKS.has(name)) this.breakLine();
    if (name === 'tr') this.rows.closeRow();
    else if (name === 'table') this.rows.closeTable();
  }

  text(): string {
    this.breakLine();
    return this.rows.lines.join('\n\n');
  }

  private markerOfItem(): string {
    const list = this.lists.at(-1);
    if (list === undefined || !list.isNumbered) return '- ';
    list.count += 1;
    if (list.form === 'I' && ROMAN[list.count] !== undefined) return `${ROMAN[list.count] ?? ''}. `;
    return (MARKERS[list.form] ?? MARKERS['1'])?.(list.count) ?? '';
  }

  private breakLine(): void {
    const line = this.line.replace(/ {2,}/g, ' ').trim();
    if (line !== '' && !/^(?:-|\d+\.)$/.test(line)) this.rows.write(line);
    // A list item's number waits for its first words, which may stand in a block of their own.
    this.line = /^(?:-|\d+\.|[a-z]\)|[A-Z]\.|[IVX]+\.)$/.test(line) ? `${line} ` : '';
  }
}

/** The page's own word on its encoding; null when it has none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}
