import type PDFDocument from 'pdfkit';
import type { LayoutProfile } from '../layout/layout-profile';
import type { FontSet } from './fonts';
import { linesOf, type Line, type Measure, type Run } from './text-lines';

export const points = (millimetres: number): number => (millimetres * 72) / 25.4;
/** A single line of Times New Roman, in sizes of its type; and where its letters stand on it. */
const LINE = 1.15;
const ASCENT = 0.89;
const HIGHLIGHT = '#FFF2A8';

type Doc = InstanceType<typeof PDFDocument>;

export interface TextStyle {
  readonly size: number;
  readonly alignment: 'left' | 'center' | 'right' | 'justify';
  /** Of the first line. */
  readonly indent?: number;
  readonly lineSpacing?: number;
  readonly isUnderlined?: boolean;
}

/** A column on the page, in points. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** The pages of one document with a pen that goes down: what it writes is tagged, what it only draws is an artifact. */
export class Sheet implements Measure {
  y = 0;
  /** Section and place in it of every page, for the page numbers. */
  readonly pages: { readonly section: number; readonly place: number }[] = [];

  constructor(
    readonly doc: Doc,
    readonly fonts: FontSet,
    readonly profile: LayoutProfile,
  ) {}

  get area(): Column & { readonly top: number; readonly bottom: number } {
    const { page } = this.profile;
    return { x: points(page.left), width: this.doc.page.width - points(page.left + page.right), top: points(page.top), bottom: this.doc.page.height - points(page.bottom) };
  }

  addPage(section: number, layout: 'portrait' | 'landscape'): void {
    this.doc.addPage(this.pageOf(layout));
    this.begin(section);
  }

  /** Goes on on a new page, in the middle of what is tagged too. */
  turnPage(): void {
    this.doc.continueOnNewPage(this.pageOf(this.doc.page.width > this.doc.page.height ? 'landscape' : 'portrait'));
    this.begin(this.pages.at(-1)?.section ?? 0);
  }

  private pageOf(layout: 'portrait' | 'landscape'): PDFKit.PDFDocumentOptions {
    const { page } = this.profile;
    return { size: [points(page.width), points(page.height)], layout, margin: 0 };
  }

  private begin(section: number): void {
    this.pages.push({ section, place: this.pages.filter((one) => one.section === section).length + 1 });
    this.y = this.area.top;
  }

  widthOf(text: string, font: string): number {
    return this.doc.font(font).fontSize(1000).widthOfString(text) / 1000;
  }

  /** Lines for a column; widths are measured for one point of type and scaled. */
  lines(runs: readonly Run[], { width }: Column, { size, indent = 0 }: TextStyle): Line[] {
    return linesOf(runs, this, width / size, indent / size);
  }

  heightOf({ size, lineSpacing = 1 }: TextStyle): number {
    return size * LINE * lineSpacing;
  }

  /** Writes lines below each other from `y` on, over as many pages as they need; the caller says as what they are tagged. */
  write(lines: readonly Line[], column: Column, style: TextStyle): void {
    for (const [at, line] of lines.entries()) {
      if (this.y + this.heightOf(style) > this.area.bottom) this.turnPage();
      this.writeLine(line, column, { ...style, indent: at === 0 ? (style.indent ?? 0) : 0 });
      this.y += this.heightOf(style);
    }
  }

  private writeLine(line: Line, { x, width }: Column, { size, alignment, indent = 0, isUnderlined = false }: TextStyle): void {
    const free = width - indent - line.width * size;
    const wordSpacing = alignment === 'justify' && !line.isLast && line.spaceCount > 0 ? free / line.spaceCount : 0;
    let left = x + indent + { left: 0, justify: 0, center: free / 2, right: free }[alignment];
    for (const { text, font, width: pieceWidth, isMarked } of line.pieces) {
      const drawn = pieceWidth * size + wordSpacing * (text.split(' ').length - 1);
      if (isMarked) this.doc.rect(left, this.y, drawn, size * LINE).fill(HIGHLIGHT);
      this.doc.font(font).fontSize(size).fillColor('black').text(text, left, this.y + size * ASCENT, { lineBreak: false, baseline: 'alphabetic', wordSpacing, underline: isUnderlined });
      left += drawn;
    }
  }

  /** Lines and frames say nothing to a reader who listens. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }
}
