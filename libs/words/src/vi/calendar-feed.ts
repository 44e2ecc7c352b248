/** Due days in a calendar program, by secret address. */
export const calendarFeed = {
  title: 'Lịch (iCal)',
  hint: 'Địa chỉ bí mật để ứng dụng lịch tự đọc hạn nhiệm vụ và hạn báo cáo. Ai có địa chỉ đều đọc được; thu hồi khi lộ.',
  of: 'Lịch của',
  mine: 'Mọi việc tôi được xem',
  add: 'Tạo địa chỉ lịch',
  address: 'Địa chỉ lịch',
  once: 'Chỉ hiện một lần. Sao chép vào ứng dụng lịch ngay.',
  empty: 'Chưa có địa chỉ lịch nào.',
  revoke: 'Thu hồi',
  revokeOf: 'Thu hồi địa chỉ lịch: {name}',
  revoked: 'Đã thu hồi địa chỉ lịch.',
  name: 'Hạn việc: {name}',
  task: 'Hạn nhiệm vụ {code}',
  report: 'Hạn gửi {round}',
  description: '{unit}, hạn {day}. Xem nội dung trong Steerboard.',
} as const;
