import { partsOf, type TextPart } from './changed-text';

const sideOf = (parts: readonly TextPart[], side: TextPart['isIn']) => parts.filter(({ isIn }) => isIn === side || isIn === 'both').map(({ text }) => text).join('');
const only = (parts: readonly TextPart[], side: TextPart['isIn']) => parts.filter(({ isIn }) => isIn === side).map(({ text }) => text.trim());

describe('what changed between two texts', () => {
  it('marks whole Vietnamese words, never parts of them', () => {
    const parts = partsOf('Đã xuất bản 12 phóng sự, được người đọc đón nhận.', 'Đã xuất bản 15 phóng sự, được nhiều người xem đón nhận.');
    expect(only(parts, 'before')).toEqual(['12', 'đọc']);
    expect(only(parts, 'after')).toEqual(['15', 'nhiều', 'xem']);
  });

  it('loses nothing of either text', () => {
    const before = 'Kết quả:\n1. Cổng thông tin (tiếng Anh).\n\n2. Đường dây nóng.';
    const after = 'Kết quả:\n1. Cổng thông tin (tiếng Anh, tiếng Trung).\n2. Đường dây nóng: 24/7 – hoạt động.';
    const parts = partsOf(before, after);
    expect(sideOf(parts, 'after')).toBe(after);
    expect(sideOf(parts, 'before').replace(/\s+/g, ' ')).toBe(before.replace(/\s+/g, ' '));
  });

  it('does not take another way of typing for a change', () => {
    const text = 'Tuyên truyền đối ngoại';
    expect(partsOf(text.normalize('NFD'), text)).toEqual([{ text, isIn: 'both' }]);
  });
});
