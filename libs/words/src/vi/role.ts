/** The roles of the product, a closed list. */
export const role = {
  leader: 'Lãnh đạo Ban Chỉ đạo',
  viewer: 'Theo dõi',
  secretariat: 'Tổ giúp việc',
  clerk: 'Văn thư',
  head: 'Lãnh đạo đơn vị',
  officer: 'Cán bộ đầu mối',
  admin: 'Quản trị hệ thống',
  auditor: 'Kiểm tra, giám sát',
  title: 'Vai trò',
} as const;
