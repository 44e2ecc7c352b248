import { editedSummary, type SummaryEdit } from './summary-edit';
import { compareWithNow, keptFrom, sentencesOf, shownSections, summaryDifferences, type ComposedParagraph, type ComposedSection, type ComposedSentence, type KeptSection } from './summary-text';

const item = (id: string) => ({ kind: 'item', id, label: `CT.01 (${id})` });
const said = (key: string, text: string, over: Partial<ComposedSentence> = {}): ComposedSentence => ({ key, text, origin: 'composed', sources: [{ kind: 'task', id: 't1', label: 'CT.01' }], ...over });
const paragraph = (key: string, ...sentences: ComposedSentence[]): ComposedParagraph => ({ kind: 'paragraph', key, isListed: false, sentences });
const heading = (key: string, level: 2 | 3 = 2) => ({ kind: 'heading', key, level, text: key }) as const;

const TASK = paragraph('task', said('state', 'Đã xong.'), said('words', 'Đã mở cổng.', { origin: 'quoted', sources: [item('i1')] }));
const OPEN = paragraph('gap', said('gap', '[viết]', { origin: 'to-write', sources: [] }));
const COMPOSED: ComposedSection[] = [
  { id: 'II', title: 'KẾT QUẢ', blocks: [heading('one'), paragraph('total', said('total', 'Tổng số: 3.', { sources: [{ kind: 'figure', id: null, label: 'total' }] })), heading('two'), TASK] },
  { id: 'III', title: 'NGUYÊN NHÂN', blocks: [heading('causes'), OPEN] },
];
const withTask = (task: ComposedParagraph, ...more: ComposedSection['blocks'][number][]): ComposedSection[] => COMPOSED.map((section) => (section.id === 'II' ? { ...section, blocks: [...section.blocks.slice(0, 3), task, ...more] } : section));

let count = 0;
const newId = () => `s${(count += 1)}`;
let kept: KeptSection[];
beforeEach(() => {
  count = 0;
  kept = keptFrom(COMPOSED, newId);
});
const idOf = (text: string, sections: readonly KeptSection[] = kept) => sentencesOf(sections).find((sentence) => sentence.text === text)?.id ?? 'none';
const edit = (change: SummaryEdit, composed: readonly ComposedSection[] = COMPOSED, sections: readonly KeptSection[] = kept) => editedSummary(sections, change, { composed, newId });
const done = (change: SummaryEdit, composed: readonly ComposedSection[] = COMPOSED, sections: readonly KeptSection[] = kept): KeptSection[] => {
  const result = edit(change, composed, sections);
  if (result === null) throw new Error(`${change.act} found nothing`);
  return result;
};
const texts = (sections: readonly KeptSection[]) => shownSections(sections).flatMap(({ blocks }) => blocks.map((block) => (block.kind === 'heading' ? `# ${block.text}` : block.sentences.map(({ text, origin }) => `${text}(${origin})`).join(' '))));

describe('what a person changes', () => {
  it('an edited sentence keeps its sources and is marked; typed back it is the rules’ again', () => {
    const id = idOf('Đã mở cổng.');
    const reworded = done({ act: 'reword', sentenceId: id, text: 'Cổng đã mở.' });
    expect(sentencesOf(reworded).find((sentence) => sentence.id === id)).toMatchObject({ text: 'Cổng đã mở.', origin: 'edited', sources: [item('i1')] });
    expect(done({ act: 'reword', sentenceId: id, text: 'Đã mở cổng.' }, COMPOSED, reworded)).toEqual(kept);
  });

  it('a place to write that is written, and an added sentence, are the person’s own', () => {
    const written = done({ act: 'reword', sentenceId: idOf('[viết]'), text: 'Do thiếu người.' });
    const added = done({ act: 'add', afterId: idOf('Do thiếu người.', written), text: 'Và thiếu kinh phí.' }, COMPOSED, written);
    const apart = done({ act: 'add-paragraph', afterId: idOf('Đã xong.'), text: 'Nhìn chung tốt.' }, COMPOSED, added);
    expect(texts(apart)).toEqual(['# one', 'Tổng số: 3.(composed)', '# two', 'Đã xong.(composed) Đã mở cổng.(quoted)', 'Nhìn chung tốt.(editorial)', '# causes', 'Do thiếu người.(editorial) Và thiếu kinh phí.(editorial)']);
  });

  it('removed with all below it a heading goes too, and comes back with what is restored', () => {
    const removed = done({ act: 'remove', sentenceId: idOf('[viết]') });
    expect(texts(removed)).not.toContain('# causes');
    expect(edit({ act: 'remove', sentenceId: idOf('[viết]') }, COMPOSED, removed)).toBeNull();
    expect(done({ act: 'restore', sentenceId: idOf('[viết]') }, COMPOSED, removed)).toEqual(kept);
  });

  it('moves within its paragraph and its section, not out of them', () => {
    const swapped = done({ act: 'move', sentenceId: idOf('Đã xong.'), by: 1 });
    expect(texts(swapped)[3]).toBe('Đã mở cổng.(quoted) Đã xong.(composed)');
    expect(edit({ act: 'move', sentenceId: idOf('Đã xong.'), by: -1 })).toBeNull();
    const up = done({ act: 'move-paragraph', sentenceId: idOf('Đã xong.'), by: -1 });
    expect(texts(up).slice(0, 3)).toEqual(['# one', 'Tổng số: 3.(composed)', 'Đã xong.(composed) Đã mở cổng.(quoted)']);
    expect(edit({ act: 'move-paragraph', sentenceId: idOf('Tổng số: 3.'), by: -1 })).toBeNull();
    expect(edit({ act: 'move-paragraph', sentenceId: idOf('Đã xong.'), by: 1 })).toBeNull();
  });

  it('on a sentence that is not there is nothing', () => {
    for (const change of [{ act: 'reword', sentenceId: 'none', text: 'x' }, { act: 'take', sentenceId: 'none' }, { act: 'take-arrived', key: 'none' }] as const) expect(edit(change)).toBeNull();
  });
});

