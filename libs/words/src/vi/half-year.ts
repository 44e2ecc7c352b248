/** The half-year (kỳ). */
export const halfYear = {
  title: 'Kỳ',
  previous: 'Kỳ trước',
  next: 'Kỳ sau',
  first: '6 tháng đầu năm',
  second: '6 tháng cuối năm',
  choose: 'Chọn kỳ',
  bounds: 'Từ {from} đến {to}',
  archived: 'Kỳ này đã đóng, số liệu không thay đổi.',
} as const;
