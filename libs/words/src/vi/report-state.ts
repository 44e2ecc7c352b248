/** The states of a unit's report in a round. */
export const reportState = {
  expected: 'Cần báo cáo',
  draft: 'Đang soạn',
  'with-head': 'Chờ lãnh đạo đơn vị',
  submitted: 'Đã gửi, chờ duyệt',
  accepted: 'Đã duyệt',
  returned: 'Bị trả lại',
  waived: 'Được miễn',
  title: 'Trạng thái báo cáo',
} as const;
