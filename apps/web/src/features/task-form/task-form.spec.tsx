import { createTask, editTask, getDirective, getTask, listDirectives, listThemes, listUnits, type Directive, type Task } from '@app/contract';
import { act, screen, waitFor, within } from '@testing-library/react';
import { COMMITTEE_ID, fakeApi, page, PLAN_ID, problem, session, UNIT_ID, type FakeApi } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const THEME_ID = '01930000-0000-7000-8000-000000000011';
const DIRECTIVE_ID = '01930000-0000-7000-8000-000000000012';
const CLAUSE_ID = '01930000-0000-7000-8000-000000000013';
const TASK_ID = '01930000-0000-7000-8000-000000000014';
const QUOTE = 'Giao Sở Y tế đưa cổng thông tin với 3 thứ tiếng vào hoạt động.';

function directive(): Directive {
  const clause = { id: CLAUSE_ID, label: '5', quote: QUOTE, startOffset: 0, endOffset: QUOTE.length, disposition: 'open' as const, reason: null, mergedIntoId: null, isProposed: false, tasks: [], version: 1 };
  return { id: DIRECTIVE_ID, code: 'TB-01', kind: 'conclusion', number: '12-TB/BCĐ', title: 'Kết luận hội nghị', issuedOn: '2020-06-30', state: 'draft', coverage: { covered: 0, total: 1 }, taskCount: 0, committeeId: COMMITTEE_ID, signer: null, text: QUOTE, note: null, end: null, replaces: [], clauses: [clause], version: 1 };
}

function given(): FakeApi {
  const api = fakeApi({ session: session({ role: 'secretariat' }) });
  const unit = { id: UNIT_ID, code: 'SYT', kind: 'government' as const, name: 'Sở Y tế', shortName: 'Sở Y tế', symbol: null, nameEn: null, nameZh: null, order: 1, isStandingAgency: false, version: 1 };
  api.on(listThemes, () => page([{ id: THEME_ID, code: 'CT', name: 'Cổng thông tin', nameEn: null, nameZh: null, position: 1 }]));
  api.on(listUnits, () => page([unit]));
  api.on(listDirectives, () => page([directive()]));
  api.on(getDirective, () => directive());
  return api;
}

describe('a new task from a clause', () => {
  it('begins with the words, the unit they name and the clause ticked, and goes back to the clause', async () => {
    const api = given();
    api.on(createTask, () => ({ id: TASK_ID }));
    const { user, address } = await renderRoute(`/tasks/new?directive=${DIRECTIVE_ID}&clause=${CLAUSE_ID}`, api);
    expect(await screen.findByLabelText('Nội dung nhiệm vụ')).toHaveValue('Giao Sở Y tế đưa cổng thông tin với 3 thứ tiếng vào hoạt động');
    expect(screen.getByLabelText('Đơn vị chủ trì')).toHaveValue(UNIT_ID);
    expect(await screen.findByRole('checkbox', { name: /Nội dung 5/ })).toBeChecked();
    await user.selectOptions(screen.getByLabelText('Nhóm nhiệm vụ'), THEME_ID);
    await user.type(screen.getByLabelText('Mã'), 'CT.06');
    await user.click(screen.getByRole('button', { name: 'Lưu nháp' }));
    await waitFor(() => expect(address()).toContain(`/directives/${DIRECTIVE_ID}`));
    expect(address()).toContain(`#clause-${CLAUSE_ID}`);
    expect(api.calls(createTask)[0]?.body).toMatchObject({ planId: PLAN_ID, clauseIds: [CLAUSE_ID], leadUnitId: UNIT_ID, coordinatingUnitIds: [] });
  });
});

