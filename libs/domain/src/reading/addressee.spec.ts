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
    ['Hội Nông dân tỉnh, Tỉnh đoàn và Liên đoàn Lao động tỉnh vận động', ['Hội Nông dân tỉnh', 'Tỉnh đoàn', 'Liên đoàn Lao động tỉnh']],
  ])('%s', (text, names) => {
    expect(addresseesAt(text, 0)?.names).toEqual(names);
  });

  it.each(['Hội nghị thống nhất', 'Báo cáo số 12', 'Ban hành kế hoạch', 'Tổ chức hội thảo', 'Đại hội đã bầu', 'Đoàn kết nội bộ', 'bộ máy tinh gọn'])('%s names nobody', (text) => {
    expect(addresseesAt(text, 0)).toBeNull();
  });

  it('knows a name of no usual form when it is given', () => {
    expect(addresseesAt('Nhà máy Z11 báo cáo', 0)).toBeNull();
    expect(addresseesAt('Nhà máy Z11 báo cáo', 0, ['Nhà máy Z11'])?.names).toEqual(['Nhà máy Z11']);
  });
});
