const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Text, General and #,##0 are built in; formats of our own are numbered from here on. */
const FIRST_OWN_FORMAT = 164;
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '#,##0': 3, '@': 49 };

/** How a cell looks; equal looks share a style. */
export interface CellStyle {
  /** A number format code. */
  readonly format: string;
  readonly font?: 'bold' | 'italic';
  readonly hasBorder?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wraps?: boolean;
  /** Marks a text that begins like a formula, so that editing the cell does not make one of it. */
  readonly isQuoted?: boolean;
  /** Can be changed on a protected sheet. */
  readonly isOpen?: boolean;
}

/** Collects the styles of a workbook while its cells are written. */
export class StyleBook {
  private readonly styles = new Map<string, number>();
  private readonly formats = new Map<string, number>();

  /** The index by which cells name the style. */
  indexOf(style: CellStyle): number {
    const xml = this.xmlOf(style);
    const index = this.styles.get(xml) ?? this.styles.size;
    this.styles.set(xml, index);
    return index;
  }

  xml(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${String(id)}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`);
    const font = (mark: string) => `<font>${mark}<sz val="12"/><name val="Times New Roman"/></font>`;
    const side = (name: string) => `<${name} style="thin"/>`;
    return [
      `<styleSheet xmlns="${MAIN}">`,
      formats.length === 0 ? '' : `<numFmts count="${String(formats.length)}">${formats.join('')}</numFmts>`,
      `<fonts count="3">${font('')}${font('<b/>')}${font('<i/>')}</fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${String(this.styles.size)}">${[...this.styles.keys()].join('')}</cellXfs></styleSheet>`,
    ].join('');
  }

  private xmlOf({ format, font, hasBorder = false, horizontal, vertical, wraps = false, isQuoted = false, isOpen = false }: CellStyle): string {
    const fontId = font === undefined ? 0 : { bold: 1, italic: 2 }[font];
    const alignment = `<alignment${horizontal === undefined ? '' : ` horizontal="${horizontal}"`}${vertical === undefined ? '' : ` vertical="${vertical}"`}${wraps ? ' wrapText="1"' : ''}/>`;
    return `<xf numFmtId="${String(this.formatId(format))}" fontId="${String(fontId)}" fillId="0" borderId="${hasBorder ? '1' : '0'}" xfId="0"${isQuoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"${isOpen ? ' applyProtection="1"' : ''}>${alignment}${isOpen ? '<protection locked="0"/>' : ''}</xf>`;
  }

  private formatId(code: string): number {
    const known = BUILT_IN[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}
