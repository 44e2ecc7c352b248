import { Phrases } from './phrases';

/** Words that say how or with what weight something is to be done; at the head of a sentence they make it an instruction. */
const MANNERS = [
  'tiếp tục', 'chủ động', 'tích cực', 'khẩn trương', 'thường xuyên', 'kịp thời', 'nghiêm túc', 'nghiêm chỉnh', 'quyết liệt', 'sớm', 'nhanh chóng',
  'chú trọng', 'tập trung', 'ưu tiên', 'quan tâm', 'đồng thời', 'trực tiếp', 'thống nhất', 'lập tức', 'ngay lập tức', 'linh hoạt', 'đặc biệt quan tâm',
  'đặc biệt chú trọng', 'hết sức chú trọng', 'cần', 'phải', 'cần phải', 'cần sớm', 'có trách nhiệm', 'chịu trách nhiệm', 'có nhiệm vụ', 'có kế hoạch', 'có giải pháp', 'có biện pháp', 'có phương án', 'có văn bản', 'có báo cáo', 'có cơ chế', 'có chính sách', 'có hình thức',
  'không để', 'không được', 'tuyệt đối không', 'kiên quyết', 'kiên trì', 'cụ thể hóa', 'theo thẩm quyền', 
  'triệt để', 'từng bước', 'chấm dứt', 
];

