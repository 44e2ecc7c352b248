/** Members of the committee and the accounts behind them. */
export const member = {
  title: 'Thành viên',
  one: 'Thành viên',
  person: 'Họ và tên',
  position: 'Chức vụ',
  unit: 'Đơn vị',
  post: 'Chức danh trong Ban',
  add: 'Thêm thành viên',
  edit: 'Sửa thành viên',
  end: 'Kết thúc tư cách thành viên',
  endHint: 'Ngày đầu tiên không còn là thành viên. Để trống khi chưa kết thúc.',
  from: 'Từ ngày',
  to: 'Đến ngày',
  saved: 'Đã lưu thành viên {name}.',
  empty: 'Chưa có thành viên.',
  forUnit: '{name}, {unit}',
} as const;
