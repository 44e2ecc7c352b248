import { cancelAssignment, decideExtension, draftExtension, editExtension, getDirective, getTask, handBackAssignment, issueUnclearTask, listExtensions, listHolidays, listParts, listWaiting, submitExtension, suspendAssignment, type Extension, type Task, type WaitingDecision } from '@app/contract';
import type { Role } from '@app/domain';
import { screen, within } from '@testing-library/react';
import { COMMITTEE_ID, fakeApi, page, PLAN_ID, problem, session, UNIT_ID, type FakeApi } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const TASK_ID = '01930000-0000-7000-8000-000000000014';
const LEAD_ID = '01930000-0000-7000-8000-000000000015';
const REQUEST_ID = '01930000-0000-7000-8000-000000000016';
const CLAUSE_ID = '01930000-0000-7000-8000-000000000017';
const UNIT = { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' };
const DUE = { dueOn: '2020-11-20', originalDueOn: '2020-11-20', extensionCount: 0 };

function task(over: Partial<Task> = {}, leadOver: Partial<Task['assignments'][number]> = {}): Task {
  const state = over.state ?? 'in-progress';
  return {
    id: TASK_ID, planId: PLAN_ID, halfYear: '2020-H2', code: 'CT.06', title: 'Mở cổng', theme: { id: TASK_ID, code: 'CT', name: 'Cổng thông tin' }, kind: 'dated', state,
    deliverable: 'Cổng thông tin', recurrence: null, due: DUE, isTwoStep: false, isHeldOutside: false,
    sources: [{ clauseId: CLAUSE_ID, label: '4', quote: 'Giao Sở Y tế', directiveId: CLAUSE_ID, directiveTitle: 'Kết luận', directiveNumber: '1', directiveState: 'issued', issuedOn: '2020-07-01' }], decision: null,
    assignments: [{ id: LEAD_ID, unit: UNIT, role: 'lead', state, status: null, due: DUE, completedOn: null, ...leadOver }],
    milestones: [], indicators: [], reports: [], links: [], handBack: null, unclearIssue: null, note: null, version: 1,
    history: [{ id: TASK_ID, fromState: null, toState: 'issued', effectiveOn: '2020-11-11', recordedAt: '2020-11-11T02:00:00Z', actorName: 'Văn thư', actorRole: 'secretariat', unitName: null, reason: null }],
    ...over,
  };
}

const request = (over: Partial<Extension> = {}): Extension => ({
  id: REQUEST_ID, assignmentId: LEAD_ID, taskId: TASK_ID, taskCode: 'CT.06', taskTitle: 'Mở cổng', unit: UNIT, state: 'submitted', due: DUE, requestedDueOn: '2020-12-11', cause: 'objective', reason: 'Chờ thẩm định', workDone: 'Đã trình',
  draftedBy: 'An', draftedAt: '2020-11-16T01:00:00Z', dueOnWhenSent: '2020-11-20', timing: 'in-time', submittedOn: '2020-11-16', submittedBy: 'Bình', decidedOn: null, decidedBy: null, grantedDueOn: null, excusesLateness: null, decisionReason: null, isOwnUnit: false, ...over,
});

async function open(role: Role, { given = task(), requests = [] as Extension[] } = {}) {
  const api = fakeApi({ session: session({ role }) });
  api.on(getTask, () => given);
  api.on(listExtensions, () => page(requests));
  api.on(listHolidays, () => page([{ id: TASK_ID, day: '2020-12-10', kind: 'off' as const, name: 'Nghỉ bù' }]));
  api.on(listParts, () => ({ items: [] }));
  api.on(getDirective, () => directive());
  const { user } = await renderRoute(`/tasks/${TASK_ID}`, api);
  return { api, user };
}

const directive = () => ({
  id: CLAUSE_ID, committeeId: COMMITTEE_ID, kind: 'conclusion' as const, code: 'KL', number: '1', title: 'Kết luận', issuedOn: '2020-07-01', state: 'issued' as const, coverage: { covered: 1, total: 1 }, taskCount: 1, signer: null, text: 'Giao Sở Y tế', note: null, end: null, replaces: [], version: 1,
  clauses: [{ id: CLAUSE_ID, label: '4', quote: 'Giao Sở Y tế', startOffset: 0, endOffset: 12, disposition: 'assigned' as const, reason: null, mergedIntoId: null, isProposed: false, tasks: [{ id: TASK_ID, code: 'CT.06', title: 'Mở cổng', planId: PLAN_ID, halfYear: '2020-H2', leadUnit: 'Sở Y tế' }], version: 1 }],
});

const button = (name: string) => screen.findByRole('button', { name });
const body = (api: FakeApi, endpoint: Parameters<FakeApi['calls']>[0]) => api.calls(endpoint)[0]?.body;

describe('asking for a later due day', () => {
  async function filled(role: Role, day = '11/12/2020') {
    const { api, user } = await open(role);
    api.on(draftExtension, () => ({ id: REQUEST_ID }));
    await user.click(await button('Đề nghị gia hạn'));
    const dialog = within(screen.getByRole('dialog', { name: 'Đề nghị gia hạn CT.06' }));
    await user.type(dialog.getByRole('textbox', { name: 'Hạn mới đề nghị' }), day);
    await user.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Chờ thẩm định');
    await user.type(dialog.getByRole('textbox', { name: 'Phần việc đã làm' }), 'Đã trình');
    return { api, user, dialog };
  }

  it('says weekday and working days, and warns of a day off', async () => {
    const { dialog } = await filled('head', '10/12/2020');
    expect(await dialog.findByText('Thứ Năm, 17 ngày làm việc kể từ hôm nay.')).toBeVisible();
    expect(dialog.getByText('Ngày này là ngày nghỉ. Ngày làm việc kế tiếp là 11/12/2020.')).toBeVisible();
  });

  it('is drafted and sent by the head; after a refusal the words stay and nothing is drafted twice', async () => {
    const { api, user, dialog } = await filled('head');
    api.on(submitExtension, () => problem('extension-past-plan-end'));
    await user.click(dialog.getByRole('button', { name: 'Gửi đề nghị' }));
    expect(await dialog.findByRole('alert')).toBeVisible();
    expect(dialog.getByRole('textbox', { name: 'Lý do' })).toHaveValue('Chờ thẩm định');
    api.on(submitExtension, () => undefined);
    await user.click(dialog.getByRole('button', { name: 'Gửi đề nghị' }));
    expect(await screen.findByText('Đã gửi đề nghị gia hạn CT.06.')).toBeVisible();
    expect([api.calls(draftExtension).length, api.calls(submitExtension).length]).toEqual([1, 2]);
  });

  it('is handed to the head by an officer', async () => {
    const { api, user, dialog } = await filled('officer');
    await user.click(dialog.getByRole('button', { name: 'Trình lãnh đạo đơn vị' }));
    expect(await screen.findByText(/^Đã trình lãnh đạo đơn vị/)).toBeVisible();
    expect([api.calls(draftExtension).length, api.calls(submitExtension).length]).toEqual([1, 0]);
  });

  it('is not offered while another request waits, and an overdue request is marked', async () => {
    await open('head', { requests: [request({ timing: 'after-due-day' })] });
    expect(await screen.findByText('Đề nghị sau khi hết hạn')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Rút đề nghị' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Đề nghị gia hạn' })).not.toBeInTheDocument();
  });
});

