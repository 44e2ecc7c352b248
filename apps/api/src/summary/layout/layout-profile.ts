import type { LAYOUTS } from '@app/contract';

/** What stands below a name or a title: characters, or a solid line as long as a share of the text above it. */
export type Mark = { readonly text: string } | { readonly share: number };

/**
 * A form of official papers as data, so that a new edition of the rules is another file and not another writer. Lengths in
 * millimetres, type in points. A profile that papers were issued with is never edited: it gets a successor with a higher version.
 */
export interface LayoutProfile {
  readonly layout: (typeof LAYOUTS)[number];
  readonly version: number;
  readonly name: string;
  readonly font: string;
  /** `header`: from the edge of the paper to the page number. */
  readonly page: { readonly width: number; readonly height: number; readonly top: number; readonly bottom: number; readonly left: number; readonly right: number; readonly header: number };
  readonly size: Readonly<Record<
    'motherTitle' | 'motto' | 'parent' | 'issuer' | 'number' | 'place' | 'typeName' | 'subject' | 'body' | 'section' | 'signature' | 'recipientsLabel' | 'recipients' | 'pageNumber' | 'annexLabel' | 'annexTitle' | 'attachedTo' | 'table',
    number
  >>;
  readonly body: { readonly firstLine: number; readonly spaceAfter: number; readonly lineSpacing: number };
  /** Between Roman number and title of a section. */
  readonly sectionSeparator: string;
  /** The level below `1.`: `2.1. …` in bold, or `a) …` upright in the order of the Vietnamese alphabet. */
  readonly point: { readonly form: 'decimal' | 'letter'; readonly isBold: boolean };
  readonly annexNumbers: 'arabic' | 'roman';
  /** Whether the pages of every annex count from 1 again, its first page without a number. */
  readonly annexPages: 'continue' | 'restart';
  readonly underIssuer: Mark;
  /** Below the title at the right, or the motto below it. */
  readonly underMotherTitle: Mark;
  readonly underSubject: Mark;
  readonly recipientsLabel: 'underlined' | 'bold-italic';
  /** Issuer at the left, title at the right. */
  readonly headWidths: readonly [number, number];
  /** Recipients at the left, signature at the right. */
  readonly endWidths: readonly [number, number];
  /** Lines left free for the hand of who signs. */
  readonly signatureSpace: number;
  /** Shares of the line that the columns of each annex take. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
