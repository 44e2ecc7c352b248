import { getTask, issueTask, type Task } from '@app/contract';
import { screen, within } from '@testing-library/react';
import { fakeApi, PLAN_ID, session } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const TASK_ID = '01930000-0000-7000-8000-000000000014';

const draft = (): Task => ({
  id: TASK_ID, planId: PLAN_ID, halfYear: '2020-H2', code: 'CT.06', title: 'Mở cổng', theme: { id: TASK_ID, code: 'CT', name: 'Cổng thông tin' }, kind: 'dated', state: 'draft',
  deliverable: 'Cổng thông tin', recurrence: null, due: { dueOn: null, originalDueOn: null, extensionCount: 0 }, isTwoStep: false, isHeldOutside: false, sources: [], decision: null, assignments: [],
  milestones: [], indicators: [], reports: [], history: [], links: [], handBack: null, unclearIssue: null, note: null, version: 1,
});

function given() {
  const api = fakeApi({ session: session({ role: 'secretariat' }) });
  api.on(getTask, draft);
  return api;
}

describe('a draft task', () => {
  it('is checked for its source and the five clears, and cannot be issued before', async () => {
    const api = given();
    const { user } = await renderRoute(`/tasks/${TASK_ID}`, api);
    const check = within(await screen.findByRole('list', { name: 'Năm rõ' }));
    expect(check.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Cần căn cứ giao việc'), expect.stringContaining('Chọn đơn vị chủ trì'), 'Rõ việcđã rõ', expect.stringContaining('Nhập thời hạn'), 'Rõ kết quảđã rõ', expect.stringContaining('Chọn đơn vị chủ trì'),
    ]);
    await user.click(screen.getByRole('button', { name: 'Giao nhiệm vụ' }));
    expect(api.calls(issueTask)).toHaveLength(0);
  });
});

describe('a task on a day of the past', () => {
  it('is asked for as of that day, says so and offers nothing to do', async () => {
    const api = given();
    await renderRoute(`/tasks/${TASK_ID}?on=2020-10-01`, api);
    expect(await screen.findByText('Nhiệm vụ như đã biết đến hết ngày 01/10/2020')).toBeVisible();
    expect(api.calls(getTask)[0]?.query).toEqual({ effectiveOn: '2020-10-01' });
    expect(screen.queryByRole('button', { name: 'Giao nhiệm vụ' })).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Xem hiện trạng hôm nay' })).toBeVisible();
  });
});
