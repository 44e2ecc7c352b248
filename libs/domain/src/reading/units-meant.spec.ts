import { unitsMeant } from './units-meant';

const units = [
  { id: 'tax', kind: 'government', names: ['Sở Tài chính', 'STC'] },
  { id: 'news', kind: 'press', names: ['Báo Nam Định'] },
  { id: 'radio', kind: 'press', names: ['Đài Phát thanh và Truyền hình tỉnh', 'Đài PT-TH'] },
  { id: 'city', kind: 'district-party', names: ['Thành ủy Nam Định'] },
];

it.each([
  ['Sở Tài chính tỉnh', ['tax']],
  ['Giám đốc Sở Tài chính', ['tax']],
  ['Đài PT-TH', ['radio']],
  ['Các cơ quan báo chí', ['news', 'radio']],
  ['Các huyện ủy, thành ủy', ['city']],
  ['Các thành viên Ban Chỉ đạo', ['tax', 'news', 'radio', 'city']],
  ['Các sở, ngành liên quan', ['tax']],
  ['Sở Y tế', []],
])('%s means %j', (name, ids) => {
  expect(unitsMeant(units)(name)).toEqual(ids);
});
