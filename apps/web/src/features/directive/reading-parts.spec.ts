import type { DirectiveProposal } from '@app/contract';
import type { ClauseDraft } from './reading-draft';
import { merged, parted, replaced } from './reading-parts';

const TEXT = 'Giao Sở A làm đề án;\nGiao Sở B báo cáo trước 15/12.';
const CUT = TEXT.indexOf('\n');
const TASK: ClauseDraft['task'] = { title: 'Làm đề án', themeId: '', kind: 'dated', deliverable: 'Đề án', dueOn: null, recurrence: '', leadUnitId: 'a', coordinatingUnitIds: ['b', 'c'] };
const draft = (said: Partial<ClauseDraft> = {}, task: Partial<ClauseDraft['task']> = {}): ClauseDraft => ({ label: '1', quote: TEXT.slice(0, CUT), startOffset: 0, endOffset: CUT, isTaken: true, disposition: 'assigned', reason: '', leadText: 'Sở A', dueText: '', ...said, task: { ...TASK, ...task } });
const second = (said: Partial<ClauseDraft> = {}) => draft({ label: '2', quote: TEXT.slice(CUT + 1), startOffset: CUT + 1, endOffset: TEXT.length, leadText: 'Sở B', dueText: 'trước 15/12', ...said }, { title: 'Báo cáo', themeId: 't', deliverable: 'Báo cáo', dueOn: '2020-12-15', leadUnitId: 'b', coordinatingUnitIds: ['a'] });

describe('two passages made one', () => {
  it('are one stretch of the text with one lead; the other lead takes part, and nobody has looked at it yet', () => {
    expect(merged(TEXT, draft(), second())).toEqual(draft({ quote: TEXT, endOffset: TEXT.length, isTaken: false, leadText: 'Sở A, Sở B', dueText: 'trước 15/12' }, { title: 'Làm đề án; Báo cáo', deliverable: 'Đề án; Báo cáo', themeId: 't', dueOn: '2020-12-15', coordinatingUnitIds: ['b', 'c'] }));
  });

  it('keep the task when only one of them makes one', () => {
    const heading = draft({ disposition: 'information' }, { title: 'Về đề án', leadUnitId: '', coordinatingUnitIds: [] });
    expect(merged(TEXT, heading, second())).toMatchObject({ label: '1', disposition: 'assigned', task: { title: 'Báo cáo', deliverable: 'Báo cáo', leadUnitId: 'b', coordinatingUnitIds: ['a'] } });
  });
});

describe('one passage made several', () => {
  const read = (task: DirectiveProposal['clauses'][number]['task']): DirectiveProposal => ({ text: '', isFromTcvn3: false, clauses: [{ label: '', quote: '', startOffset: 0, endOffset: 1, disposition: task === null ? 'information' : 'assigned', task }] });
  const parts = [
    { quote: TEXT.slice(0, CUT), startOffset: 0, endOffset: CUT, proposal: read(null) },
    { quote: TEXT.slice(CUT + 1), startOffset: CUT + 1, endOffset: TEXT.length, proposal: read({ title: 'Báo cáo', leads: [{ name: 'Sở B', unitIds: ['b'] }], isLeadInherited: false, coordinating: [], dueOn: '2020-12-15', dueText: 'trước 15/12', deliverable: null, kind: 'dated', recurrence: null }) },
  ];

  it('reads each part anew, keeps who leads where a part does not say, and ticks none', () => {
    const whole = draft({ quote: TEXT, endOffset: TEXT.length }, { themeId: 't', dueOn: '2020-12-15' });
    expect(parted(whole, parts, [])).toMatchObject([
      { quote: 'Giao Sở A làm đề án;', isTaken: false, task: { title: 'Giao Sở A làm đề án;', leadUnitId: 'a', themeId: 't', dueOn: null } },
      { quote: 'Giao Sở B báo cáo trước 15/12.', isTaken: false, startOffset: CUT + 1, task: { title: 'Báo cáo', leadUnitId: 'b', themeId: 't', dueOn: '2020-12-15' } },
    ]);
  });

  it('calls no two alike', () => expect(replaced([draft(), second()], 0, 1, [draft(), draft()]).map(({ label }) => label)).toEqual(['1', '1/2', '2']));
});
