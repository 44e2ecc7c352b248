/** How an indicator's target is met. */
export const indicatorDirection = {
  'at-least': 'Ít nhất',
  'at-most': 'Không quá',
  equal: 'Bằng',
  title: 'Cách tính chỉ tiêu',
  met: 'Đạt chỉ tiêu',
  missed: 'Không đạt chỉ tiêu',
} as const;
