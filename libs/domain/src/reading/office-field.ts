import { matchAt, sticky } from './pattern';
import { Phrases } from './phrases';

/**
 * What an office can be of: "Sở …", "Phòng …", "Ban …". Written with a capital in a name, so that the verb "xây dựng" after
 * "Sở Xây dựng" is not taken into it. Composites that hold a comma or "và" are here because only they tell a name from a list.
 */
const FIELDS = [
  'Kế hoạch và Đầu tư', 'Kế hoạch - Đầu tư', 'Thông tin và Truyền thông', 'Khoa học và Công nghệ', 'Khoa học, Công nghệ và Môi trường', 'Giáo dục và Đào tạo', 'Tài nguyên và Môi trường', 'Nông nghiệp và Phát triển nông thôn', 'Nông nghiệp và PTNT',
  'Nông nghiệp và Môi trường', 'Lao động - Thương binh và Xã hội', 'Lao động, Thương binh và Xã hội', 'Lao động Thương binh và Xã hội', 'Văn hóa, Thể thao và Du lịch', 'Văn hoá, Thể thao và Du lịch', 'Văn hóa, Thông tin, Thể thao và Du lịch',
  'Văn hóa và Thể thao', 'Văn hoá và Thể thao', 'Văn hóa và Thông tin', 'Văn hóa, Khoa học và Thông tin', 'Văn hóa - Thông tin', 'Văn hóa - Xã hội', 'Dân tộc và Tôn giáo', 'Tuyên giáo và Dân vận', 'Giao thông vận tải', 'Giao thông Vận tải', 'Giao thông công chính', 'Quy hoạch - Kiến trúc', 'Quy hoạch và Kiến trúc',
  'Công Thương', 'Công thương', 'Xây dựng', 'Tài chính', 'Tài chính - Kế hoạch', 'Nội vụ', 'Ngoại vụ', 'Ngoại giao', 'Tư pháp', 'Y tế', 'Du lịch', 'Nội chính', 'Tổ chức', 'Tuyên giáo', 'Dân vận', 'Dân tộc', 'Tôn giáo', 'Quốc phòng', 'Kinh tế', 'Kinh tế - Hạ tầng', 'Kinh tế và Hạ tầng', 'Quản lý đô thị',
  'Thi đua - Khen thưởng', 'Thi đua khen thưởng', 'Bảo vệ chăm sóc sức khỏe', 'Kiểm tra', 'Phát thanh và Truyền hình', 'Phát thanh - Truyền hình', 'Phát thanh, Truyền hình', 'Liên hiệp Phụ nữ', 'Phụ nữ', 'Nông dân', 'Cựu chiến binh', 'Chữ thập đỏ', 'Lao động', 'Nhà báo', 'Văn học nghệ thuật', 'Văn học - Nghệ thuật', 'Hợp tác xã', 'Doanh nghiệp',
  'Thường vụ', 'Thường trực', 'Chấp hành', 'Chỉ huy Quân sự', 'Chỉ huy quân sự', 'Chỉ huy Bộ đội Biên phòng', 'Đội Biên phòng', 'đội Biên phòng', 'Bộ đội Biên phòng', 'Biên phòng', 'Quân sự', 'Thuế', 'Hải quan', 'Thống kê', 'Quản lý thị trường', 'Quản lý dự án', 'Kiểm lâm', 'Thủy lợi', 'Thú y', 'Chăn nuôi', 'An toàn thông tin',
  'Tham mưu', 'Hành chính công', 'Phục vụ hành chính công', 'Xúc tiến đầu tư', 'Xúc tiến Đầu tư', 'Xúc tiến Thương mại', 'Xúc tiến đầu tư, thương mại và du lịch', 'Xúc tiến Đầu tư, Thương mại và Du lịch', 'Công nghệ thông tin', 'Công nghệ thông tin và Truyền thông', 'Kiểm soát bệnh tật', 'Đấu giá', 'Phát triển quỹ đất', 'Văn hóa', 'Thể thao', 'Truyền thông', 'Thông tin', 'Môi trường', 'Khí tượng thủy văn', 'Chính sách xã hội', 'Nhà nước', 'Xã hội', 'Khoa học', 'Công nghệ', 'Nông nghiệp', 'Đầu tư', 'Kế hoạch', 'Giáo dục', 'Đào tạo', 'Tài nguyên', 'Phát thanh', 'Truyền hình', 'Thương mại', 'Khánh tiết', 'Hậu cần', 'Lễ tân', 'Nội dung', 'Tuyên truyền',
];

const FIELD_NAMES = new Phrases(FIELDS.flatMap((field) => (field.includes(' - ') ? [field, field.replace(/ - /g, ' – '), field.replace(/ - /g, '-')] : [field])), true);
const WORD = sticky('[\\p{L}\\p{N}][\\p{L}\\p{N}&.-]*');

/** Length of the longest field of work that begins exactly here, with its capitals; 0 when none does. */
export function fieldLength(text: string, at: number): number {
  return FIELD_NAMES.lengthAt(text, at);
}

/** The word that begins exactly here, without a closing stop; empty when none does. */
export function wordAt(text: string, at: number): string {
  return (matchAt(WORD, text, at)?.[0] ?? '').replace(/[.-]+$/u, '');
}
