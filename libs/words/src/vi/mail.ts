/** Mail: what to do and where, never what a report says. */
export const mail = {
  subject: {
    'with-head': '[{committee}] Báo cáo chờ lãnh đạo đơn vị gửi',
    'sent-back': '[{committee}] Lãnh đạo đơn vị trả lại bản nháp',
    digest: '[{committee}] Nhắc việc: {count, number} nội dung',
    nudge: '[{committee}] Đôn đốc gửi báo cáo',
    receipt: '[{committee}] Đã nhận báo cáo {number}',
    returned: '[{committee}] Báo cáo {code} bị trả lại',
  },
  greeting: 'Kính gửi: {name}',
  intro: {
    'with-head': 'Đầu mối đã trình báo cáo, xem và gửi trong hệ thống:',
    'sent-back': 'Lãnh đạo đơn vị trả lại bản nháp, xem lý do trong hệ thống:',
    digest: 'Các việc sau cần được thực hiện hoặc báo cáo:',
    nudge: 'Tổ giúp việc đề nghị đơn vị gửi báo cáo:',
    receipt: 'Hệ thống đã nhận báo cáo của đơn vị:',
    returned: 'Báo cáo sau cần được bổ sung và gửi lại:',
  },
  task: '{code} ({unit}), hạn {day}: {rung} (lần {number, number})',
  report: '{round} ({unit}), hạn {day}: {rung} (lần {number, number})',
  receipt: 'Mã nhận {number}, {count, number} mục',
  hash: 'Mã băm nội dung (SHA-256): {hash}',
  returned: '{code}: lý do trả lại xem trong hệ thống',
  open: 'Mở Steerboard',
  footer: 'Thư tự động, không chứa nội dung báo cáo. Xem nội dung sau khi đăng nhập.',
} as const;
