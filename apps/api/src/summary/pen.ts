import type { Sentence, SummaryBlock, SummaryLocale, SummaryParagraph, SummarySource } from '@app/contract';
import { formatDay, formatNumber, formatRate, halfYearName, words, type Rate, type Words } from '@app/words';
import type { SummaryFacts } from './facts';
import type { LayoutProfile } from './layout/layout-profile';

/** Writes in the language of the document: words, numbers, days and names. A unit's own words are never translated. */
export interface Pen {
  readonly t: Words;
  readonly locale: SummaryLocale;
  readonly layout: LayoutProfile;
  day(day: string | null): string;
  number(value: number | null): string;
  rate(rate: Rate | null): string;
  halfYear(halfYear: string): string;
  unit(unitId: string): string;
  /** The short name, where the language has one. */
  shortUnit(unitId: string): string;
  theme(theme: { name: string; nameEn: string | null; nameZh: string | null }): string;
}

const MISSING = '–';

export function penOf(facts: SummaryFacts, locale: SummaryLocale, layout: LayoutProfile): Pen {
  const named = (unitId: string, isShort: boolean): string => {
    const names = facts.units.get(unitId);
    if (names === undefined) return MISSING;
    return isShort && locale === 'vi' ? names.shortName : nameIn(locale, names);
  };
  return {
    t: words(locale),
    locale,
    layout,
    day: (day) => (day === null ? MISSING : formatDay(locale, day)),
    number: (value) => formatNumber(locale, value),
    rate: (rate) => formatRate(locale, rate),
    halfYear: (halfYear) => halfYearName(locale, halfYear),
    unit: (unitId) => named(unitId, false),
    shortUnit: (unitId) => named(unitId, true),
    theme: (theme) => nameIn(locale, theme),
  };
}

/** The name in the language of the document where there is one, else the Vietnamese name. */
export function nameIn(locale: SummaryLocale, names: { name: string; nameEn: string | null; nameZh: string | null }): string {
  return { vi: null, en: names.nameEn, zh: names.nameZh }[locale] ?? names.name;
}

export const composed = (text: string, ...sources: SummarySource[]): Sentence => ({ text, origin: 'composed', sources });
export const quoted = (text: string, ...sources: SummarySource[]): Sentence => ({ text, origin: 'quoted', sources });
export const fixed = (text: string): Sentence => ({ text, origin: 'fixed', sources: [] });
export const toWrite = (text: string): SummaryParagraph => paragraph({ text, origin: 'to-write', sources: [] });

export const paragraph = (...sentences: Sentence[]): SummaryParagraph => ({ kind: 'paragraph', isListed: false, sentences: spaced(sentences) });
export const listed = (...sentences: Sentence[]): SummaryParagraph => ({ kind: 'paragraph', isListed: true, sentences: spaced(sentences) });

/** In the order that papers count their points in: no f, j, w, z, no letter with a mark but đ. */
const POINTS = [...'abcdđeghiklmnopqrstuvxy'];

/** `2.` of a section, or `2.1.` below it as the layout writes points. */
export function heading({ layout }: Pen, section: string, number: string, text: string): SummaryBlock {
  const [, point] = number.split('.');
  const letter = point === undefined || layout.point.form === 'decimal' ? undefined : POINTS[Number(point) - 1];
  return { kind: 'heading', id: `${section}-${number.replaceAll('.', '-')}`, level: point === undefined ? 2 : 3, label: letter === undefined ? `${number}. ${text}` : `${letter}) ${text}` };
}

/** A space after every sentence but the last, so that their texts in a row are the paragraph; Chinese marks bring their own. */
function spaced(sentences: readonly Sentence[]): Sentence[] {
  return sentences.map((sentence, at) => (at === sentences.length - 1 || /[。：；）]$/.test(sentence.text) ? sentence : { ...sentence, text: `${sentence.text} ` }));
}

export const figure = (name: string): SummarySource => ({ kind: 'figure', id: null, label: name });
