/** The audit trail: one sentence per act, by its dotted action name. */
export const audit = {
  title: 'Nhật ký',
  hint: 'Ai đã làm gì, khi nào; chỉ đọc, không sửa được.',
  empty: 'Không có hoạt động phù hợp.',
  unknown: '{actor} thực hiện “{action}”: {object}',
  as: '{role}, {unit}',
  onBehalfOf: 'thay mặt {unit}',
  reason: 'Lý do: {reason}',
  requestId: 'Mã yêu cầu {id}',
  changes: 'Nội dung thay đổi',
  field: 'Mục',
  before: 'Trước',
  after: 'Sau',
  nothing: 'trống',
  onlyThis: 'Chỉ xem đối tượng này',
  noChange: 'Không có mục nào thay đổi.',
  filter: {
    person: 'Người thực hiện',
    action: 'Hoạt động',
    object: 'Đối tượng',
    from: 'Từ ngày',
    to: 'Đến ngày',
  },
  action: {
    session: {
      opened: '{actor} đã đăng nhập',
      closed: '{actor} đã đăng xuất',
      'all-closed': '{actor} đã đăng xuất mọi thiết bị',
      refused: 'Đăng nhập không thành công: {object}',
      locked: 'Tạm khóa đăng nhập: {object}',
    },
    password: {
      changed: '{actor} đã đổi mật khẩu',
    },
    installation: {
      'set-up': '{actor} đã thiết lập hệ thống: {object}',
    },
    committee: {
      created: '{actor} đã tạo {object}',
      edited: '{actor} đã sửa thiết lập của {object}',
    },
    theme: {
      created: '{actor} đã thêm nhóm nhiệm vụ {object}',
    },
    holiday: {
      created: '{actor} đã thêm ngày nghỉ, làm bù {object}',
      deleted: '{actor} đã bỏ ngày nghỉ, làm bù {object}',
    },
    unit: {
      created: '{actor} đã thêm đơn vị {object}',
      edited: '{actor} đã sửa đơn vị {object}',
      renamed: '{actor} đã đổi tên đơn vị {object}',
    },
    member: {
      added: '{actor} đã thêm thành viên {object}',
      edited: '{actor} đã sửa thành viên {object}',
    },
    user: {
      created: '{actor} đã tạo tài khoản {object}',
      edited: '{actor} đã sửa tài khoản {object}',
    },
    directive: {
      created: '{actor} đã nhập văn bản {object}',
      edited: '{actor} đã sửa văn bản {object}',
      split: '{actor} đã tách nội dung của {object}',
      issued: '{actor} đã ban hành {object}',
    },
    clause: {
      disposed: '{actor} đã ghi cách xử lý {object}',
    },
    plan: {
      created: '{actor} đã lập {object}',
      edited: '{actor} đã sửa {object}',
      reviewed: '{actor} đã trình {object}',
      approved: '{actor} đã phê duyệt {object}',
      activated: '{actor} đã triển khai {object}',
      closing: '{actor} bắt đầu đóng {object}',
      closed: '{actor} đã đóng {object}',
    },
    task: {
      created: '{actor} đã thêm nhiệm vụ {object}',
      edited: '{actor} đã sửa nhiệm vụ {object}',
      deleted: '{actor} đã xóa dự thảo {object}',
      issued: '{actor} đã giao nhiệm vụ {object}',
    },
    'task-table': {
      imported: '{actor} đã nhập bảng nhiệm vụ {object}',
    },
    assignment: {
      acknowledged: '{actor} đã tiếp nhận {object}',
      'handed-back': '{actor} đã chuyển trả {object}',
      suspended: '{actor} đã tạm dừng {object}',
      resumed: '{actor} đã cho tiếp tục {object}',
      extended: '{actor} đã gia hạn {object}',
      cancelled: '{actor} đã kết thúc theo dõi {object}',
      'carried-over': '{actor} đã chuyển kỳ sau {object}',
      transferred: '{actor} đã chuyển đơn vị chủ trì của {object}',
      reopened: '{actor} đã mở lại {object}',
      closed: '{actor} đã kết thúc {object}',
    },
    extension: {
      drafted: '{actor} đã soạn đề nghị gia hạn {object}',
      submitted: '{actor} đã gửi đề nghị gia hạn {object}',
      withdrawn: '{actor} đã rút đề nghị gia hạn {object}',
      approved: '{actor} đã duyệt gia hạn {object}',
      'approved-shorter': '{actor} đã duyệt gia hạn ngắn hơn đề nghị {object}',
      refused: '{actor} đã từ chối gia hạn {object}',
    },
    round: {
      created: '{actor} đã mở đợt báo cáo {object}',
    },
    report: {
      submitted: '{actor} đã gửi báo cáo {object}',
    },
    ask: {
      addressed: '{actor} đã chuyển kiến nghị của {object} đến nơi trả lời',
      answered: '{actor} đã trả lời kiến nghị của {object}',
      refused: '{actor} đã từ chối kiến nghị của {object}',
      closed: '{actor} đã kết thúc kiến nghị của {object}',
    },
    part: {
      confirmed: '{actor} đã xác nhận phần phối hợp của {object}',
      corrected: '{actor} đã điều chỉnh phần phối hợp của {object}',
      disputed: '{actor} có ý kiến khác về {object}',
      settled: '{actor} đã quyết định về ý kiến khác ở {object}',
    },
    evidence: {
      added: '{actor} đã thêm tệp minh chứng {object}',
      removed: '{actor} đã bỏ tệp minh chứng {object}',
      blocked: 'Đã chặn tệp có dấu hiệu tài liệu mật do {actor} đưa lên: {object}',
    },
    'report-item': {
      submitted: '{actor} đã gửi báo cáo {object}',
      accepted: '{actor} đã chấp nhận báo cáo {object}',
      endorsed: '{actor} đã chấp nhận bước một báo cáo {object}',
      returned: '{actor} đã trả lại báo cáo {object}',
      confirmed: '{actor} đã xác nhận hoàn thành {object}',
    },
    summary: {
      downloaded: '{actor} đã tải báo cáo tổng hợp {object}',
    },
  },
} as const;
