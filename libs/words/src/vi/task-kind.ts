/** The kinds of task. */
export const taskKind = {
  dated: 'Có thời hạn',
  recurring: 'Định kỳ',
  standing: 'Thường xuyên',
  title: 'Loại nhiệm vụ',
} as const;