describe('changing a request that nobody has decided', () => {
  it('opens with its words, sends all of them, and offers it only to who may', async () => {
    const { api, user } = await open('head', { requests: [request()] });
    api.on(editExtension, () => undefined);
    await user.click(await button('Sửa đề nghị'));
    const dialog = within(screen.getByRole('dialog', { name: 'Sửa đề nghị gia hạn CT.06' }));
    const reason = dialog.getByRole('textbox', { name: 'Lý do' });
    expect(reason).toHaveValue('Chờ thẩm định');
    await user.clear(reason);
    await user.type(reason, 'Chờ Bộ');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đã sửa đề nghị gia hạn CT.06.')).toBeVisible();
    expect(body(api, editExtension)).toEqual({ requestedDueOn: '2020-12-11', cause: 'objective', reason: 'Chờ Bộ', workDone: 'Đã trình' });
  });

  it.each([['officer', 'submitted'], ['head', 'approved']] as const)('is not offered to the %s of one that is %s', async (role, state) => {
    await open(role, { requests: [request({ state })] });
    await screen.findByText(/Chờ thẩm định/);
    expect(screen.queryByRole('button', { name: 'Sửa đề nghị' })).not.toBeInTheDocument();
  });
});

describe('deciding a later due day', () => {
  it('grants a shorter day only with the day and a reason', async () => {
    const { api, user } = await open('leader', { requests: [request()] });
    api.on(decideExtension, () => problem('chair-must-decide'));
    await user.click(await button('Quyết định'));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Đồng ý, nhưng hạn ngắn hơn' }));
    await user.click(dialog.getByRole('button', { name: 'Ghi quyết định' }));
    expect(api.calls(decideExtension)).toHaveLength(0);
    await user.type(dialog.getByRole('textbox', { name: 'Hạn được duyệt' }), '30/11/2020');
    await user.type(dialog.getByRole('textbox', { name: 'Lý do quyết định' }), 'Trước hội nghị');
    expect(dialog.getByRole('checkbox', { name: /^Xét đúng hạn/ })).toBeChecked();
    await user.click(dialog.getByRole('button', { name: 'Ghi quyết định' }));
    expect(body(api, decideExtension)).toEqual({ grantedDueOn: '2020-11-30', reason: 'Trước hội nghị', excusesLateness: true });
    expect(await dialog.findByText(/Từ lần gia hạn thứ hai, Trưởng ban quyết định/)).toBeVisible();
    expect(dialog.getByRole('textbox', { name: 'Lý do quyết định' })).toHaveValue('Trước hội nghị');
  });

  it('asked after the due day does not count as on time by default, and a refusal asks nothing of it', async () => {
    const { api, user } = await open('leader', { requests: [request({ timing: 'after-due-day' })] });
    api.on(decideExtension, () => undefined);
    await user.click(await button('Quyết định'));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('checkbox', { name: /^Xét đúng hạn/ })).not.toBeChecked();
    await user.click(dialog.getByRole('radio', { name: 'Không đồng ý' }));
    expect(dialog.queryByRole('checkbox')).not.toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: 'Lý do quyết định' }), 'Chưa rõ');
    await user.click(dialog.getByRole('button', { name: 'Ghi quyết định' }));
    expect(await screen.findByText('Đã ghi quyết định gia hạn CT.06.')).toBeVisible();
    expect(body(api, decideExtension)).toEqual({ grantedDueOn: null, reason: 'Chưa rõ', excusesLateness: null });
  });
});

