/** The states of one item of a report. */
export const itemState = {
  draft: 'Đang soạn',
  submitted: 'Đã gửi, chờ duyệt',
  accepted: 'Đã duyệt',
  returned: 'Bị trả lại',
  title: 'Trạng thái mục báo cáo',
} as const;