/** Verbs with which offices are told to act, by field of work; most are two syllables and cannot be mistaken for a noun at the head of a clause. */
const VERBS = [
  // who does what with whom
  'chủ trì', 'phối hợp', 'làm đầu mối', 'chỉ đạo', 'lãnh đạo', 'phân công', 'giao cho', 'giao các', 'giao nhiệm vụ', 'bố trí', 'cử', 'huy động', 'điều phối', 'điều hành',
  'tham gia', 'phát động', 'vận động', 'kêu gọi', 'khuyến khích', 'hỗ trợ', 'giúp', 'phục vụ', 'đôn đốc', 'nhắc nhở', 'kiến nghị', 'đề xuất',
  // documents and plans
  'xây dựng', 'ban hành', 'tham mưu', 'soạn thảo', 'biên soạn', 'biên tập', 'dự thảo', 'lập', 'trình', 'thẩm định', 'thẩm tra', 'phê duyệt', 'hoàn thiện', 'hoàn chỉnh', 'hoàn thành',
  'sửa đổi', 'bổ sung', 'cập nhật', 'điều chỉnh', 'cụ thể hoá', 'nghiên cứu', 'đánh giá', 'phân tích', 'tổng hợp', 'thống kê', 'tổng kết', 'sơ kết', 'báo cáo', 'gửi', 'đăng ký',
  'thông báo', 'trả lời', 'giải trình', 'làm rõ', 'làm tốt', 'tiếp thu', 'lấy ý kiến', 'góp ý', 'cho ý kiến', 'đề ra', 'xác định', 'lựa chọn', 'xem xét', 'quyết định', 'chuẩn bị',
  // carrying out
  'thực hiện', 'triển khai', 'tổ chức', 'áp dụng', 'ứng dụng', 'vận hành', 'đưa', 'khai thác', 'sử dụng', 'quản lý', 'giám sát', 'kiểm tra', 'thanh tra', 'kiểm soát', 'kiểm điểm', 'kiểm kê', 'rà soát',
  'theo dõi', 'nắm bắt', 'nắm chắc', 'nắm', 'dự báo', 'đấu tranh', 'phản bác', 'ngăn chặn', 'ngăn ngừa', 'phòng ngừa', 'phòng, chống', 'phòng chống', 'xử lý', 'giải quyết', 'tháo gỡ', 'khắc phục', 'chấn chỉnh', 'bảo vệ',
  'bảo đảm', 'đảm bảo', 'duy trì', 'giữ vững', 'giữ gìn', 'phát huy', 'phát triển', 'mở rộng', 'đẩy mạnh', 'đẩy nhanh', 'tăng cường', 'nâng cao', 'nâng cấp', 'cải thiện', 'củng cố', 'kiện toàn', 'sắp xếp',
  'đổi mới', 'đa dạng hóa', 'đa dạng hoá', 'đa dạng', 'thúc đẩy', 'tạo', 'tạo điều kiện', 'tạo chuyển biến', 'thu hút', 'kết nối', 'liên kết', 'khơi dậy', 'lan tỏa', 'lồng ghép', 'gắn', 'bám sát', 'quán triệt', 'học tập',
  'chấp hành', 'tuân thủ', 'đáp ứng', 'hướng dẫn', 'tập huấn', 'bồi dưỡng', 'đào tạo', 'tuyển dụng', 'luân chuyển', 'phổ biến', 'tuyên truyền', 'quảng bá', 'giới thiệu', 'xúc tiến', 'phản ánh', 'định hướng',
  'cung cấp', 'chia sẻ', 'công khai', 'công bố', 'công nhận', 'niêm yết', 'đăng tải', 'đăng', 'phát sóng', 'phát hành', 'in ấn', 'xuất bản', 'sản xuất', 'thiết kế', 'trưng bày', 'triển lãm', 'mở chuyên mục', 'mở lớp', 'mở đợt', 'tăng thời lượng',
  'thiết lập', 'thành lập', 'lắp đặt', 'mua sắm', 'đầu tư', 'đấu thầu', 'giải ngân', 'thanh toán', 'quyết toán', 'cân đối', 'cấp phát', 'cấp phép', 'cấp kinh phí', 'phân bổ', 'tiết kiệm', 'thu hồi', 'bồi thường', 'giải phóng mặt bằng', 'khởi công',
  'số hóa', 'số hoá', 'tích hợp', 'kết xuất', 'chuẩn hóa', 'chuẩn hoá', 'đồng bộ', 'tái cấu trúc', 'cắt giảm', 'rút ngắn', 'đơn giản hóa', 'tiếp nhận', 'chuyển hồ sơ', 'chuyển giao', 'treo', 'trang trí', 'dọn dẹp', 'vệ sinh', 'trồng', 'tiêm',
  'xét nghiệm', 'truy vết', 'khoanh vùng', 'dập dịch', 'cách ly', 'tiêu hủy', 'chăm lo', 'chăm sóc', 'thăm hỏi', 'tặng', 'khen thưởng', 'đề cử', 'bình chọn', 'tiến hành', 'đặt', 'ký kết', 'ký', 'thỏa thuận', 'trao đổi', 'liên hệ', 'đón tiếp', 'mời',
  'phấn đấu', 'nghiêm cấm', 'siết chặt', 'thắt chặt', 'giảm thiểu', 'giảm tối đa', 'khảo sát', 'điều tra', 'xác minh', 'truy quét', 'tuần tra', 'tạm dừng', 'đình chỉ', 'bàn giao', 'nghiệm thu', 'di dời', 'di chuyển', 'vận chuyển', 'dự trữ', 'bình ổn', 'tư vấn', 'nhân rộng',
  'lưu trữ', 'bảo quản', 'bảo tồn', 'tôn tạo', 'tu bổ', 'phục hồi', 'khôi phục', 'ổn định', 'cam kết', 'đối thoại', 'tiếp công dân', 'sẵn sàng', 'ứng phó', 'sơ tán', 'đối chiếu', 'tính toán', 'xác nhận', 'phân loại', 'phân cấp', 'ủy quyền', 'hình thành', 'thí điểm', 'hiện đại hóa', 'đo lường', 'điều tiết', 'đo đạc', 'đo kiểm', 'kê khai', 'khai báo', 'chi trả', 'hoàn trả', 'thu thập', 'thu gom', 'nộp', 'bổ nhiệm', 'bãi bỏ', 'thay thế', 'đàm phán', 'trực ban', 'ứng trực', 'diễn tập', 'gia cố', 'nạo vét', 'khơi thông', 'cứu trợ', 'cung ứng', 'khám', 'sàng lọc', 'điều trị', 'giám định', 'sao lưu', 'bảo mật', 'chuyển đổi', 'tinh gọn', 'soát xét', 'ấn định', 'chỉ định', 'tuyển chọn', 'tôn vinh', 'công chứng', 'hiệu chỉnh', 'kết hợp', 'phát hiện', 'tố giác', 'xử phạt', 'quyên góp', 'vinh danh', 'tiết giảm', 'luân phiên', 'thu phí', 'coi trọng', 'đề cao', 'gương mẫu', 'nêu cao', 'khuyến cáo', 'cảnh báo', 'thể hiện', 'truyền thông', 'kiềm chế', 'đi đầu', 'tổ chức thực hiện',
];

const INSTRUCTIONS = new Phrases([...MANNERS, ...VERBS]);
const MANNER_WORDS = new Phrases([...MANNERS]);
const VERB_WORDS = new Phrases(VERBS);

/** A verb or manner of instruction that begins exactly here; its length, or 0. */
export function instructionLength(text: string, at: number): number {
  return INSTRUCTIONS.lengthAt(text, at);
}

/** Says whether an instruction verb (not only a manner) begins exactly here. */
export function isVerbAt(text: string, at: number): boolean {
  return VERB_WORDS.lengthAt(text, at) > 0;
}

/** Says whether a word of manner begins exactly here. */
export function isMannerAt(text: string, at: number): boolean {
  return MANNER_WORDS.lengthAt(text, at) > 0;
}