describe('the other decisions', () => {
  it('cancelling says which clause opens again, and keeps the words after a refusal', async () => {
    const { api, user } = await open('leader');
    api.on(cancelAssignment, () => problem('invalid', [{ pointer: '/effectiveOn', code: 'out-of-range' }]));
    await user.click(await button('Kết thúc theo dõi'));
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText(/^Đây là nhiệm vụ cuối cùng của nội dung 4/)).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Trùng nhiệm vụ');
    await user.type(dialog.getByRole('textbox', { name: 'Văn bản quyết định' }), 'TB 12');
    await user.click(dialog.getByRole('button', { name: 'Kết thúc theo dõi' }));
    expect(body(api, cancelAssignment)).toEqual({ reason: 'Trùng nhiệm vụ', document: 'TB 12', effectiveOn: '2020-11-16' });
    expect(await dialog.findByRole('textbox', { name: 'Có hiệu lực từ ngày' })).toBeInvalid();
    expect(dialog.getByRole('textbox', { name: 'Lý do' })).toHaveValue('Trùng nhiệm vụ');
  });

  it.each([
    ['in-progress', ['Tạm dừng', 'Kết thúc theo dõi']],
    ['on-hold', ['Cho tiếp tục', 'Kết thúc theo dõi']],
    ['completed', ['Mở lại']],
    ['cancelled', []],
  ] as const)('of work that is %s are offered to leaders alone', async (state, names) => {
    await open('leader', { given: task({ state }) });
    const card = within(await screen.findByRole('region', { name: 'Thời hạn' }));
    expect(card.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(names);
  });

  it('are not the secretariat’s', async () => {
    const { api } = await open('secretariat');
    const card = within(await screen.findByRole('region', { name: 'Thời hạn' }));
    expect(card.queryByRole('button')).not.toBeInTheDocument();
    expect(api.calls(suspendAssignment)).toHaveLength(0);
  });
});

