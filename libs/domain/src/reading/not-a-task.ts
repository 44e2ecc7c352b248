/** What a conclusion says without telling anybody to do anything. Each line is one kind of such sentence. */
const FORMS: readonly RegExp[] = [
  // praise, agreement, courtesy
  /^(?:(?:\S+\s+){0,12}?)?(?:ghi nhận|biểu dương|đánh giá cao|khen ngợi|hoan nghênh|cảm ơn|chúc mừng|chia sẻ (?:với|những khó khăn)|trân trọng cảm ơn)(?![\p{L}])/iu,
  /^(?:phát huy|kế thừa|trên cơ sở) (?:những |các )?(?:kết quả|thành tích|thành tựu|truyền thống)(?: đã)? (?:đã )?đạt được$/iu,
  /^(?:cơ bản )?(?:đồng ý|nhất trí|thống nhất|tán thành)(?: cao)?(?: (?:để|cho phép|với|chủ trương|nội dung|đề xuất|theo|thông qua|đánh giá|về|như|các|những|và|cho))/iu,
  /^(?:kính gửi|kính thưa|trân trọng|nơi nhận|như trên|lưu:|v\/v|về việc|số:|tham dự|dự và|dự họp|thành phần|cùng dự|cùng tham dự|chủ trì (?:hội nghị|cuộc họp|buổi)|ảnh:|nguồn:|theo:|tin, ảnh)/iu,
  // judgement and figures
  /^(?:theo (?:đánh giá|báo cáo|thống kê|kết quả|dự báo|ý kiến)|qua (?:đánh giá|theo dõi|kiểm tra|báo cáo)|nhìn chung|tuy nhiên|bên cạnh những kết quả|nguyên nhân|kết quả(?!.*(?:gửi|báo cáo))|hiện nay|đến nay|thời gian qua|trong thời gian qua|vừa qua|dự báo (?:trong|thời gian|tình hình|năm|đến))/iu,
  /^trong (?:6|sáu|9|chín|3|ba) tháng (?:đầu năm|qua|vừa qua)/iu,
  /(?<!phấn đấu |bảo đảm |đảm bảo |để |nhằm |những |các |sớm )(?:đạt (?:được )?(?:nhiều |những )?(?:kết quả|thành tích|hiệu quả)|đạt \d[\d.,]*\s?%|còn (?:nhiều |một số |gặp )?(?:hạn chế|khó khăn|tồn tại|chậm|bất cập)|có (?:nhiều )?chuyển biến|đã (?:có|góp phần|đạt|được|từng bước|cơ bản|chủ động|tích cực|tập trung|triển khai|ban hành|hoàn thành)(?![^,;.]*(?:giao|ban hành|phê duyệt)[^,;.]*$)|tăng \d[\d.,]*\s?%|giảm \d[\d.,]*\s?%|so với cùng kỳ)/iu,
  /^tại (?:hội nghị|cuộc họp|buổi|phiên họp|kỳ họp|đây)[^;:]{2,200}?\s(?:đã|vừa|đang)\s\p{Ll}/iu,
  // how the paper begins and ends
  /(?:có ý kiến|kết luận|chỉ đạo|ý kiến chỉ đạo|kết luận, chỉ đạo|nội dung)(?: cụ thể)? như sau\s*:?$/iu,
  /^(?:trên đây là|thừa lệnh|thừa ủy quyền|văn bản này|thông báo này|chỉ thị này|kế hoạch này|công văn này|quyết định này|căn cứ (?!chức năng|nhiệm vụ|tình hình|vào)|xét (?:đề nghị|tờ trình|báo cáo))/iu,
  /thông báo (?:để|đến|tới|cho)?[^.;]{0,160}(?:biết|được biết)[^.;]{0,60}$/iu,
  /^trong quá trình (?:triển khai|thực hiện|tổ chức)[^.;]*(?:nếu|khó khăn|vướng mắc|phát sinh)/iu,
  /^nếu (?:có |gặp )?(?:khó khăn|vướng mắc|phát sinh)/iu,
  /^(?:quyết định|kế hoạch|báo cáo|nghị quyết|công văn|chỉ thị|thông báo|tờ trình|nghị định|thông tư|đề án|kết luận)\s+(?:số|của|này|kết luận|ý kiến|tại)/iu,
  /(?:nghiêm túc|khẩn trương|phối hợp|tổ chức)?[\s,]*(?:triển khai|tổ chức|nghiêm túc)?[\s,]*thực hiện (?:nghiêm |tốt |đầy đủ )?(?:nội dung |các nội dung |theo )?(?:thông báo|công văn|chỉ thị|kế hoạch|kết luận)? ?(?:này|trên|nêu trên|nói trên)\s*$/iu,
  // leftovers of a page
  /^(?:comment|bình luận|chia sẻ|xem thêm|tin liên quan|bài liên quan|vui lòng|đăng nhập|gửi bình luận|in bài|quay lại|trang chủ|print|share|tags?\b|từ khóa)/iu,
];
/** A finished deed of somebody: the subject, then "đã". */
const DONE = /^(?:[^,;:]{2,120},\s*)?[^,;:]{2,90}\s(?:đã|vừa|đang)\s+\p{Ll}/u;
const IMPERATIVE_HEAD = /^(?:(?:chủ trì|phối hợp|rà soát|tổng hợp|báo cáo|tiếp tục|triển khai|thực hiện|hoàn thành|bám sát|đánh giá)[\s,])/iu;

