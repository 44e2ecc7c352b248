import { cleanText } from './clean-text';
import { readConclusion } from './read-conclusion';

const NOTICE = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ
Số: 112/TB-UBND

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại cuộc họp về chuyển đổi số

Ngày 10/6/2022, Chủ tịch UBND tỉnh chủ trì cuộc họp. Sau khi nghe Sở Thông tin và Truyền thông báo cáo, Chủ tịch UBND tỉnh kết luận như sau:

1. Đánh giá cao sự nỗ lực của các sở, ngành. Tuy nhiên, tiến độ còn chậm so với yêu cầu.

2. Về nhiệm vụ thời gian tới:

a) Giao Sở Thông tin và Truyền thông chủ trì, phối hợp với Sở Nội vụ, Văn phòng UBND tỉnh và các địa phương hoàn thiện kiến trúc chính quyền điện tử, trình UBND tỉnh trước ngày 30/7/2022.

b) Sở Tài chính tham mưu bố trí kinh phí; báo cáo kết quả trong quý III/2022.

c) Giao UBND thành phố Đông Hà và UBND thị xã Quảng Trị thí điểm mô hình đô thị thông minh. Thời gian hoàn thành: tháng 12/2022.

d) Các sở, ban, ngành, UBND các huyện, thị xã, thành phố rà soát thủ tục hành chính; định kỳ trước ngày 20 hằng tháng gửi báo cáo về Sở Thông tin và Truyền thông để tổng hợp.

3. Đồng ý chủ trương thành lập Tổ công nghệ số theo đề xuất của Sở Thông tin và Truyền thông.

Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.

Nơi nhận:
- Các sở: TT&TT, Nội vụ;
- Lưu: VT.`;

const DIRECTIVE = `CHỈ THỊ
Về việc tăng cường phòng cháy rừng mùa khô

Thời gian qua, công tác bảo vệ rừng đã có nhiều chuyển biến. Để chủ động phòng cháy, Chủ tịch UBND tỉnh yêu cầu:

1. Sở Nông nghiệp và Phát triển nông thôn
- Chủ trì, phối hợp với Công an tỉnh kiểm tra các vùng trọng điểm, xong trước ngày 15/2.
- Trực cảnh báo cháy rừng 24/24 giờ.

2. Ủy ban nhân dân các huyện, thành phố
- Chỉ đạo UBND các xã, phường rà soát phương án chữa cháy rừng.

3. Bộ Ngoại giao chỉ đạo các cơ quan đại diện đẩy mạnh quảng bá; Báo Đắk Nông đăng tải khuyến cáo.

Yêu cầu các sở, ngành, địa phương nghiêm túc triển khai thực hiện Chỉ thị này./.`;

const NEWS = `Bí thư Tỉnh ủy: Quyết liệt giải ngân vốn đầu tư công

Chiều 12/8, đồng chí Bí thư Tỉnh ủy chủ trì hội nghị giao ban.

Theo báo cáo, đến hết tháng 7, toàn tỉnh giải ngân được 3.250 tỷ đồng, đạt 41,5% kế hoạch.

Bí thư Tỉnh ủy biểu dương các địa phương có tỷ lệ giải ngân cao. Đồng chí giao Ban Cán sự đảng UBND tỉnh khẩn trương rà soát, điều chuyển vốn trong tháng 8. Các huyện ủy, thị ủy, thành ủy tập trung lãnh đạo giải phóng mặt bằng, bàn giao chậm nhất ngày 15/9. Tăng cường kiểm tra, giám sát.`;

const PLAN = `KẾ HOẠCH
Triển khai công tác thông tin đối ngoại năm 2024

I. MỤC ĐÍCH, YÊU CẦU
- Nâng cao nhận thức của cán bộ, đảng viên.

II. NHIỆM VỤ
1. Tổ chức hội nghị tập huấn nghiệp vụ
- Đơn vị chủ trì: Sở Thông tin và Truyền thông.
- Đơn vị phối hợp: Sở Ngoại vụ, Ban Tuyên giáo Tỉnh ủy.
- Thời gian: Quý II/2024.

III. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Thẩm định dự toán kinh phí.
2. Các sở, ban, ngành và UBND các huyện, thành phố: Căn cứ Kế hoạch này, xây dựng kế hoạch của đơn vị, hoàn thành trong tháng 02/2024.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Thông tin và Truyền thông.`;

const read = (text: string, documentOn: string) => readConclusion(cleanText(text).text, { documentOn });
const rows = (text: string, documentOn: string) => read(text, documentOn).tasks.map(({ quote, leadUnits, coordinatingUnits, due, recurrence }) => [quote.slice(0, 24), leadUnits.join(' | '), coordinatingUnits.join(' | '), due ?? recurrence]);

describe('a paper becomes tasks with whom, with whose help and by when', () => {
  it('a notice of conclusions', () => {
    expect(rows(NOTICE, '2022-06-14')).toEqual([
      ['Giao Sở Thông tin và Tru', 'Sở Thông tin và Truyền thông', 'Sở Nội vụ | Văn phòng UBND tỉnh | Các địa phương', '2022-07-30'],
      ['Sở Tài chính tham mưu bố', 'Sở Tài chính', '', '2022-09-30'],
      ['Giao UBND thành phố Đông', 'UBND thành phố Đông Hà | UBND thị xã Quảng Trị', '', '2022-12-31'],
      ['Các sở, ban, ngành, UBND', 'Các sở, ban, ngành | UBND các huyện, thị xã, thành phố', '', 'monthly:20'],
    ]);
  });

  it('a directive whose headings name the units', () => {
    expect(rows(DIRECTIVE, '2023-01-20')).toEqual([
      ['Chủ trì, phối hợp với Cô', 'Sở Nông nghiệp và Phát triển nông thôn', 'Công an tỉnh', '2023-02-15'],
      ['Trực cảnh báo cháy rừng ', 'Sở Nông nghiệp và Phát triển nông thôn', '', null],
      ['Chỉ đạo UBND các xã, phư', 'Ủy ban nhân dân các huyện, thành phố', '', null],
      ['Bộ Ngoại giao chỉ đạo cá', 'Bộ Ngoại giao', '', null],
      ['Báo Đắk Nông đăng tải kh', 'Báo Đắk Nông', '', null],
    ]);
  });

  it('a newspaper report, where nobody can be said to be meant after two addressees', () => {
    expect(rows(NEWS, '2024-08-12')).toEqual([
      ['Đồng chí giao Ban Cán sự', 'Ban Cán sự đảng UBND tỉnh', '', '2024-08-31'],
      ['Các huyện ủy, thị ủy, th', 'Các huyện ủy, thị ủy, thành ủy', '', '2024-09-15'],
      ['Tăng cường kiểm tra, giá', '', '', null],
    ]);
  });

  it('a plan that says who and when in lines of their own', () => {
    expect(rows(PLAN, '2024-01-10')).toEqual([
      ['Tổ chức hội nghị tập huấ', 'Sở Thông tin và Truyền thông', 'Sở Ngoại vụ | Ban Tuyên giáo Tỉnh ủy', '2024-06-30'],
      ['Sở Tài chính: Thẩm định ', 'Sở Tài chính', '', null],
      ['Các sở, ban, ngành và UB', 'Các sở, ban, ngành | UBND các huyện, thành phố', '', '2024-02-29'],
    ]);
  });
});

const PARTY = `THÔNG BÁO KẾT LUẬN

I- Đánh giá chung
Đảng bộ huyện đã hoàn thành 18/18 chỉ tiêu.

II- Nhiệm vụ thời gian tới
Ban Thường vụ biểu dương kết quả của huyện. Để thực hiện nhiệm vụ năm 2025, Ban Thường vụ Huyện ủy Phù Cừ cần tập trung:
1- Lãnh đạo sắp xếp bộ máy, hoàn thành trước ngày 01/3/2025; định kỳ trước ngày 20 hằng tháng báo cáo Thường trực Tỉnh ủy.
2- Chuẩn bị đại hội.

