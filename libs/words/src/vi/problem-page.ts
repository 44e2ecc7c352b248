/** The page that explains a problem code to programmers and operators. */
export const problemPage = {
  title: 'Mã lỗi: {code}',
  heading: 'Lỗi hệ thống trả về',
  status: 'Mã HTTP {status, number}',
  whatToDo: 'Cách xử lý',
  unknown: 'Không có mã lỗi này.',
  notFound: {
    title: 'Không tìm thấy trang',
    detail: 'Địa chỉ sai hoặc trang không còn. Quay về trang đầu hoặc dùng ô tìm kiếm.',
    home: 'Về trang đầu',
  },
  crash: {
    title: 'Trang này gặp sự cố',
    detail: 'Bản nháp đã lưu vẫn còn. Tải lại trang; nếu vẫn lỗi, báo người quản trị hệ thống.',
  },
} as const;
