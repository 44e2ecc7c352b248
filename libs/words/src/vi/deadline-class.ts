/** The computed class of a deadline (`docs/rules.md`); never set by hand. */
export const deadlineClass = {
  'completed-early': 'Hoàn thành trước hạn',
  'completed-on-time': 'Hoàn thành đúng hạn',
  'completed-late': 'Hoàn thành quá hạn',
  'within-term': 'Chưa hoàn thành, trong hạn',
  'due-soon': 'Sắp đến hạn',
  overdue: 'Chưa hoàn thành, quá hạn',
  'no-deadline': 'Không xác định thời hạn (thường xuyên)',
  'not-counted': 'Không tính',
  title: 'Tình trạng thời hạn',
} as const;
