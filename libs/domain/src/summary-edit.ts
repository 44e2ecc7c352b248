import { compareWithNow, keptSentence, type ComposedParagraph, type ComposedSection, type KeptBlock, type KeptParagraph, type KeptSection, type KeptSentence, type Wording } from './summary-text';

/** One change that a person makes in a stored paper. `by` is a step up (-1) or down (1). */
export type SummaryEdit =
  | { readonly act: 'reword'; readonly sentenceId: string; readonly text: string }
  | { readonly act: 'add'; readonly afterId: string; readonly text: string }
  | { readonly act: 'add-paragraph'; readonly afterId: string; readonly text: string }
  | { readonly act: 'remove' | 'restore'; readonly sentenceId: string }
  | { readonly act: 'take' | 'keep'; readonly sentenceId: string }
  | { readonly act: 'move' | 'move-paragraph'; readonly sentenceId: string; readonly by: -1 | 1 }
  | { readonly act: 'take-arrived' | 'refuse-arrived'; readonly key: string }
  | { readonly act: 'take-all' };

/** What an edit needs to know: what the rules say now, and ids for what is new. */
export type EditContext = { readonly composed: readonly ComposedSection[]; readonly newId: () => string };

/** The paper after the change; null when it speaks of a sentence that the paper does not have, or of a step that leads out of its section. */
export function editedSummary(sections: readonly KeptSection[], edit: SummaryEdit, context: EditContext): KeptSection[] | null {
  switch (edit.act) {
    case 'reword':
      return changed(sections, edit.sentenceId, (sentence) => reworded(sentence, edit.text));
    case 'remove':
    case 'restore':
      return changed(sections, edit.sentenceId, (sentence) => ({ ...sentence, isRemoved: edit.act === 'remove' }), edit.act === 'remove');
    case 'take':
    case 'keep':
      return settled(sections, edit, context);
    case 'add':
      return inParagraph(sections, edit.afterId, (paragraph, at) => [{ ...paragraph, sentences: paragraph.sentences.toSpliced(at + 1, 0, own(edit.text, context)) }]);
    case 'add-paragraph':
      return inParagraph(sections, edit.afterId, (paragraph) => [paragraph, { kind: 'paragraph', id: context.newId(), key: null, isListed: false, sentences: [own(edit.text, context)] }]);
    case 'move':
      return movedSentence(sections, edit.sentenceId, edit.by);
    case 'move-paragraph':
      return movedParagraph(sections, edit.sentenceId, edit.by);
    case 'take-arrived':
    case 'refuse-arrived':
      return arrived(sections, edit.key, { ...context, isRemoved: edit.act === 'refuse-arrived' });
    case 'take-all':
      return takenAll(sections, context);
  }
}

const own = (text: string, { newId }: EditContext): KeptSentence => ({ id: newId(), key: null, text, origin: 'editorial', sources: [], base: null, isRemoved: false });

/** Typed over a place to write it is a person's own; typed back to what the rules said it is theirs again. */
function reworded(sentence: KeptSentence, text: string): KeptSentence {
  const { base, origin } = sentence;
  if (base !== null && text === base.text) return { ...sentence, ...base };
  if (base === null || base.origin === 'to-write') return { ...sentence, text, origin: 'editorial' };
  return { ...sentence, text, origin: origin === 'editorial' ? 'editorial' : 'edited' };
}

function settled(sections: readonly KeptSection[], { act, sentenceId }: { act: 'take' | 'keep'; sentenceId: string }, { composed }: EditContext): KeptSection[] | null {
  const found = compareWithNow(sections, composed).stale.find((one) => one.sentenceId === sentenceId);
  if (found === undefined) return null;
  const { now } = found;
  if (now === null) return act === 'take' ? without(sections, sentenceId) : changed(sections, sentenceId, orphaned);
  return changed(sections, sentenceId, (sentence) => (act === 'take' ? taken(sentence, now) : { ...sentence, origin: 'edited', sources: now.sources, base: now }));
}

const taken = (sentence: KeptSentence, now: Wording): KeptSentence => ({ ...sentence, ...now, base: now });

/** What nothing stands behind any more is from now on the person's own word. */
const orphaned = (sentence: KeptSentence): KeptSentence => ({ ...sentence, key: null, base: null, origin: 'editorial', sources: [] });

function takenAll(sections: readonly KeptSection[], context: EditContext): KeptSection[] {
  const { stale, arrived: news } = compareWithNow(sections, context.composed);
  const settledAll = stale.reduce<readonly KeptSection[]>((text, { sentenceId, now }) => (now === null ? without(text, sentenceId) : changed(text, sentenceId, (sentence) => taken(sentence, now))) ?? text, sections);
  return [...news.reduce<readonly KeptSection[]>((text, { key }) => arrived(text, key, { ...context, isRemoved: false }) ?? text, settledAll)];
}

/** `mustChange`: an act on a sentence that is already so finds nothing. */
function changed(sections: readonly KeptSection[], sentenceId: string, change: (sentence: KeptSentence) => KeptSentence, wasShown?: boolean): KeptSection[] | null {
  return inParagraph(sections, sentenceId, (paragraph, at) => {
    const sentence = paragraph.sentences[at];
    if (sentence === undefined || (wasShown !== undefined && sentence.isRemoved === wasShown)) return null;
    return [{ ...paragraph, sentences: paragraph.sentences.with(at, change(sentence)) }];
  });
}

