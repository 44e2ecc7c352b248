/** The states of a half-year's plan. */
export const planState = {
  draft: 'Dự thảo',
  'in-review': 'Đang xin ý kiến',
  approved: 'Đã phê duyệt',
  active: 'Đang thực hiện',
  closing: 'Đang tổng kết',
  closed: 'Đã đóng',
  title: 'Trạng thái kế hoạch',
} as const;
