import { cutSpans, freeLabel, overlaps, trimmedSpan } from './spans';

const TEXT = 'Kết luận:\n1. Giao Sở Y tế báo cáo;\nGiao Sở Nội vụ rà soát.\n2. Tiếp tục.';
const FIRST = { startOffset: TEXT.indexOf('1.'), endOffset: TEXT.indexOf('\n2.') };
const quotes = (typed: string) => cutSpans(TEXT, FIRST, typed)?.map(({ startOffset, endOffset }) => TEXT.slice(startOffset, endOffset)) ?? null;

describe('a passage that is cut in two', () => {
  it('is cut where a blank line was typed, at exact places of the text', () => {
    expect(quotes('1. Giao Sở Y tế báo cáo;\n\nGiao Sở Nội vụ rà soát.')).toEqual(['1. Giao Sở Y tế báo cáo;', 'Giao Sở Nội vụ rà soát.']);
    expect(quotes('1. Giao Sở Y tế\n \n báo cáo;\nGiao Sở Nội vụ\n\n\nrà soát.')).toEqual(['1. Giao Sở Y tế', 'báo cáo;\nGiao Sở Nội vụ', 'rà soát.']);
  });

  it('stays whole without one, whatever single line ends there are', () => expect(quotes('1. Giao Sở Y tế báo cáo;\nGiao Sở Nội vụ rà soát.\n')).toHaveLength(1));

  it('is not cut when its words were changed', () => {
    expect(quotes('1. Giao Sở Y tế báo cáo;\n\nGiao Sở Nội vụ rà soát')).toBeNull();
    expect(quotes('1. giao Sở Y tế báo cáo;\n\nGiao Sở Nội vụ rà soát.')).toBeNull();
  });
});

it('a selection loses its blanks, and is nothing when it holds nothing else', () => {
  expect(trimmedSpan('a  việc \n', 1, 9)).toEqual({ startOffset: 3, endOffset: 7 });
  expect(trimmedSpan('a  \n', 1, 4)).toBeNull();
});

it('parts overlap when they share a letter', () => {
  const spans = [{ startOffset: 0, endOffset: 5 }];
  expect([overlaps(spans, { startOffset: 4, endOffset: 9 }), overlaps(spans, { startOffset: 5, endOffset: 9 })]).toEqual([true, false]);
});

it('a new part gets a number that no other has', () => expect([freeLabel([]), freeLabel(['1', '3'])]).toEqual(['1', '4']));
