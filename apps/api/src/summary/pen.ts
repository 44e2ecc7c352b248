import type { Sentence, SummaryHeading, SummaryLocale, SummaryParagraph, SummarySection, SummarySource } from '@app/contract';
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

/** A section before the layout numbers it. */
export type Unnumbered = Omit<SummarySection, 'label'>;

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

export const composed = (text: string, ...sources: SummarySource[]): Sentence => ({ key: '', text, origin: 'composed', sources });
export const quoted = (text: string, ...sources: SummarySource[]): Sentence => ({ key: '', text, origin: 'quoted', sources });
export const fixed = (text: string): Sentence => ({ key: '', text, origin: 'fixed', sources: [] });
/** A sentence whose place among others of its kind may shift; without a name it is the n-th of its kind in the paragraph. */
export const named = (key: string, sentence: Sentence): Sentence => ({ ...sentence, key });

/** `key` names the paragraph within its section, for as long as it speaks of the same thing. */
export const paragraph = (key: string, ...sentences: Sentence[]): SummaryParagraph => ({ kind: 'paragraph', key, isListed: false, sentences: spaced(keyed(sentences)) });
export const listed = (key: string, ...sentences: Sentence[]): SummaryParagraph => ({ ...paragraph(key, ...sentences), isListed: true });
export const toWrite = (key: string, text: string): SummaryParagraph => paragraph(key, { key: '', text, origin: 'to-write', sources: [] });

function keyed(sentences: readonly Sentence[]): Sentence[] {
  return sentences.map((sentence, at) => {
    const place = sentences.slice(0, at + 1).filter(({ key, origin }) => key === '' && origin === sentence.origin).length;
    return sentence.key === '' ? named(`${sentence.origin}-${String(place)}`, sentence) : sentence;
  });
}

/** In the order that papers count their points in: no f, j, w, z, no letter with a mark but đ. */
const POINTS = [...'abcdđeghiklmnopqrstuvxy'];

/** Where a heading stands; `key` where its number may come to mean another thing. */
interface HeadingPlace {
  readonly section: string;
  readonly number: string;
  readonly key?: string;
}

/** `2.` of a section, or `2.1.` below it as the layout writes points. */
export function heading({ layout }: { layout: LayoutProfile }, { section, number, key = number }: HeadingPlace, text: string): SummaryHeading {
  const [, point] = number.split('.');
  const letter = point === undefined || layout.point.form === 'decimal' ? undefined : POINTS[Number(point) - 1];
  return { kind: 'heading', key, id: `${section}-${number.replaceAll('.', '-')}`, level: point === undefined ? 2 : 3, text, label: letter === undefined ? `${number}. ${text}` : `${letter}) ${text}` };
}

/** A space after every sentence but the last, so that their texts in a row are the paragraph; Chinese marks bring their own. */
export function spaced(sentences: readonly Sentence[]): Sentence[] {
  return sentences.map((sentence, at) => (at === sentences.length - 1 || /[。：；）]$/.test(sentence.text) ? sentence : { ...sentence, text: `${sentence.text} ` }));
}

export const figure = (name: string): SummarySource => ({ kind: 'figure', id: null, label: name });
