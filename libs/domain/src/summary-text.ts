/** Whose words a sentence is: the rules' (composed, fixed), a unit's (quoted), a place left to write, a person's change of one of these, or a person's own. */
export const SENTENCE_ORIGINS = ['composed', 'quoted', 'fixed', 'to-write', 'edited', 'editorial'] as const;
export type SentenceOrigin = (typeof SENTENCE_ORIGINS)[number];

/** What a sentence rests on; the label tells figures apart, which have no id. */
export type SourceRef = { readonly kind: string; readonly id: string | null; readonly label: string };

export type Wording = { readonly text: string; readonly origin: SentenceOrigin; readonly sources: readonly SourceRef[] };

/** A paper as the rules compose it now; keys are stable names, the same for the same thing at every composing. */
export type ComposedSentence = Wording & { readonly key: string };
export type ComposedParagraph = { readonly kind: 'paragraph'; readonly key: string; readonly isListed: boolean; readonly sentences: readonly ComposedSentence[] };
export type SectionHeading = { readonly kind: 'heading'; readonly key: string; readonly level: 2 | 3; readonly text: string };
export type ComposedSection = { readonly id: string; readonly title: string; readonly blocks: readonly (SectionHeading | ComposedParagraph)[] };

/**
 * A sentence of a stored paper. `key` is null for a person's own; `base` is what the rules last said in its place and a person saw, null
 * for a person's own. A removed sentence is kept, so that it can come back and is not offered as new.
 */
export type KeptSentence = Wording & { readonly id: string; readonly key: string | null; readonly base: Wording | null; readonly isRemoved: boolean };
export type KeptParagraph = { readonly kind: 'paragraph'; readonly id: string; readonly key: string | null; readonly isListed: boolean; readonly sentences: readonly KeptSentence[] };
export type KeptBlock = SectionHeading | KeptParagraph;
export type KeptSection = { readonly id: string; readonly title: string; readonly blocks: readonly KeptBlock[] };

/** A sentence whose source has changed: what the rules would say now, or null where they say nothing any more. */
export type StaleSentence = { readonly sentenceId: string; readonly now: Wording | null };
/** A sentence that the rules say now and the paper does not have. */
export type ArrivedSentence = { readonly key: string; readonly sectionId: string; readonly now: Wording };

/** A composed paper as the first text of a stored one. */
export function keptFrom(sections: readonly ComposedSection[], newId: () => string): KeptSection[] {
  return sections.map(({ id, title, blocks }) => ({ id, title, blocks: blocks.map((block) => (block.kind === 'heading' ? block : keptParagraph(block, newId))) }));
}

function keptParagraph({ kind, key, isListed, sentences }: ComposedParagraph, newId: () => string): KeptParagraph {
  return { kind, id: newId(), key, isListed, sentences: sentences.map((sentence) => keptSentence(sentence, newId)) };
}

export function keptSentence({ key, text, origin, sources }: ComposedSentence, newId: () => string): KeptSentence {
  const base: Wording = { text, origin, sources };
  return { ...base, id: newId(), key, base, isRemoved: false };
}

const paragraphsOf = <Block extends { readonly kind: string }>(blocks: readonly Block[]): Extract<Block, { kind: 'paragraph' }>[] =>
  blocks.filter((block): block is Extract<Block, { kind: 'paragraph' }> => block.kind === 'paragraph');

/** Every sentence of a stored paper, removed ones too, in order. */
export function sentencesOf(sections: readonly KeptSection[]): KeptSentence[] {
  return sections.flatMap(({ blocks }) => paragraphsOf(blocks).flatMap(({ sentences }) => sentences));
}

/** The name of a sentence within the whole paper. */
export const fullKey = (sectionId: string, paragraphKey: string | null, sentenceKey: string | null): string | null =>
  paragraphKey === null || sentenceKey === null ? null : `${sectionId}/${paragraphKey}/${sentenceKey}`;

