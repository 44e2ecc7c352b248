import { standing } from './pattern';

const END = '(?=\\s*(?:[,.;()]|$)|\\s+(?:trước|trong|theo|để|nhằm|bảo đảm|đảm bảo|gửi|trình|chậm nhất|muộn nhất|hoàn thành|vào|đến|tại|cho|chào mừng|giai đoạn|phù hợp|đáp ứng|về phong trào|của UBND|của tỉnh))';
const PAPER = 'kế hoạch|đề án|phương án|quy chế|quy định|quyết định|chương trình|chỉ thị|nghị quyết|công văn|văn bản|hướng dẫn|chiến lược|quy hoạch|dự án|dự thảo|tờ trình|danh mục|báo cáo|đề cương|bộ chỉ số|bộ tiêu chí|cơ sở dữ liệu|hệ thống|cổng thông tin|trang thông tin|phần mềm|phóng sự|chuyên mục|chuyên đề|chuyên trang|số báo|ấn phẩm|tài liệu|cẩm nang|sổ tay|video|phim|bản tin|quy trình|mô hình|kịch bản|biểu mẫu|đề xuất|nền tảng|ứng dụng|kênh|bộ nhận diện|logo|panô|clip';
const FORMS: readonly RegExp[] = [
  new RegExp(`(?:đưa)\\s+(?<thing>(?:${PAPER}|cổng|trang|hệ thống|công trình|trung tâm)[^;.]{0,120}?)\\s+(?:vào|đi vào)\\s+(?:hoạt động|vận hành|sử dụng|khai thác)`, 'iu'),
  new RegExp(`(?:xây dựng|ban hành|lập|soạn thảo|biên soạn|biên tập|hoàn thiện|hoàn chỉnh|trình|xuất bản|phát hành|sản xuất|thiết kế|dự thảo|tham mưu|làm)\\s+(?:và\\s+(?:ban hành|triển khai|trình)\\s+|(?:UBND|Tỉnh ủy|Chủ tịch|HĐND|Ban Chỉ đạo|Thường trực|Ban Thường vụ)[^,;.]{0,40}?\\s+(?:ban hành|phê duyệt|xây dựng)\\s+)?(?<thing>(?:các\\s+|bộ\\s+)?(?:${PAPER}).{0,110}?)${END}`, 'iu'),
  new RegExp(`tổng hợp(?:,? báo cáo| kết quả,? báo cáo)`, 'iu'),
  new RegExp(`báo cáo\\s+(?:kịp thời\\s+)?(?:về\\s+)?(?<progress>tiến độ)`, 'iu'),
  /(?:^|[\s,;])(?:gửi |nộp )?báo cáo(?!\s+(?:số|tại|của|chính trị))(?![\p{L}])/iu,
];
const LONGEST = 140;

/** What must exist when the clause is done: the paper, product or report that its words name. Null when they name none. */
export function deliverableIn(clause: string): string | null {
  const words = clause.replace(/\s+/g, ' ').replace(/[.;…\s]+$/u, '');
  for (const [at, form] of FORMS.entries()) {
    const match = form.exec(words);
    if (match === null) continue;
    const thing = match.groups?.['thing'];
    if (thing !== undefined) return thing.length > LONGEST ? null : standing(thing);
    if (at === 2) return 'Báo cáo tổng hợp';
    return match.groups?.['progress'] === undefined ? 'Báo cáo' : 'Báo cáo tiến độ';
  }
  return null;
}
