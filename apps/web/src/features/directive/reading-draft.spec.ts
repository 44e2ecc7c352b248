import type { DirectiveProposal, ProposedTask } from '@app/contract';
import { bodyOf, errorsAt } from './reading-body';
import { coverageOf, draftsOf, looksOf, ownLabels, themeMeant } from './reading-draft';

const THEMES = [{ id: 'quang-ba', code: 'QB', name: 'Quảng bá hình ảnh' }, { id: 'an-ninh', code: 'AN', name: 'An ninh mạng' }];
const TASK: ProposedTask = { title: 'Bảo đảm an ninh thông tin mạng', leads: [{ name: 'Công an tỉnh', unitIds: ['u1'] }], isLeadInherited: false, coordinating: [{ name: 'Sở TTTT', unitIds: ['u2'] }], dueOn: '2020-09-15', dueText: 'trước 15/9', deliverable: null, kind: 'dated', recurrence: null };

function proposal(...clauses: Partial<DirectiveProposal['clauses'][number]>[]): DirectiveProposal {
  return { text: '', isFromTcvn3: false, clauses: clauses.map((said, at) => ({ label: String(at + 1), quote: 'Lời.', startOffset: at * 10, endOffset: at * 10 + 5, disposition: 'assigned', task: TASK, ...said })) };
}

describe('drafts of a proposal (R21)', () => {
  it('take the one lead, keep the coordinating units and are not ticked', () => {
    const [draft] = draftsOf(proposal({}), THEMES);
    expect(draft).toMatchObject({ isTaken: false, leadText: 'Công an tỉnh', task: { leadUnitId: 'u1', coordinatingUnitIds: ['u2'], themeId: 'an-ninh', dueOn: '2020-09-15' } });
    expect(draft && looksOf(draft)).toEqual([]);
  });

  it('choose nobody of several and say that it needs a look; all of them take part', () => {
    const [draft] = draftsOf(proposal({ task: { ...TASK, title: 'Việc khác', dueOn: null, leads: [{ name: 'Các sở', unitIds: ['u1', 'u3'] }] } }), THEMES);
    expect(draft?.task).toMatchObject({ leadUnitId: '', coordinatingUnitIds: ['u1', 'u3', 'u2'] });
    expect(draft && looksOf(draft)).toEqual(['lead', 'day', 'theme']);
  });

  it('choose nobody when one of the names means no unit', () => {
    const [draft] = draftsOf(proposal({ task: { ...TASK, leads: [...TASK.leads, { name: 'Sở lạ', unitIds: [] }] } }), THEMES);
    expect(draft && looksOf(draft)).toEqual(['lead']);
  });

  it('leave the letterhead out, but not what a whole sentence says', () => {
    const drafts = draftsOf(proposal({ label: '', disposition: 'information', task: null, quote: 'THÔNG BÁO' }, { label: '', disposition: 'information', task: null, quote: 'Ban Chỉ đạo ghi nhận những cố gắng của các thành viên trong thời gian qua.' }), THEMES);
    expect(drafts.map(({ disposition }) => disposition)).toEqual(['left-out', 'information']);
    expect(coverageOf(drafts)).toEqual({ covered: 0, total: 1, tasks: 0 });
  });
});

it('no two clauses are called alike', () => expect(ownLabels(['', '1', '1', '', '1/2', '1'])).toEqual(['§1', '1', '1/2', '§2', '1/2/2', '1/3']));

it('a group of tasks is meant by half of the words of its name', () => expect([themeMeant('Quảng bá hình ảnh tỉnh', THEMES), themeMeant('Họp tổng kết', THEMES)]).toEqual(['quang-ba', '']));

describe('what is sent', () => {
  const facts = { code: 'TB', kind: 'conclusion', number: '', title: 'Kết luận', signer: '' } as const;
  const committeeId = '01930000-0000-7000-8000-000000000001';

  it('names the draft that an error belongs to, whatever was left out before it', () => {
    const drafts = draftsOf(proposal({ label: '', disposition: 'information', task: null, quote: 'A' }, {}), THEMES).map((draft) => ({ ...draft, isTaken: true, task: { ...draft.task, title: '', themeId: '' } }));
    const { errors } = bodyOf({ committeeId, issuedOn: '2020-06-30', text: 'x', facts, planId: '', drafts });
    expect(errors).toMatchObject({ 'clauses/1/task/title': 'required' });
    expect(errorsAt(drafts, [{ pointer: '/clauses/0/task/coordinatingUnitIds/3', code: 'unknown-unit' }, { pointer: '/directive/code', code: 'already-used' }])).toEqual({ 'clauses/1/task/coordinatingUnitIds': 'unknown-unit', 'directive/code': 'already-used' });
  });

  it('is open for what is not ticked', () => {
    const drafts = draftsOf(proposal({}), THEMES);
    expect(bodyOf({ committeeId, issuedOn: '2020-06-30', text: 'x', facts, planId: '', drafts }).body?.clauses).toEqual([{ label: '1', startOffset: 0, endOffset: 5, disposition: 'open', reason: null, task: null }]);
  });
});