III- Đối với các cơ quan của tỉnh
* Sở Nội vụ:
- Rà soát biên chế, phối hợp với Viễn thông Hưng Yên nâng cấp phần mềm.
* Đối với Sở Y tế, đồng chí Bí thư lưu ý phải khám sức khỏe cho học sinh; Công ty Cấp nước tỉnh xả cặn đường ống.
* Sở Giáo dục và Đào tạo được giao tổ chức kỳ thi.

Yêu cầu các đơn vị nghiêm túc thực hiện./.`;

const TABLE = `PHỤ LỤC

STT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành
I\tThể chế
1\tRà soát văn bản\tSở Tư pháp\tSở Nội vụ; Sở Tài chính\tQuý II/2023
2\tSửa Quy chế làm việc\t\t\t30/6/2023

| STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |
| --- | --- | --- | --- |
| 1 | Trực ban mùa lũ | UBND các huyện | Thường xuyên |

1. Sở Tài chính bố trí kinh phí.`;

describe('other shapes of papers', () => {
  it('a conclusion of a Party committee: "1-", signs in signs, roles said in passing', () => {
    expect(rows(PARTY, '2025-02-14')).toEqual([
      ['Lãnh đạo sắp xếp bộ máy,', 'Ban Thường vụ Huyện ủy Phù Cừ', '', '2025-03-01'],
      ['định kỳ trước ngày 20 hằ', 'Ban Thường vụ Huyện ủy Phù Cừ', '', 'monthly:20'],
      ['Chuẩn bị đại hội.', 'Ban Thường vụ Huyện ủy Phù Cừ', '', null],
      ['Rà soát biên chế, phối h', 'Sở Nội vụ', 'Viễn thông Hưng Yên', null],
      ['Đối với Sở Y tế, đồng ch', 'Sở Y tế', '', null],
      ['Công ty Cấp nước tỉnh xả', 'Công ty Cấp nước tỉnh', '', null],
      ['Sở Giáo dục và Đào tạo đ', 'Sở Giáo dục và Đào tạo', '', null],
    ]);
  });

  it('tables as text, parted by tabs or bars, between other words', () => {
    expect(rows(TABLE, '2023-02-10')).toEqual([
      ['Rà soát văn bản\tSở Tư ph', 'Sở Tư pháp', 'Sở Nội vụ | Sở Tài chính', '2023-06-30'],
      ['Sửa Quy chế làm việc\t\t\t3', 'Sở Tư pháp', '', '2023-06-30'],
      ['Trực ban mùa lũ | UBND c', 'UBND các huyện', '', 'continuous'],
      ['Sở Tài chính bố trí kinh', 'Sở Tài chính', '', null],
    ]);
  });
});

describe('a passage', () => {
  it.each([['notice', NOTICE], ['directive', DIRECTIVE], ['news', NEWS], ['plan', PLAN], ['Party', PARTY], ['table', TABLE]])('of the %s is quoted from its exact place, tasks and the rest alike', (_, text) => {
    const { tasks, nonTasks } = read(text, '2024-01-10');
    for (const { quote, startOffset, endOffset } of [...tasks, ...nonTasks]) expect(text.slice(startOffset, endOffset)).toBe(quote);
  });

  it('is found in the same places of a text with hard blanks and the wrong Đ, as it was saved', () => {
    const saved = NOTICE.replaceAll('Đ', '\u00d0').replace(/ (?=\p{Lu})/gu, '\u00a0');
    const { tasks } = readConclusion(saved, { documentOn: '2022-06-14' });
    expect(tasks.map(({ startOffset, endOffset }) => [startOffset, endOffset])).toEqual(read(NOTICE, '2022-06-14').tasks.map(({ startOffset, endOffset }) => [startOffset, endOffset]));
    for (const { quote, startOffset, endOffset } of tasks) expect(saved.slice(startOffset, endOffset)).toBe(quote);
  });

  it('broken over lines to fit a page is read as one', () => {
    expect(rows('Giao Sở Y tế chủ trì, phối hợp với\nSở Tài chính xây dựng kế hoạch\nphòng dịch, xong trước ngày 01/9/2020.', '2020-06-30')).toEqual([['Giao Sở Y tế chủ trì, ph', 'Sở Y tế', 'Sở Tài chính', '2020-09-01']]);
  });
});
