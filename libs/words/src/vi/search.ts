/** Finding anything by a few words, and going there. */
export const search = {
  title: 'Tìm kiếm',
  open: 'Tìm (Ctrl K)',
  label: 'Tìm nhiệm vụ, đơn vị, văn bản, báo cáo',
  hint: 'Gõ không dấu cũng được; mũi tên lên, xuống để chọn, Enter để mở.',
  results: 'Kết quả',
  count: '{count, plural, =0 {Không có kết quả} other {# kết quả}}',
  none: 'Không tìm thấy “{query}”. Thử ít từ hơn, hoặc tên viết tắt.',
  recent: 'Mở gần đây',
  pages: 'Trang',
  kind: {
    task: 'Nhiệm vụ',
    unit: 'Đơn vị',
    directive: 'Văn bản chỉ đạo',
    report: 'Báo cáo',
  },
} as const;