/** What the rules say now, by full key, in order. */
export function wordingsNow(composed: readonly ComposedSection[]): Map<string, Wording & { readonly sectionId: string }> {
  const entries = composed.flatMap(({ id, blocks }) => paragraphsOf(blocks).flatMap((paragraph) => paragraph.sentences.map(({ key, text, origin, sources }) => [`${id}/${paragraph.key}/${key}`, { sectionId: id, text, origin, sources }] as const)));
  return new Map(entries);
}

/**
 * Which sentences of the paper no longer say what the rules say of the same thing, in words or in sources (R3), and which the rules would
 * add. Exactly these: a person's own sentence and a removed one are never stale.
 */
export function compareWithNow(kept: readonly KeptSection[], composed: readonly ComposedSection[]): { stale: StaleSentence[]; arrived: ArrivedSentence[] } {
  const now = wordingsNow(composed);
  const known = new Set<string>();
  const stale: StaleSentence[] = [];
  const sentences = kept.flatMap((section) => paragraphsOf(section.blocks).flatMap((paragraph) => paragraph.sentences.map((sentence) => ({ key: fullKey(section.id, paragraph.key, sentence.key), sentence }))));
  for (const { key, sentence } of sentences) {
    if (key === null || sentence.base === null) continue;
    known.add(key);
    const found = now.get(key);
    if (!sentence.isRemoved && !(found !== undefined && isSameWording(found, sentence.base))) stale.push({ sentenceId: sentence.id, now: found === undefined ? null : wordingOf(found) });
  }
  const arrived = [...now].filter(([key]) => !known.has(key)).map(([key, found]) => ({ key, sectionId: found.sectionId, now: wordingOf(found) }));
  return { stale, arrived };
}

const wordingOf = ({ text, origin, sources }: Wording): Wording => ({ text, origin, sources });

/** The same words on the same sources; how a source is called is no difference, but for figures, which are only a name. */
export function isSameWording(one: Wording, other: Wording): boolean {
  return one.text === other.text && one.sources.map(refOf).join(' ') === other.sources.map(refOf).join(' ');
}

const refOf = ({ kind, id, label }: SourceRef): string => `${kind}:${id ?? label}`;

/** The paper as it is read: without removed sentences, empty paragraphs and headings with nothing below them. */
export function shownSections(sections: readonly KeptSection[]): KeptSection[] {
  return sections.map((section) => {
    const written = section.blocks.flatMap((block): KeptBlock[] => {
      if (block.kind === 'heading') return [block];
      const sentences = block.sentences.filter(({ isRemoved }) => !isRemoved);
      return sentences.length === 0 ? [] : [{ ...block, sentences }];
    });
    return { ...section, blocks: written.filter((block, at) => block.kind === 'paragraph' || hasText(written.slice(at + 1), block.level)) };
  });
}

function hasText(after: readonly KeptBlock[], level: number): boolean {
  for (const block of after) {
    if (block.kind === 'paragraph') return true;
    if (block.level <= level) return false;
  }
  return false;
}

/** A sentence that differs between two versions of a paper; null where one of them does not have it. */
export type SentenceDifference = { readonly sentenceId: string; readonly sectionId: string; readonly before: string | null; readonly after: string | null };

/** What differs between two versions of a paper, in the order of the later one, then what went. */
export function summaryDifferences(before: readonly KeptSection[], after: readonly KeptSection[]): SentenceDifference[] {
  const [old, young] = [textsOf(before), textsOf(after)];
  const changed = [...young].filter(([id, { text }]) => old.get(id)?.text !== text).map(([sentenceId, { sectionId, text }]) => ({ sentenceId, sectionId, before: old.get(sentenceId)?.text ?? null, after: text }));
  const gone = [...old].filter(([id]) => !young.has(id)).map(([sentenceId, { sectionId, text }]) => ({ sentenceId, sectionId, before: text, after: null }));
  return [...changed, ...gone];
}

function textsOf(sections: readonly KeptSection[]): Map<string, { sectionId: string; text: string }> {
  return new Map(shownSections(sections).flatMap(({ id: sectionId, blocks }) => paragraphsOf(blocks).flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, { sectionId, text }] as const))));
}
