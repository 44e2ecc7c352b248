import { proposalFrom } from './proposal';

const UNITS = [
  { id: 'stttt', name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT' },
  { id: 'so-ngoai-vu', name: 'Sở Ngoại vụ', shortName: 'Sở NV' },
  { id: 'btg', name: 'Ban Tuyên giáo Tỉnh ủy', shortName: 'Ban Tuyên giáo' },
];
const from = (quote: string) => proposalFrom({ id: 'clause', quote }, UNITS);

describe('what a clause proposes for its task (R21)', () => {
  it('takes the words without their number and stop', () => {
    expect(from('5. Khẩn trương đưa cổng thông tin\n vào hoạt động...').title).toBe('Khẩn trương đưa cổng thông tin vào hoạt động');
    expect(from('đ) giao Sở Ngoại vụ rà soát;').title).toBe('Giao Sở Ngoại vụ rà soát');
  });

  it('takes the first unit named as the lead, the others as coordinating', () => {
    const { leadUnitId, coordinatingUnitIds, clauseIds } = from('Giao Sở TT&TT chủ trì, phối hợp với Sở Ngoại vụ, Ban Tuyên giáo Tỉnh ủy và Sở Thông tin và Truyền thông.');
    expect([leadUnitId, coordinatingUnitIds, clauseIds]).toEqual(['stttt', ['so-ngoai-vu', 'btg'], ['clause']]);
  });

  it('guesses no unit that is not named as a whole word', () => {
    expect(from('Các thành viên phối hợp; Sở NVX báo cáo.')).toMatchObject({ leadUnitId: '', coordinatingUnitIds: [] });
  });

  it('never makes a title that is too long to be saved', () => {
    expect(from('a'.repeat(900)).title).toHaveLength(500);
  });
});
