/** The fair clock: on whose desk work lay. */
export const fairClock = {
  title: 'Thời gian theo nơi giữ việc',
  whole: 'Từ khi giao',
  late: 'Phần quá hạn',
  span: '{title}: {from} đến {to}, {days, number} ngày',
  desk: {
    label: 'Nơi giữ việc',
    unit: 'Đơn vị chủ trì',
    'coordinating-unit': 'Đơn vị phối hợp',
    secretariat: 'Tổ giúp việc',
    leader: 'Lãnh đạo Ban Chỉ đạo',
    outside: 'Cơ quan ngoài Ban Chỉ đạo',
    nobody: 'Đã kết thúc, sau đó mở lại',
  },
  days: 'Số ngày',
  part: 'Tỷ lệ',
  hint: 'Thời gian chờ chỉ để xem; hạn và phân loại không thay đổi.',
  empty: 'Chưa có ngày nào để tính.',
} as const;
