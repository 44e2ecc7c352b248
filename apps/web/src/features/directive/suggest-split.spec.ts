import { freeLabel, overlaps, suggestSplit, trimmedSpan } from './suggest-split';

const parts = (text: string) => suggestSplit(text).map(({ label, startOffset, endOffset }) => [label, text.slice(startOffset, endOffset)]);

describe('the proposed split of a conclusion (R21)', () => {
  it('follows numbers, leaves the introduction out and keeps going on with unnumbered lines', () => {
    const text = 'Ban Chỉ đạo kết luận:\n1. Giao Sở Ngoại vụ chủ trì.\nHoàn thành trước 30/6.\n\n2. Giao Sở Thông tin.\nNơi nhận:\n1. Tỉnh ủy';
    expect(parts(text)).toEqual([
      ['1', '1. Giao Sở Ngoại vụ chủ trì.\nHoàn thành trước 30/6.'],
      ['2', '2. Giao Sở Thông tin.'],
    ]);
  });

  it('names letters by their number', () => {
    expect(parts('1. Về tuyên truyền\na) Mở chuyên mục.\nđ) Dịch tin, bài.\n2. Về kinh phí.').map(([label]) => label)).toEqual(['1', '1.a', '1.đ', '2']);
  });

  it('counts through when numbers begin anew', () => {
    expect(parts('I. Phần một\n1. Một.\nII. Phần hai\n1. Hai.').map(([label]) => label)).toEqual(['1', '2', '3', '4']);
  });

  it('follows dashes, then paragraphs, then sentences', () => {
    expect(parts('Yêu cầu:\n- Rà soát.\n- Báo cáo.')).toEqual([['1', '- Rà soát.'], ['2', '- Báo cáo.']]);
    expect(parts('Giao Sở A rà soát.\nGiao Sở B báo cáo.')).toEqual([['1', 'Giao Sở A rà soát.'], ['2', 'Giao Sở B báo cáo.']]);
    expect(parts('  Giao Sở A rà soát. Giao Sở B báo cáo 1.5 triệu.')).toEqual([['1', 'Giao Sở A rà soát.'], ['2', 'Giao Sở B báo cáo 1.5 triệu.']]);
  });

  it('proposes nothing for nothing, and spans in order that never overlap', () => {
    expect(suggestSplit(' \n ')).toEqual([]);
    const spans = suggestSplit('1. A.\na) B.\n2. C.\n- D.');
    spans.forEach((span, at) => expect(overlaps(spans.filter((_, other) => other !== at), span)).toBe(false));
  });
});

describe('a selection', () => {
  it('loses its blanks', () => {
    expect(trimmedSpan('a  bc \n', 1, 7)).toEqual({ startOffset: 3, endOffset: 5 });
    expect(trimmedSpan('a   ', 1, 4)).toBeNull();
  });

  it('may touch another clause but not overlap it', () => {
    expect(overlaps([{ startOffset: 0, endOffset: 5 }], { startOffset: 5, endOffset: 8 })).toBe(false);
    expect(overlaps([{ startOffset: 0, endOffset: 5 }], { startOffset: 4, endOffset: 8 })).toBe(true);
  });

  it('gets a free number', () => {
    expect([freeLabel([]), freeLabel(['1', '3']), freeLabel(['1.a', '2'])]).toEqual(['1', '4', '3']);
  });
});
