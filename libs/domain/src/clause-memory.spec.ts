import { firstLineOf, likelyAncestors, wordsCompared } from './clause-memory';

describe('the words of a clause that are compared', () => {
  it.each([
    ['1. Bảo đảm an toàn,  an ninh', 'bao dam an toan, an ninh'],
    ['- Đẩy mạnh tuyên truyền', 'day manh tuyen truyen'],
    ['2.1) Giao Sở Y tế', 'giao so y te'],
    ['Các thành viên', 'cac thanh vien'],
  ])('%s', (quote, compared) => expect(wordsCompared(quote)).toBe(compared));
});

describe('earlier clauses that are proposed (R21)', () => {
  const like = (earlierClauseId: string, similarity: number, clauseId = 'mine') => ({ clauseId, earlierClauseId, similarity });

  it('are the two most alike of this clause, from the least resemblance on', () => {
    const all = [like('a', 0.5), like('b', 0.9), like('c', 0.4), like('d', 0.39), like('e', 0.8, 'other')];
    expect(likelyAncestors(all, 'mine', new Set()).map(({ earlierClauseId }) => earlierClauseId)).toEqual(['b', 'a']);
    expect(likelyAncestors([like('d', 0.39)], 'mine', new Set())).toEqual([]);
  });

  it('leave out what was decided', () => {
    expect(likelyAncestors([like('a', 0.4), like('b', 0.9)], 'mine', new Set(['b'])).map(({ earlierClauseId }) => earlierClauseId)).toEqual(['a']);
  });
});

it('the first line of a report is the first that says something', () => {
  expect([firstLineOf('\n  Đã xong. \nChi tiết'), firstLineOf(' \n'), firstLineOf(null)]).toEqual(['Đã xong.', null, null]);
});
