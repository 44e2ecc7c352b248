/** The posts of a steering committee and of its assistant team. */
export const committeePost = {
  head: 'Trưởng ban',
  'standing-deputy': 'Phó Trưởng ban Thường trực',
  deputy: 'Phó Trưởng ban',
  member: 'Ủy viên',
  'team-head': 'Tổ trưởng Tổ giúp việc',
  'team-deputy': 'Tổ phó Tổ giúp việc',
  'team-member': 'Thành viên Tổ giúp việc',
  clerk: 'Văn thư',
  observer: 'Theo dõi',
  title: 'Chức danh trong Ban',
} as const;
