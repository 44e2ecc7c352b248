/** The first administrator and committee of an empty installation. */
export const setup = {
  title: 'Thiết lập lần đầu',
  intro: 'Hệ thống chưa có dữ liệu. Tạo người quản trị đầu tiên và Ban Chỉ đạo để bắt đầu.',
  code: 'Mã dùng một lần',
  codeHint: 'Mã được in ra khi khởi động máy chủ.',
  admin: 'Người quản trị',
  committee: 'Ban Chỉ đạo',
  submit: 'Tạo và tiếp tục',
  done: 'Đã thiết lập. Đăng nhập bằng tài khoản quản trị vừa tạo.',
  notNeeded: 'Hệ thống đã được thiết lập.',
  usernameHint: 'Chữ thường không dấu, số, dấu chấm, gạch nối.',
  committeeCodeHint: 'Chữ hoa không dấu, số, gạch nối, ví dụ BCD-TTDN.',
  nextSteps: 'Việc tiếp theo: thêm đơn vị, thành viên, tài khoản, rồi lập kế hoạch.',
} as const;
