import { searchRank, searchWords } from './search';

describe('the words of a query', () => {
  it.each([
    ['Cổng TT', [['cong'], ['tt', 'thong tin']]],
    ['  ĐƯỜNG  dây ', [['duong'], ['day']]],
    ['CT.02', [['ct.02']]],
    ['45-TB/BCĐ', [['45-tb/bcd']]],
    ['?!', []],
  ])('of "%s"', (query, words) => expect(searchWords(query)).toEqual(words));

  it('are eight at most', () => expect(searchWords('a b c d e f g h i k')).toHaveLength(8));
});

describe('the best answer', () => {
  const best = (query: string, texts: string[]) => [...texts].sort((one, other) => searchRank(query, other) - searchRank(query, one))[0];
  it.each([
    ['đường', ['Bình dương', 'Con đường'], 'Con đường'],
    ['dương', ['Con đường', 'Bình dương'], 'Bình dương'],
    ['so y te', ['Công việc của Sở Y tế', 'Sở Y tế'], 'Sở Y tế'],
    ['cổng', ['Hợp đồng công tác', 'Nâng cấp cổng thông tin'], 'Nâng cấp cổng thông tin'],
    ['tin', ['Điểm tin tuần', 'Tin tức tuần'], 'Tin tức tuần'],
  ])('to "%s"', (query, texts, expected) => expect(best(query, texts)).toBe(expected));
});
