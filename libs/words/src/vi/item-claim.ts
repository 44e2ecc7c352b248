/** What the unit says of its work; never the status shown (R3, R24). */
export const itemClaim = {
  completed: 'Hoàn thành',
  'on-track': 'Đang làm, đúng tiến độ',
  behind: 'Đang làm, chậm',
  'not-started': 'Chưa làm',
  title: 'Đơn vị tự đánh giá',
} as const;
