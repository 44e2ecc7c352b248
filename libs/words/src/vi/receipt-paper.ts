/** The receipt of a submission on paper. */
export const receiptPaper = {
  title: 'Phiếu nhận báo cáo',
  unit: 'Đơn vị',
  round: 'Đợt báo cáo',
  items: 'Nội dung đã nhận',
  hashHint: 'Mã băm tính trên toàn bộ nội dung đã gửi. Nội dung giống hệt luôn cho cùng một mã.',
  milestone: 'Đạt mốc {title} ngày {day}',
  column: { number: 'STT', task: 'Nhiệm vụ', kind: 'Loại', version: 'Lần gửi', state: 'Trạng thái' },
  download: 'Tải phiếu nhận (PDF)',
} as const;