const without = (sections: readonly KeptSection[], sentenceId: string): KeptSection[] | null => inParagraph(sections, sentenceId, (paragraph, at) => [{ ...paragraph, sentences: paragraph.sentences.toSpliced(at, 1) }]);

type Place = { readonly section: number; readonly block: number; readonly sentence: number; readonly paragraph: KeptParagraph };

function placeOf(sections: readonly KeptSection[], sentenceId: string): Place | null {
  for (const [section, { blocks }] of sections.entries()) {
    for (const [block, paragraph] of blocks.entries()) {
      if (paragraph.kind === 'heading') continue;
      const sentence = paragraph.sentences.findIndex(({ id }) => id === sentenceId);
      if (sentence !== -1) return { section, block, sentence, paragraph };
    }
  }
  return null;
}

/** The paper with the paragraph of a sentence replaced; null where there is none, or where the change declines. */
function inParagraph(sections: readonly KeptSection[], sentenceId: string, change: (paragraph: KeptParagraph, at: number) => KeptBlock[] | null): KeptSection[] | null {
  const place = placeOf(sections, sentenceId);
  const blocks = place === null ? null : change(place.paragraph, place.sentence);
  return place === null || blocks === null ? null : withBlocks(sections, place.section, (all) => all.toSpliced(place.block, 1, ...blocks));
}

function withBlocks(sections: readonly KeptSection[], at: number, change: (blocks: readonly KeptBlock[]) => readonly KeptBlock[]): KeptSection[] {
  return sections.map((section, index) => (index === at ? { ...section, blocks: change(section.blocks) } : section));
}

/** Past removed sentences, which nobody sees. */
function movedSentence(sections: readonly KeptSection[], sentenceId: string, by: -1 | 1): KeptSection[] | null {
  return inParagraph(sections, sentenceId, (paragraph, at) => {
    const target = nextShown(paragraph.sentences, at, by, ({ isRemoved }) => !isRemoved);
    const sentence = paragraph.sentences[at];
    return target === null || sentence === undefined ? null : [{ ...paragraph, sentences: paragraph.sentences.toSpliced(at, 1).toSpliced(target, 0, sentence) }];
  });
}

/** Within its section; over a heading it comes to stand under the other one. The first heading of a section stays first. */
function movedParagraph(sections: readonly KeptSection[], sentenceId: string, by: -1 | 1): KeptSection[] | null {
  const place = placeOf(sections, sentenceId);
  if (place === null) return null;
  const { blocks = [] } = sections[place.section] ?? {};
  const target = nextShown(blocks, place.block, by, (block) => block.kind === 'heading' || block.sentences.some(({ isRemoved }) => !isRemoved));
  if (target === null || (target === 0 && blocks[0]?.kind === 'heading')) return null;
  return withBlocks(sections, place.section, (all) => all.toSpliced(place.block, 1).toSpliced(target, 0, place.paragraph));
}

function nextShown<One>(all: readonly One[], from: number, by: -1 | 1, isShown: (one: One) => boolean): number | null {
  for (let at = from + by; at >= 0 && at < all.length; at += by) {
    const one = all[at];
    if (one !== undefined && isShown(one)) return at;
  }
  return null;
}

/** Puts what the rules would add where they have it: into its paragraph, or with a paragraph (and a heading) of its own. */
function arrived(sections: readonly KeptSection[], key: string, { composed, newId, isRemoved }: EditContext & { isRemoved: boolean }): KeptSection[] | null {
  if (!compareWithNow(sections, composed).arrived.some((one) => one.key === key)) return null;
  for (const source of composed) {
    for (const [at, paragraph] of source.blocks.entries()) {
      if (paragraph.kind === 'heading') continue;
      const index = paragraph.sentences.findIndex((sentence) => `${source.id}/${paragraph.key}/${sentence.key}` === key);
      const section = sections.findIndex(({ id }) => id === source.id);
      const sentence = paragraph.sentences[index];
      if (sentence === undefined || section === -1) continue;
      const arriving = { ...keptSentence(sentence, newId), isRemoved };
      return withBlocks(sections, section, (blocks) => insertedAt(blocks, { source, at, paragraph, index }, arriving, newId));
    }
  }
  return null;
}

type Origin = { readonly source: ComposedSection; readonly at: number; readonly paragraph: ComposedParagraph; readonly index: number };

function insertedAt(blocks: readonly KeptBlock[], { source, at, paragraph, index }: Origin, arriving: KeptSentence, newId: () => string): readonly KeptBlock[] {
  const own = blocks.findIndex((block) => block.kind === 'paragraph' && block.key === paragraph.key);
  const present = blocks[own];
  if (present?.kind === 'paragraph') {
    const before = paragraph.sentences.slice(0, index).map(({ key }) => key);
    const after = present.sentences.findLastIndex(({ key }) => key !== null && before.includes(key));
    return blocks.with(own, { ...present, sentences: present.sentences.toSpliced(after + 1, 0, arriving) });
  }
  const earlier = source.blocks.slice(0, at);
  const heading = earlier.findLast((block) => block.kind === 'heading');
  const isHeadingThere = heading === undefined || blocks.some((block) => block.kind === 'heading' && block.key === heading.key);
  const anchor = blocks.findLastIndex((block) => block.key !== null && earlier.some((one) => one.kind === block.kind && one.key === block.key));
  const made: KeptParagraph = { kind: 'paragraph', id: newId(), key: paragraph.key, isListed: paragraph.isListed, sentences: [arriving] };
  return blocks.toSpliced(anchor === -1 ? blocks.length : anchor + 1, 0, ...(isHeadingThere ? [] : [heading]), made);
}

