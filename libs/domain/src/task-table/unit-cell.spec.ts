import { leadAndCoordinating, unitsOfCell } from './unit-cell';

describe('units of a cell', () => {
  it.each([
    ['Sở Khoa học và Công nghệ', ['Sở Khoa học và Công nghệ']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Lao động - Thương binh và Xã hội', ['Sở Lao động - Thương binh và Xã hội']],
    ['Các sở, ban, ngành cấp tỉnh; UBND các huyện, thị xã, thành phố', ['Các sở, ban, ngành cấp tỉnh', 'UBND các huyện, thị xã, thành phố']],
    ['Sở Y tế, Công an tỉnh và UBND thành phố Hải Dương', ['Sở Y tế', 'Công an tỉnh', 'UBND thành phố Hải Dương']],
    ['Sở Y tế\nSở Giáo dục và\nĐào tạo\n- Công an tỉnh.', ['Sở Y tế', 'Sở Giáo dục và', 'Đào tạo', 'Công an tỉnh']],
    ['Ban Tuyên giáo\nvà Dân vận Tỉnh ủy', ['Ban Tuyên giáo và Dân vận Tỉnh ủy']],
    ['1. Sở Tư pháp; 2. Sở Nội vụ;', ['Sở Tư pháp', 'Sở Nội vụ']],
    ['Các Sở: Nội vụ, Tài chính, Tư pháp', ['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp']],
    ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', ['Văn phòng Đoàn ĐBQH và HĐND tỉnh']],
    ['Sở TT&TT, Sở KH&CN', ['Sở TT&TT', 'Sở KH&CN']],
    ['Sở Y tế; sở y tế', ['Sở Y tế']],
    ['-', []],
    ['Không', []],
  ])('%j', (text, units) => {
    expect(unitsOfCell(text)).toEqual(units);
  });

  it.each([
    ['Sở Y tế chủ trì, phối hợp với Sở Tài chính, Công an tỉnh', ['Sở Y tế'], ['Sở Tài chính', 'Công an tỉnh']],
    ['Chủ trì: Sở Y tế; Phối hợp: Sở Tài chính', ['Sở Y tế'], ['Sở Tài chính']],
    ['Sở Y tế (phối hợp: Sở Tài chính)', ['Sở Y tế'], ['Sở Tài chính']],
    ['Sở Y tế', ['Sở Y tế'], []],
  ])('parts lead from coordinating in %j', (text, lead, coordinating) => {
    expect(leadAndCoordinating(text)).toEqual({ lead, coordinating });
  });
});
