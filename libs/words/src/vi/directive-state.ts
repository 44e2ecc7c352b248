/** The states of a directive. */
export const directiveState = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  superseded: 'Đã được thay thế',
  withdrawn: 'Đã thu hồi',
  title: 'Trạng thái văn bản',
} as const;
