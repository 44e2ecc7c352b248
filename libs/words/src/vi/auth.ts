/** Signing in, the demo accounts, the lock and the password. */
export const auth = {
  title: 'Đăng nhập',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  showPassword: 'Hiện mật khẩu',
  hidePassword: 'Ẩn mật khẩu',
  code: 'Mã xác thực',
  codeHint: 'Mã 6 số trong ứng dụng xác thực.',
  submit: 'Đăng nhập',
  submitting: 'Đang đăng nhập…',
  forgot: 'Quên mật khẩu? Liên hệ người quản trị hệ thống.',
  capsLock: 'Phím Caps Lock đang bật.',
  lockedUntil: 'Tài khoản tạm khóa đến {time}.',
  signedOut: 'Đã đăng xuất.',
  again: {
    title: 'Đăng nhập lại để tiếp tục',
    detail: 'Phiên làm việc đã hết. Nội dung đang nhập vẫn được giữ.',
  },
  demo: {
    title: 'Tài khoản dùng thử',
    hint: 'Chọn một tài khoản để vào với vai trò đó. Mật khẩu chung: {password}',
    enter: 'Vào với vai trò {role}, {name}',
    more: 'Xem thêm {count, number} tài khoản',
  },
  changePassword: {
    title: 'Đổi mật khẩu',
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    hint: 'Ít nhất 12 ký tự.',
    submit: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu. Các phiên khác đã kết thúc.',
  },
} as const;
