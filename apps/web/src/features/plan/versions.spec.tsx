import { getPlan, getPlanDifferences, listPlanVersions } from '@app/contract';
import { screen, waitFor } from '@testing-library/react';
import { fakeApi, page, plan, PLAN_ID, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const TASK_ID = '01930000-0000-7000-8000-000000000014';

it('lists versions with their reasons and tells old from new by words, for any two', async () => {
  const api = fakeApi({ session: session({ role: 'clerk' }) });
  api.on(getPlan, () => plan());
  const version = { at: '2020-09-30T09:10:00.000Z', actorName: 'Trưởng ban', taskCount: 1 };
  api.on(listPlanVersions, () => page([
    { ...version, number: 2, change: 'due-day-moved' as const, reason: 'Chờ ý kiến', task: { id: TASK_ID, code: 'CT.03', title: 'Mở cổng', isThere: true } },
    { ...version, number: 1, change: 'approved' as const, reason: null, task: null },
  ]));
  const unit = { id: UNIT_ID, text: 'Sở Y tế', dueOn: null, target: null };
  api.on(getPlanDifferences, ({ query }) => ({ from: Number(query['from']), to: 2, items: [{ taskId: TASK_ID, kind: 'changed' as const, code: 'CT.03', title: 'Mở cổng', isThere: true, changes: [{ field: 'dueOn' as const, before: '2020-10-30', after: '2020-11-30' }, { field: 'leadUnit' as const, before: [], after: [unit] }] }] }));
  const { user } = await renderRoute(`/plans/${PLAN_ID}`, api);
  expect(await screen.findByText('Chờ ý kiến')).toBeVisible();
  const old = await screen.findByText('30/10/2020');
  expect(old.closest('del')?.parentElement).toHaveTextContent('Cũ 30/10/2020');
  expect(screen.getByText('30/11/2020').closest('dd')).toHaveTextContent('Mới 30/11/2020');
  expect(screen.getByText('Sở Y tế').closest('div')).toHaveTextContent('Đơn vị chủ trìCũ không ghiMới Sở Y tế');
  await user.selectOptions(screen.getByLabelText('Từ phiên bản'), 'Kế hoạch trước khi phê duyệt');
  await waitFor(() => expect(api.calls(getPlanDifferences).map(({ query }) => query['from'])).toEqual(['1', '0']));
});
