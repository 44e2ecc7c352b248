import { addresseesAt } from './addressee';

describe('addressees are told by the form of their names', () => {
  it.each([
    ['Sở Y tế chủ trì', ['Sở Y tế']],
    ['Sở Xây dựng xây dựng kế hoạch', ['Sở Xây dựng']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính rà soát', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính']],
    ['Sở Kinh tế biển tham mưu', ['Sở Kinh tế biển']],
    ['các Sở: Tài chính, Kế hoạch và Đầu tư, Nội vụ rà soát', ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư', 'Sở Nội vụ']],
    ['Ban Tuyên giáo Tỉnh ủy phối hợp', ['Ban Tuyên giáo Tỉnh ủy']],
    ['Ban Quản lý các khu công nghiệp tỉnh rà soát', ['Ban Quản lý các khu công nghiệp tỉnh']],
    ['Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh và UBND huyện Hải Hậu bảo đảm', ['Công an tỉnh', 'Bộ Chỉ huy Quân sự tỉnh', 'UBND huyện Hải Hậu']],
    ['Thành ủy Việt Trì; Huyện ủy Lâm Thao lãnh đạo', ['Thành ủy Việt Trì', 'Huyện ủy Lâm Thao']],
    ['UBND các huyện, thị xã, thành phố chỉ đạo', ['UBND các huyện, thị xã, thành phố']],
    ['các sở, ban, ngành cấp tỉnh và UBND các huyện, thành phố tăng cường', ['Các sở, ban, ngành cấp tỉnh', 'UBND các huyện, thành phố']],
    ['các cơ quan thông tấn, báo chí đưa tin', ['Các cơ quan thông tấn, báo chí']],
    ['Đài Tiếng nói Việt Nam xây dựng', ['Đài Tiếng nói Việt Nam']],
    ['Báo Phú Thọ mở chuyên mục', ['Báo Phú Thọ']],
    ['phòng Nội vụ huyện tham mưu', ['Phòng Nội vụ huyện']],
    ['Cục Thuế tỉnh; Kho bạc Nhà nước tỉnh đôn đốc', ['Cục Thuế tỉnh', 'Kho bạc Nhà nước tỉnh']],
    ['đồng chí Giám đốc Sở Y tế chỉ đạo', ['Giám đốc Sở Y tế']],
    ['Cục Phát thanh, truyền hình và thông tin điện tử đánh giá', ['Cục Phát thanh, truyền hình và thông tin điện tử']],
    ['Ban Quản lý dự án ODA thành phố làm đầu mối', ['Ban Quản lý dự án ODA thành phố']],
    ['Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh hướng dẫn', ['Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh']],
    ['Công ty TNHH MTV Quản lý công trình thủy lợi Bắc Sông vận hành', ['Công ty TNHH MTV Quản lý công trình thủy lợi Bắc Sông']],
    ['các quận Hồng Bàng, Ngô Quyền chỉnh trang', ['Các quận Hồng Bàng, Ngô Quyền']],
    ['các cơ quan liên quan tham mưu ban hành kế hoạch', ['Các cơ quan liên quan']],
    ['các cơ quan tham mưu, giúp việc rà soát', ['Các cơ quan tham mưu']],
    ['Ban Thường vụ Huyện ủy Tiền Hải tập trung', ['Ban Thường vụ Huyện ủy Tiền Hải']],
    ['05 Tổ công tác của Thủ tướng Chính phủ tiếp tục', ['05 Tổ công tác của Thủ tướng Chính phủ']],
    ['Hội Nông dân tỉnh, Tỉnh đoàn và Liên đoàn Lao động tỉnh vận động', ['Hội Nông dân tỉnh', 'Tỉnh đoàn', 'Liên đoàn Lao động tỉnh']],
  ])('%s', (text, names) => {
    expect(addresseesAt(text, 0)?.names).toEqual(names);
  });

  it.each(['Hội nghị thống nhất', 'Báo cáo số 12', 'Ban hành kế hoạch', 'Tổ chức hội thảo', 'Đại hội đã bầu', 'Đoàn kết nội bộ', 'bộ máy tinh gọn'])('%s names nobody', (text) => {
    expect(addresseesAt(text, 0)).toBeNull();
  });

  it('parts those who lead from those who help, where brackets say so', () => {
    expect(addresseesAt('Sở Y tế (cơ quan chủ trì), Sở Tài chính (phối hợp) rà soát', 0)).toMatchObject({ names: ['Sở Y tế'], helpers: ['Sở Tài chính'] });
  });

  it('knows a name of no usual form when it is given', () => {
    expect(addresseesAt('Nhà máy Z11 báo cáo', 0)).toBeNull();
    expect(addresseesAt('Nhà máy Z11 báo cáo', 0, ['Nhà máy Z11'])?.names).toEqual(['Nhà máy Z11']);
  });
});
