import type { Dashboard } from '@app/contract';
import { createWords, messagesOf } from '@app/words';
import { formatsOf } from '../../lib/format';
import { unitGroups } from './axes';

const NONE = { total: 1, completedOnTime: 0, completedLate: 0, completed: 0, withinTerm: 1, dueSoon: 0, overdue: 0, notCounted: 0 };
const unit = (id: string, name: string, end: Pick<Dashboard['units'][number], 'endedOn' | 'successorIds'>) => ({ id, code: name, name, shortName: name, kind: 'party', totals: NONE, completionOfDue: null, coordinatingCount: 0, ...end });

describe('rows of the matrix', () => {
  it('keep a unit that has ended under its name, and say since when and who took over (R22)', () => {
    const data = { units: [unit('1', 'Sở Cũ', { endedOn: '2025-03-01', successorIds: ['2'] }), unit('2', 'Sở Mới', { endedOn: null, successorIds: [] })] } as unknown as Dashboard;
    const [group] = unitGroups(createWords('vi', messagesOf('vi')), formatsOf('vi', 'Asia/Ho_Chi_Minh'), data, () => true);
    expect(group?.lines.map(({ hasEnded }) => hasEnded)).toEqual([true, false]);
    expect(group?.lines[0]?.spoken).toContain('Sở Cũ (kết thúc từ ngày 01/03/2025, chuyển về Sở Mới)');
    expect(group?.lines[1]?.spoken).not.toContain('kết thúc');
  });
});
