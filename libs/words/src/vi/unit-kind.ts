/** The kinds of member unit. */
export const unitKind = {
  party: 'Cơ quan đảng',
  government: 'Cơ quan nhà nước',
  front: 'Mặt trận, đoàn thể',
  'armed-forces': 'Lực lượng vũ trang',
  press: 'Cơ quan báo chí',
  'public-service': 'Đơn vị sự nghiệp',
  district: 'Cấp huyện',
  province: 'Cấp tỉnh',
  title: 'Loại đơn vị',
} as const;