describe('giving a task back', () => {
  it('is offered to the head until the third working day, with what follows', async () => {
    const { api, user } = await open('head', { given: task({ state: 'issued' }) });
    api.on(handBackAssignment, () => problem('hand-back-window-closed'));
    expect(await screen.findByText(/được đến hết ngày 16\/11\/2020/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Chuyển trả, đề nghị làm rõ' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: /^Chuyển trả nhiệm vụ/ }));
    await user.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Không thuộc Sở');
    await user.click(dialog.getByRole('button', { name: 'Gửi' }));
    expect(await dialog.findByRole('alert')).toBeVisible();
    expect(dialog.getByRole('textbox', { name: 'Lý do' })).toHaveValue('Không thuộc Sở');
    expect(body(api, handBackAssignment)).toEqual({ kind: 'hand-back', reason: 'Không thuộc Sở' });
  });

  it('is not offered on the fourth', async () => {
    const late = task({ state: 'issued' });
    await open('head', { given: { ...late, history: late.history.map((move) => ({ ...move, effectiveOn: '2020-11-10' })) } });
    await screen.findByRole('region', { name: 'Thời hạn' });
    expect(screen.queryByRole('button', { name: 'Chuyển trả, đề nghị làm rõ' })).not.toBeInTheDocument();
  });

  it('stands on the draft, with its reason, for who is to put it right', async () => {
    const handBack = { kind: 'clarify', reason: 'Chưa rõ sản phẩm', unit: UNIT, handedBackOn: '2020-11-16', handedBackBy: 'Bình' } as const;
    await open('secretariat', { given: task({ state: 'draft', handBack }) });
    expect(await screen.findByText('Sở Y tế đề nghị làm rõ nhiệm vụ ngày 16/11/2020')).toBeVisible();
    expect(screen.getByText('Sửa nhiệm vụ theo đề nghị rồi giao lại.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Xóa dự thảo' })).not.toBeInTheDocument();
  });
});

describe('a task that is not clear', () => {
  const unclear = task({ state: 'draft', deliverable: null, history: [] });

  it('is issued by a leader with a reason', async () => {
    const { api, user } = await open('leader', { given: unclear });
    api.on(issueUnclearTask, () => undefined);
    await user.click(await button('Giao khi chưa đủ rõ'));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('Những điểm chưa đạt: Rõ kết quả.')).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Làm ngay');
    await user.click(dialog.getByRole('button', { name: 'Giao nhiệm vụ' }));
    expect(body(api, issueUnclearTask)).toEqual({ reason: 'Làm ngay' });
  });

  it('is not so by the secretariat, nor without a source', async () => {
    await open('secretariat', { given: unclear });
    await screen.findByRole('list', { name: 'Năm rõ' });
    expect(screen.queryByRole('button', { name: 'Giao khi chưa đủ rõ' })).not.toBeInTheDocument();
  });
});

describe('what waits for a decision', () => {
  const waiting = (over: Partial<WaitingDecision>): WaitingDecision => ({ id: REQUEST_ID, kind: 'extension', task: { id: TASK_ID, code: 'CT.06', title: 'Mở cổng' }, unit: UNIT, askedOn: '2020-11-16', askedBy: 'Bình', reason: 'Chờ thẩm định', due: { dueOn: '2020-11-20', originalDueOn: '2020-11-10', extensionCount: 1 }, requestedDueOn: '2020-12-11', timing: 'in-time', ...over });

  it('is listed with its numbers, decided by leaders in place', async () => {
    const api = fakeApi({ session: session({ role: 'leader' }) });
    api.on(listWaiting, () => ({ extensionCount: 1, handBackCount: 1, items: [waiting({}), waiting({ id: CLAUSE_ID, kind: 'clarify', requestedDueOn: null, timing: null })] }));
    await renderRoute('/decisions', api);
    const row = within(await screen.findByRole('list', { name: 'Đề nghị gia hạn' }));
    expect(screen.getByText('1 đề nghị gia hạn')).toBeVisible();
    expect(row.getByText('10/11/2020').tagName).toBe('S');
    expect(screen.getAllByRole('button', { name: 'Quyết định' })).toHaveLength(1);
  });

  it('says so when nothing does', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(listWaiting, () => ({ extensionCount: 0, handBackCount: 0, items: [] }));
    await renderRoute('/decisions', api);
    expect(await screen.findByText('Không có gì chờ quyết định.')).toBeVisible();
  });
});
