/** The state of a lead unit's assignment, moved by people. */
export const leadState = {
  draft: 'Dự thảo',
  issued: 'Đã giao, chờ tiếp nhận',
  acknowledged: 'Đã tiếp nhận, chưa triển khai',
  'in-progress': 'Đang thực hiện',
  'awaiting-confirmation': 'Chờ xác nhận hoàn thành',
  returned: 'Trả lại, yêu cầu bổ sung',
  completed: 'Đã hoàn thành',
  'on-hold': 'Tạm dừng',
  cancelled: 'Kết thúc theo dõi',
  'carried-over': 'Chuyển kỳ sau',
  transferred: 'Đã chuyển đơn vị chủ trì',
  closed: 'Đã kết thúc cùng kế hoạch',
  title: 'Trạng thái xử lý',
} as const;
