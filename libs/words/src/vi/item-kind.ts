/** What an item of a report is about. */
export const itemKind = {
  progress: 'Báo cáo tiến độ',
  completion: 'Báo cáo hoàn thành',
  contribution: 'Phần phối hợp',
  title: 'Loại báo cáo',
} as const;
