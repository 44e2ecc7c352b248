/** Report rounds: window, cut-off, due day. */
export const round = {
  title: 'Đợt báo cáo',
  one: 'Đợt báo cáo',
  add: 'Mở đợt báo cáo',
  name: 'Tên đợt',
  opensOn: 'Ngày mở',
  cutOffOn: 'Chốt số liệu',
  dueOn: 'Hạn gửi',
  endOf: 'hết ngày {day}',
  expected: '{submitted, number}/{expected, number} đơn vị đã gửi',
  empty: 'Chưa có đợt báo cáo.',
  saved: 'Đã mở đợt báo cáo.',
  kind: {
    label: 'Loại báo cáo',
    month: 'Tháng',
    quarter: 'Quý',
    'half-year': '6 tháng',
    'nine-month': '9 tháng',
    year: 'Năm',
    thematic: 'Chuyên đề',
    'ad-hoc': 'Đột xuất',
  },
} as const;
