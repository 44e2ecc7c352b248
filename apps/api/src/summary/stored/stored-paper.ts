import type { Sentence, Summary, SummaryBlock, SummaryParagraph } from '@app/contract';
import { shownSections, type ComposedSection, type KeptBlock, type KeptParagraph, type KeptSection, type KeptSentence } from '@app/domain';
import type { LayoutProfile } from '../layout/layout-profile';
import { profileOf } from '../layout/profiles';
import { sectionLabel } from '../outline';
import { heading, spaced } from '../pen';

/** The opening is kept as a section of its own, before the numbered ones. */
const OPENING = 'opening';

/** A composed paper without what is drawn around its text, in the form in which texts are kept and compared. */
export function composedSections({ opening, sections }: Summary): ComposedSection[] {
  return [{ id: OPENING, title: '', blocks: [trimmed(opening)] }, ...sections.map(({ id, title, blocks }) => ({ id, title, blocks: blocks.flatMap(textBlock) }))];
}

function textBlock(block: SummaryBlock): ComposedSection['blocks'] {
  if (block.kind === 'table') return [];
  if (block.kind === 'paragraph') return [trimmed(block)];
  const { kind, key, level, text } = block;
  return [{ kind, key, level, text }];
}

/** The space between two sentences is the paragraph's. */
const trimmed = (paragraph: SummaryParagraph): SummaryParagraph => ({ ...paragraph, sentences: paragraph.sentences.map((sentence) => ({ ...sentence, text: sentence.text.trimEnd() })) });

/** What stands around the text of a composed paper. */
export const frameOf = (summary: Summary): Summary => ({ ...summary, opening: { ...summary.opening, sentences: [] }, sections: [] });

/** The paper as it is read and written to files: the kept text in its frame, headings numbered by the layout. */
export function paperOf(frame: Summary, content: readonly KeptSection[]): Summary {
  const profile = profileOf(frame.layout);
  const [opening, ...sections] = shownSections(content);
  const sentences = opening?.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : [])) ?? [];
  return {
    ...frame,
    opening: { ...frame.opening, sentences: spaced(sentences.map(shownSentence)) },
    sections: sections.map(({ id, title, blocks }) => ({ id, title, label: sectionLabel(profile, { id, title }), blocks: numbered(profile, id, blocks) })),
  };
}

function numbered(layout: LayoutProfile, section: string, blocks: readonly KeptBlock[]): SummaryBlock[] {
  let [number, point] = [0, 0];
  return blocks.map((block): SummaryBlock => {
    if (block.kind === 'paragraph') return shownParagraph(block);
    [number, point] = block.level === 2 ? [number + 1, 0] : [number, point + 1];
    return heading({ layout }, { section, number: block.level === 2 ? String(number) : `${String(number)}.${String(point)}`, key: block.key }, block.text);
  });
}

const shownParagraph = ({ kind, id, isListed, sentences }: KeptParagraph): SummaryParagraph => ({ kind, key: id, isListed, sentences: spaced(sentences.map(shownSentence)) });

export function shownSentence({ id, text, origin, sources }: KeptSentence): Sentence {
  return { key: id, text, origin, sources: sources as Sentence['sources'] };
}

/** Sentences that somebody took out, with the section they belong to. */
export function removedSentences(content: readonly KeptSection[]): (Sentence & { sectionId: string })[] {
  return content.flatMap(({ id: sectionId, blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences.filter(({ isRemoved }) => isRemoved).map((sentence) => ({ ...shownSentence(sentence), sectionId })) : [])));
}

/** Places that are still left to the secretariat. */
export function placesToWrite(content: readonly KeptSection[]): number {
  return shownSections(content).flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))).filter(({ origin }) => origin === 'to-write').length;
}
