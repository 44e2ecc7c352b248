import type { Dice } from './scale';

const VERBS = ['Xây dựng', 'Triển khai', 'Hoàn thiện', 'Rà soát', 'Tổ chức', 'Ban hành', 'Cập nhật', 'Kiểm tra', 'Phối hợp', 'Tham mưu'] as const;
const WORDS = [
  'cổng', 'thông', 'tin', 'đối', 'ngoại', 'kế', 'hoạch', 'truyền', 'báo', 'chí', 'hội', 'nghị', 'xúc', 'tiến', 'đầu', 'tư', 'thương', 'mại', 'du', 'lịch', 'hợp', 'tác',
  'quốc', 'tế', 'an', 'ninh', 'mạng', 'dữ', 'liệu', 'biên', 'tập', 'tiếng', 'Anh', 'Trung', 'huyện', 'xã', 'cơ', 'sở', 'đào', 'tạo', 'cán', 'bộ', 'phản', 'bác', 'dự', 'quảng', 'bá', 'hình', 'ảnh',
] as const;
const SEARCHED = 'nghiệm thu';
const SEARCHED_SHARE = 0.01;

/** A title of eight words. */
export function titleOf(dice: Dice): string {
  return `${dice.pick(VERBS)} ${words(dice, 6)}`;
}

/** Thirty words of a unit; one text in a hundred holds the words that benchmarks search for. */
export function narrativeOf(dice: Dice): string {
  const text = `Đã ${words(dice, 28)}.`;
  return dice.next() < SEARCHED_SHARE ? `${text} Đã ${SEARCHED}.` : text;
}

function words(dice: Dice, count: number): string {
  return Array.from({ length: count }, () => dice.pick(WORDS)).join(' ');
}
