/** The states of a reporting round. */
export const roundState = {
  planned: 'Chưa mở',
  open: 'Đang mở',
  closed: 'Đã đóng',
  frozen: 'Đã chốt số liệu',
  title: 'Trạng thái đợt báo cáo',
} as const;
