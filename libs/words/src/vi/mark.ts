/** The corner marks of a cell, told beside its status. */
export const mark = {
  claimed: 'Đơn vị nêu, chưa duyệt',
  returned: 'Bị trả lại',
  disputed: 'Có ý kiến khác',
  extended: 'Đã gia hạn',
  title: 'Dấu góc',
} as const;
