import { partsOf } from './changed-text';

const own = (text: string, other: string) => partsOf(text, other).filter(({ isOwn }) => isOwn).map((part) => part.text.trim());
const whole = (text: string, other: string) => partsOf(text, other).map((part) => part.text).join('');

describe('what changed between two texts', () => {
  it('marks whole Vietnamese words, never parts of them', () => {
    const before = 'Đã xuất bản 12 phóng sự, được người đọc đón nhận.';
    const after = 'Đã xuất bản 15 phóng sự, được nhiều người xem đón nhận.';
    expect(own(before, after)).toEqual(['12', 'đọc']);
    expect(own(after, before)).toEqual(['15', 'nhiều', 'xem']);
  });

  it('loses nothing of either text, spaces and lines included', () => {
    const before = 'Kết quả:\n1. Cổng thông tin (tiếng Anh).\n\n2. Đường dây nóng.';
    const after = 'Kết quả:\n1. Cổng thông tin (tiếng Anh, tiếng Trung).\n2. Đường dây nóng là khó khăn .';
    expect(whole(before, after)).toBe(before);
    expect(whole(after, before)).toBe(after);
  });

  it('does not take another way of typing for a change', () => {
    const text = 'Tuyên truyền đối ngoại';
    expect(partsOf(text.normalize('NFD'), text)).toEqual([{ text, isOwn: false }]);
  });
});
