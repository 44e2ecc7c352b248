/** The posts of a steering committee. */
export const committeePost = {
  chair: 'Trưởng ban',
  'standing-deputy': 'Phó Trưởng ban Thường trực',
  deputy: 'Phó Trưởng ban',
  member: 'Ủy viên',
  secretary: 'Thư ký',
  title: 'Chức danh trong Ban',
} as const;
