/** Task tables from files: what is wrong with a cell, and with a whole file. */
export const table = {
  problem: {
    'header-missing': 'Không thấy dòng tiêu đề cột (nội dung nhiệm vụ, cơ quan chủ trì, thời hạn…).',
    'column-missing': 'Bảng không có cột cơ quan chủ trì.',
    'title-missing': 'Thiếu nội dung nhiệm vụ.',
    'title-too-long': 'Nội dung nhiệm vụ dài quá 500 ký tự.',
    'deliverable-too-long': 'Sản phẩm dài quá 500 ký tự.',
    'lead-missing': 'Chưa có cơ quan chủ trì.',
    'unit-unreadable': 'Không đọc được tên đơn vị “{text}”.',
    'lead-also-coordinates': '“{text}” vừa chủ trì vừa phối hợp.',
    'due-unreadable': 'Không đọc được thời hạn “{text}”.',
    'due-year-missing': 'Thời hạn “{text}” chưa rõ năm.',
    'cell-error': 'Ô báo lỗi “{text}” hoặc công thức chưa có kết quả.',
    'row-repeated': 'Nhiệm vụ này đã có ở dòng trên.',
  },
  heading: { number: 'STT', code: 'Mã nhiệm vụ', title: 'Nội dung nhiệm vụ', lead: 'Cơ quan chủ trì', coordinating: 'Cơ quan phối hợp', due: 'Thời hạn hoàn thành', deliverable: 'Sản phẩm' },
  standing: 'Thường xuyên',
  sheet: 'Nhiệm vụ',
  inSheet: 'Trang “{sheet}”: {message}',
  file: {
    'file-damaged': 'Tệp bị hỏng hoặc tải lên chưa trọn. Mở tệp, lưu lại rồi thử lần nữa.',
    'file-too-large': 'Bảng lớn quá mức đọc được. Xóa các dòng, cột thừa hoặc chia tệp rồi thử lại.',
    'file-is-old-format': 'Tệp thuộc định dạng cũ (.xls, .xlsb). Mở bằng Excel hoặc LibreOffice, chọn “Lưu thành” .xlsx rồi thử lại.',
    'file-is-protected': 'Tệp có mật khẩu. Bỏ mật khẩu, lưu lại rồi thử lần nữa.',
    'file-type-unknown': 'Tệp không phải bảng .xlsx hay .csv. Bản quét hoặc PDF cần gõ lại hay chuyển sang bảng trước.',
    'file-has-declarations': 'Tệp chứa khai báo XML không an toàn nên không đọc. Lưu lại bằng Excel hoặc LibreOffice rồi thử lần nữa.',
  },
} as const;
