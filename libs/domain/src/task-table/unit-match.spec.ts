import { unitMatcher } from './unit-match';

const match = unitMatcher([
  { id: 'stttt', names: ['Sở Thông tin và Truyền thông', 'Sở TT&TT', 'STTTT'] },
  { id: 'skhcn', names: ['Sở Khoa học và Công nghệ'] },
  { id: 'skhdt', names: ['Sở Kế hoạch và Đầu tư'] },
  { id: 'ubnd', names: ['Ủy ban nhân dân thành phố Hải Dương'] },
  { id: 'ca', names: ['Công an tỉnh'] },
  { id: 'vpub', names: ['Văn phòng Ủy ban nhân dân tỉnh', 'VP UBND tỉnh'] },
  { id: 'btg', names: ['Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo'] },
  { id: 'a', names: ['Sở Giao thông'] },
  { id: 'b', names: ['Sở Giao thông'] },
]);

describe('which unit a table means', () => {
  it.each([
    ['Sở Thông tin và Truyền thông', 'stttt'],
    ['sở thông tin & truyền thông tỉnh', 'stttt'],
    ['Sở TTTT', 'stttt'],
    ['Sở TT-TT', 'stttt'],
    ['stttt', 'stttt'],
    ['Sở KH&CN', 'skhcn'],
    ['Sở KHĐT', 'skhdt'],
    ['UBND TP Hải Dương', 'ubnd'],
    ['Công an', 'ca'],
    ['Văn phòng UBND tỉnh', 'vpub'],
    ['Ban Tuyên giáo tỉnh uỷ', 'btg'],
    ['Các sở, ban, ngành', null],
    ['Sở Giao thông', null],
    ['Sở', null],
    ['', null],
  ])('%s', (name, id) => {
    expect(match(name)).toBe(id);
  });
});
