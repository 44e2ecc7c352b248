/** What is known of a coordinating unit's part; silence is recorded as silence. */
export const coordinatingState = {
  requested: 'Đã đề nghị',
  acknowledged: 'Đã nhận',
  given: 'Đã góp phần',
  confirmed: 'Đã xác nhận',
  disputed: 'Có ý kiến khác',
  'no-answer': 'Chưa trả lời',
  title: 'Phần phối hợp',
  silenceNotConsent: 'Chưa trả lời không tính là đồng ý.',
} as const;
