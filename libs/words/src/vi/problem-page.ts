/** The page that explains a problem code to programmers and operators. */
export const problemPage = {
  title: 'Mã lỗi: {code}',
  heading: 'Lỗi hệ thống trả về',
  status: 'Mã HTTP {status, number}',
  whatToDo: 'Cách xử lý',
  unknown: 'Không có mã lỗi này.',
} as const;