describe('a source that changes', () => {
  const reopened = withTask(paragraph('task', said('state', 'Chưa xong.')));
  const reworded = withTask(paragraph('task', said('state', 'Đã xong.'), said('words', 'Đã mở cổng.', { origin: 'quoted', sources: [item('i2')] })));

  it('makes exactly its sentences stale: with the new wording, or with none', () => {
    expect(compareWithNow(kept, COMPOSED)).toEqual({ stale: [], arrived: [] });
    const { stale, arrived } = compareWithNow(kept, reopened);
    expect(stale.map(({ sentenceId, now }) => [sentenceId, now?.text ?? null])).toEqual([[idOf('Đã xong.'), 'Chưa xong.'], [idOf('Đã mở cổng.'), null]]);
    expect(arrived).toEqual([]);
  });

  it('also where the same words rest on another accepted version', () => {
    expect(compareWithNow(kept, reworded).stale.map(({ sentenceId }) => sentenceId)).toEqual([idOf('Đã mở cổng.')]);
    expect(compareWithNow(kept, withTask({ ...TASK, sentences: TASK.sentences.map((sentence) => ({ ...sentence, sources: sentence.sources.map((source) => ({ ...source, label: 'renamed' })) })) })).stale).toEqual([]);
  });

  it('leaves alone what a person wrote or removed', () => {
    const removed = done({ act: 'remove', sentenceId: idOf('Đã mở cổng.') });
    expect(compareWithNow(removed, reopened).stale).toHaveLength(1);
    expect(compareWithNow(done({ act: 'add', afterId: idOf('Đã xong.'), text: 'Tốt.' }), COMPOSED).stale).toEqual([]);
  });

  it('is settled by taking the new wording, whose absence takes the sentence away', () => {
    const taken = done({ act: 'take', sentenceId: idOf('Đã xong.') }, reopened);
    const gone = done({ act: 'take', sentenceId: idOf('Đã mở cổng.') }, reopened, taken);
    expect(texts(gone)[3]).toBe('Chưa xong.(composed)');
    expect(compareWithNow(gone, reopened)).toEqual({ stale: [], arrived: [] });
    expect(done({ act: 'take-all' }, reopened)).toEqual(gone);
  });

  it('is settled by keeping one’s own: edited on the new source, or one’s own word where none is left', () => {
    const mine = done({ act: 'keep', sentenceId: idOf('Đã xong.') }, reopened);
    const both = done({ act: 'keep', sentenceId: idOf('Đã mở cổng.') }, reopened, mine);
    expect(texts(both)[3]).toBe('Đã xong.(edited) Đã mở cổng.(editorial)');
    expect(sentencesOf(both).find(({ text }) => text === 'Đã mở cổng.')?.sources).toEqual([]);
    expect(compareWithNow(both, reopened)).toEqual({ stale: [], arrived: [] });
  });

  it('offers what is new at its place, once', () => {
    const more = withTask(paragraph('task', ...TASK.sentences.slice(0, 1), said('indicator', 'Đạt 3/3.'), ...TASK.sentences.slice(1)), heading('three', 3), paragraph('other', said('state', 'Việc khác.')));
    const { arrived, stale } = compareWithNow(kept, more);
    expect([arrived.map(({ key }) => key), stale]).toEqual([['II/task/indicator', 'II/other/state'], []]);
    const taken = done({ act: 'take-all' }, more);
    expect(texts(taken).slice(3, 6)).toEqual(['Đã xong.(composed) Đạt 3/3.(composed) Đã mở cổng.(quoted)', '# three', 'Việc khác.(composed)']);
    expect(compareWithNow(taken, more)).toEqual({ stale: [], arrived: [] });
    const refused = done({ act: 'refuse-arrived', key: 'II/task/indicator' }, more);
    expect(texts(refused)[3]).toBe('Đã xong.(composed) Đã mở cổng.(quoted)');
    expect(compareWithNow(refused, more).arrived.map(({ key }) => key)).toEqual(['II/other/state']);
  });
});

it('two versions differ in the sentences that changed, came and went', () => {
  const after = done({ act: 'remove', sentenceId: idOf('Đã mở cổng.') }, COMPOSED, done({ act: 'add', afterId: idOf('Đã xong.'), text: 'Tốt.' }, COMPOSED, done({ act: 'reword', sentenceId: idOf('Đã xong.'), text: 'Xong rồi.' })));
  expect(summaryDifferences(kept, after).map(({ before, after: now }) => [before, now])).toEqual([['Đã xong.', 'Xong rồi.'], [null, 'Tốt.'], ['Đã mở cổng.', null]]);
  expect(summaryDifferences(kept, kept)).toEqual([]);
});