/** Says whether a sentence only judges, praises, counts, greets, agrees or frames the paper. `hasOrder`: it names whom it orders. */
export function isNoTask(sentence: string, hasOrder: boolean): boolean {
  const words = sentence.replace(/\s+/g, ' ').replace(/[./;…\s]+$/u, '').trim();
  if (words === '' || !/\p{Ll}/u.test(words)) return true;
  if (FORMS.some((form) => form.test(words)) && !hasOrder) return true;
  if (hasOrder) return CLOSING.some((form) => form.test(words));
  return DONE.test(words) && !IMPERATIVE_HEAD.test(words);
}

/** Sentences that end a paper although they name addressees. */
const CLOSING: readonly RegExp[] = [
  /thông báo (?:để|đến|tới|cho)?[^.;]{0,160}(?:biết|được biết)[^.;]{0,60}$/iu,
  /^trong quá trình (?:triển khai|thực hiện|tổ chức)[^.;]*(?:nếu|khó khăn|vướng mắc|phát sinh)/iu,
  /^(?:yêu cầu|đề nghị|giao)?\s*(?:các|thủ trưởng)[^;.]{2,120}?(?:nghiêm túc|khẩn trương|phối hợp|chủ động|căn cứ)?[\s,]*(?:tổ chức|triển khai|nghiêm túc)?[\s,]*(?:triển khai )?thực hiện (?:nghiêm |tốt |đầy đủ )?(?:các |những )?(?:nội dung |yêu cầu |ý kiến )?(?:chỉ đạo )?(?:theo |của |tại )?(?:thông báo|công văn|chỉ thị|kế hoạch|kết luận|văn bản)? ?(?:này|trên|nêu trên|nói trên)$/iu,
  /^(?:ghi nhận|biểu dương|đánh giá cao|khen ngợi|hoan nghênh|cảm ơn)/iu,
  // many are told to carry it out, and nothing is said of what
  /^(?:nhận được [^,;.]{3,60},\s*)?(?:yêu cầu|đề nghị|giao)?\s*(?:các|thủ trưởng|chủ tịch|giám đốc)[^;.,]{2,120}?\s(?:(?:nghiêm túc|khẩn trương|phối hợp|chủ động|kịp thời|tổ chức|triển khai|quán triệt)[\s,]+(?:và\s+)?){1,4}thực hiện(?: nghiêm(?: túc)?| tốt| kịp thời| có hiệu quả)?$/iu,
];