describe('milestones', () => {
  const add = async (user: Awaited<ReturnType<typeof renderRoute>>['user'], title: string, day: string) => {
    await user.click(screen.getByRole('button', { name: 'Thêm mốc' }));
    await user.keyboard(title);
    await user.tab();
    if (day !== '') await user.keyboard(day);
  };

  it('are added, put in order and taken away by keyboard, focus staying with the row', async () => {
    const api = given();
    api.on(createTask, () => ({ id: TASK_ID }));
    const { user } = await renderRoute('/tasks/new', api);
    await user.type(await screen.findByLabelText('Nội dung nhiệm vụ'), 'Mở cổng');
    await user.selectOptions(screen.getByLabelText('Nhóm nhiệm vụ'), THEME_ID);
    await user.type(screen.getByLabelText('Mã'), 'CT.06');
    await add(user, 'Tiếng Anh', '31/08/2020');
    await add(user, 'Nháp', '01/08/2020');
    await add(user, 'Tiếng Việt', '31/07/2020');
    act(() => screen.getByRole('button', { name: 'Chuyển lên: Mốc 3' }).focus());
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Chuyển lên: Mốc 2' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Chuyển xuống: Mốc 1' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Bỏ: Mốc 3' }));
    expect(screen.getByRole('button', { name: 'Bỏ: Mốc 2' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Lưu nháp' }));
    await waitFor(() => expect(api.calls(createTask)).toHaveLength(1));
    expect(api.calls(createTask)[0]?.body).toMatchObject({ milestones: [{ title: 'Tiếng Việt', dueOn: '2020-07-31' }, { title: 'Tiếng Anh', dueOn: '2020-08-31' }] });
  });

  it('show what is wrong at their own row, keep the text, and take the error away with the row', async () => {
    const api = given();
    api.on(createTask, () => problem('invalid', [{ pointer: '/milestones/0/title', code: 'too-long' }, { pointer: '/code', code: 'already-used' }]));
    const { user } = await renderRoute('/tasks/new', api);
    await user.type(await screen.findByLabelText('Nội dung nhiệm vụ'), 'Mở cổng');
    await user.selectOptions(screen.getByLabelText('Nhóm nhiệm vụ'), THEME_ID);
    await user.type(screen.getByLabelText('Mã'), 'CT.06');
    await add(user, 'Tiếng Anh', '31/08/2020');
    await add(user, 'Tiếng Việt', '');
    await user.click(screen.getByRole('button', { name: 'Lưu nháp' }));
    expect(await screen.findByRole('link', { name: 'Ngày của mốc 2: Nhập nội dung này' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bỏ: Mốc 2' }));
    await waitFor(() => expect(screen.queryByText(/Nhập nội dung này/)).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: 'Lưu nháp' }));
    await waitFor(() => expect(screen.getByLabelText('Mốc 1')).toHaveAccessibleDescription(/quá dài/));
    expect(screen.getByLabelText('Mốc 1')).toHaveValue('Tiếng Anh');
    expect(screen.getByLabelText('Mã')).toHaveValue('CT.06');
    expect(screen.getByLabelText('Mã')).toHaveAccessibleDescription(/đã được dùng/);
  });
});

describe('a draft, edited', () => {
  const task = (): Task => ({
    id: TASK_ID, planId: PLAN_ID, halfYear: '2020-H2', code: 'CT.06', title: 'Mở cổng', theme: { id: THEME_ID, code: 'CT', name: 'Cổng thông tin' }, kind: 'dated', state: 'draft',
    deliverable: null, recurrence: null, due: { dueOn: null, originalDueOn: null, extensionCount: 0 }, isTwoStep: false, isHeldOutside: false, sources: [], decision: null, assignments: [],
    milestones: [{ id: '01930000-0000-7000-8000-000000000015', title: 'Tiếng Việt', dueOn: '2020-07-31', doneOn: null }], indicators: [], reports: [], history: [], links: [], handBack: null, unclearIssue: null, note: null, version: 1,
  });

  it('keeps what was typed when somebody else was faster, and shows the new version on request', async () => {
    const api = given();
    let title = 'Mở cổng';
    api.on(getTask, () => ({ ...task(), title }));
    api.on(editTask, () => problem('stale'));
    const { user } = await renderRoute(`/tasks/${TASK_ID}/edit`, api);
    const milestone = await screen.findByLabelText('Mốc 1');
    await user.clear(milestone);
    await user.type(milestone, 'Bản tiếng Việt');
    title = 'Mở cổng thông tin';
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    const note = await screen.findByRole('alert');
    expect(milestone).toHaveValue('Bản tiếng Việt');
    expect(api.calls(editTask)[0]?.body).toEqual({ milestones: [{ title: 'Bản tiếng Việt', dueOn: '2020-07-31' }] });
    expect(api.calls(editTask)[0]?.headers.get('If-Match')).toBe('"1"');
    await user.click(within(note).getByRole('button', { name: 'Tải lại' }));
    expect(await screen.findByDisplayValue('Mở cổng thông tin')).toBeVisible();
    expect(screen.getByLabelText('Mốc 1')).toHaveValue('Tiếng Việt');
  });
});
