/** How each clause of a directive ends (R2). */
export const disposition = {
  open: 'Chưa xử lý',
  assigned: 'Đã giao nhiệm vụ',
  merged: 'Gộp vào nhiệm vụ khác',
  standing: 'Nhiệm vụ thường xuyên',
  information: 'Để biết',
  deferred: 'Để lại sau',
  title: 'Xử lý nội dung',
} as const;
