import { closePlan, decideRollOver, getRollOver, type RollOver, type RollOverItem } from '@app/contract';
import { screen, within } from '@testing-library/react';
import { fakeApi, PLAN_ID, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const TASK_ID = '01930000-0000-7000-8000-000000000014';
const NEXT_ID = '01930000-0000-7000-8000-000000000015';

const portal = (over: Partial<RollOverItem> = {}): RollOverItem => ({
  taskId: TASK_ID, code: 'CT.05', title: 'Mở cổng', kind: 'dated', unit: { id: UNIT_ID, code: 'STTTT', name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT' }, state: 'in-progress',
  status: { shown: 'in-progress', deadlineClass: 'within-term', marks: [], workingDaysLate: null, daysLate: null, workingDaysLeft: 19, silentDays: 3 },
  due: { dueOn: '2020-12-11', originalDueOn: '2020-12-11', extensionCount: 0 },
  lastWord: { itemId: TASK_ID, submittedOn: '2020-11-12', acceptedOn: '2020-11-13', narrative: 'Đã chọn nhà thầu.', percent: 40 },
  openMilestoneCount: 2, openIndicatorCount: 1, isMissing: true, choices: ['carry-over', 'reword'], decision: null, ...over,
});
const rollOver = (items: RollOverItem[], over: Partial<RollOver> = {}): RollOver => ({
  planId: PLAN_ID, planName: 'Kế hoạch 6 tháng cuối năm 2020', state: 'active', nextHalfYear: '2021-H1',
  nextPlan: { id: NEXT_ID, name: 'Kế hoạch 6 tháng đầu năm 2021', startsOn: '2020-12-15', endsOn: '2021-06-14', state: 'draft' },
  missingCount: items.filter(({ isMissing }) => isMissing).length, items, ...over,
});
const address = `/plans/${PLAN_ID}/roll-over`;

describe('the change of half-year', () => {
  it('shows the old result, saves a row by keyboard and shows where the task goes on', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    let isDecided = false;
    const next = { id: NEXT_ID, code: 'CT.05', title: 'Mở cổng', halfYear: '2021-H1', dueOn: '2021-05-17' };
    api.on(getRollOver, () => rollOver([isDecided ? portal({ state: 'carried-over', isMissing: false, choices: [], decision: { kind: 'carry-over', effectiveOn: '2020-11-16', recordedAt: '2020-11-16T02:00:00Z', decidedBy: 'Phạm Thị Hoa', reason: 'Chậm do dịch', next } }) : portal()]));
    api.on(decideRollOver, () => {
      isDecided = true;
      return { nextTaskId: NEXT_ID };
    });
    const { user } = await renderRoute(address, api);
    expect(await screen.findByText('Đã chọn nhà thầu.')).toBeVisible();
    expect(screen.getByText('Còn 1 nhiệm vụ chưa có quyết định.')).toBeVisible();
    const row = within(screen.getByRole('group', { name: 'Quyết định cho CT.05' }));
    const choice = row.getByRole('combobox', { name: 'Quyết định' });
    expect(within(choice).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Chọn quyết định', 'Chuyển sang kỳ sau', 'Chuyển sang kỳ sau với nội dung mới']);
    await user.selectOptions(choice, 'carry-over');
    await user.tab();
    await user.keyboard('17/05/2021');
    await user.type(row.getByRole('textbox', { name: 'Lý do' }), 'Chậm do dịch');
    row.getByRole('button', { name: 'Lưu quyết định' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Phạm Thị Hoa, có hiệu lực ngày 16/11/2020')).toBeVisible();
    const ended = within(screen.getByRole('table', { name: 'Đã quyết định' }));
    expect(ended.getAllByRole('link').map((link) => new URL((link as HTMLAnchorElement).href).pathname)).toEqual([`/tasks/${TASK_ID}`, `/tasks/${NEXT_ID}`]);
    expect(api.calls(decideRollOver).map(({ params, body }) => ({ ...params, ...body }))).toEqual([{ taskId: TASK_ID, decision: 'carry-over', reason: 'Chậm do dịch', dueOn: '2021-05-17', title: 'Mở cổng', document: null, effectiveOn: '2020-11-16' }]);
    expect(await screen.findByText('Mọi nhiệm vụ cần quyết định đã có quyết định.')).toBeVisible();
  });

  it('names the field that the server refuses, and keeps what was typed', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(getRollOver, () => rollOver([portal()]));
    api.on(decideRollOver, () => problem('invalid', [{ pointer: '/dueOn', code: 'required' }]));
    const { user } = await renderRoute(address, api);
    const row = within(await screen.findByRole('group', { name: 'Quyết định cho CT.05' }));
    await user.selectOptions(row.getByRole('combobox', { name: 'Quyết định' }), 'carry-over');
    await user.type(row.getByRole('textbox', { name: 'Lý do' }), 'Chậm');
    await user.click(row.getByRole('button', { name: 'Lưu quyết định' }));
    expect(await row.findByRole('textbox', { name: 'Thời hạn mới' })).toBeInvalid();
    expect(row.getByRole('textbox', { name: 'Lý do' })).toHaveValue('Chậm');
  });

  it('says when there is no plan to go on in, and when nothing waits', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(getRollOver, () => rollOver([], { nextPlan: null }));
    await renderRoute(address, api);
    expect(await screen.findByText('Không có nhiệm vụ nào chờ quyết định')).toBeVisible();
    expect(screen.getByText(/Chưa có kế hoạch 6 tháng đầu năm 2021/)).toBeVisible();
  });

  it.each([
    ['waits', [portal()], 0],
    ['closes', [], 1],
  ] as const)('lets a leader close a closing plan only once nothing is missing: it %s', async (_title, items, closures) => {
    const api = fakeApi({ session: session({ role: 'leader' }) });
    api.on(getRollOver, () => rollOver([...items], { state: 'closing' }));
    api.on(closePlan, () => undefined);
    const { user } = await renderRoute(address, api);
    await user.click(await screen.findByRole('button', { name: 'Đóng kế hoạch' }));
    expect(api.calls(closePlan)).toHaveLength(closures);
  });
});
