/** The kinds of member unit. */
export const unitKind = {
  party: 'Cơ quan Đảng',
  government: 'Cơ quan nhà nước',
  service: 'Đơn vị sự nghiệp',
  'armed-forces': 'Lực lượng vũ trang',
  press: 'Cơ quan báo chí',
  'mass-organisation': 'Tổ chức chính trị - xã hội',
  friendship: 'Tổ chức đối ngoại nhân dân',
  'district-party': 'Cấp ủy cấp huyện',
  title: 'Loại đơn vị',
} as const;
