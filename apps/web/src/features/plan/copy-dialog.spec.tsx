import { copyTasks, getPlan, listCopies, type CopyCandidate } from '@app/contract';
import { screen, within } from '@testing-library/react';
import { fakeApi, plan, PLAN_ID, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const DUTY = '01930000-0000-7000-8000-000000000021';
const MONTHLY = '01930000-0000-7000-8000-000000000022';
const candidate = (over: Partial<CopyCandidate>): CopyCandidate => ({ taskId: DUTY, code: 'TT.02', title: 'Giữ chuyên mục', kind: 'standing', unit: { id: UNIT_ID, code: 'BTG', name: 'Ban Tuyên giáo', shortName: 'Ban Tuyên giáo' }, state: 'in-progress', copyId: null, ...over });

async function open(items: CopyCandidate[]) {
  const api = fakeApi({ session: session({ role: 'secretariat' }) });
  api.on(getPlan, () => plan());
  api.on(listCopies, () => ({ fromHalfYear: '2020-H1', items }));
  const { user } = await renderRoute(`/plans/${PLAN_ID}`, api);
  await user.click(await screen.findByRole('button', { name: 'Chép từ kỳ trước' }));
  return { api, user };
}

describe('copying from the half-year before', () => {
  it('copies only what was ticked; what goes on already cannot be', async () => {
    const { api, user } = await open([candidate({}), candidate({ taskId: MONTHLY, code: 'TT.01', title: 'Họp tháng', kind: 'recurring', state: 'completed', copyId: DUTY })]);
    api.on(copyTasks, () => ({ taskIds: [MONTHLY] }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Chép nhiệm vụ từ 6 tháng đầu năm 2020' }));
    const duty = dialog.getByRole('checkbox', { name: /^TT\.02\. / });
    expect(duty).not.toBeChecked();
    expect(dialog.getByRole('checkbox', { name: /^TT\.01\. / })).toBeDisabled();
    await user.click(dialog.getByRole('button', { name: 'Chép nhiệm vụ đã chọn' }));
    expect(api.calls(copyTasks)).toHaveLength(0);
    await user.click(duty);
    await user.click(dialog.getByRole('button', { name: 'Chép nhiệm vụ đã chọn' }));
    expect(api.calls(copyTasks).map(({ body }) => body)).toEqual([{ taskIds: [DUTY] }]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('says when there is nothing to copy', async () => {
    await open([]);
    expect(await screen.findByText('Kỳ trước không có nhiệm vụ định kỳ, thường xuyên nào để chép.')).toBeVisible();
  });

  it('shows a refusal and stays open', async () => {
    const { api, user } = await open([candidate({})]);
    api.on(copyTasks, () => problem('task-already-continued'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Chép nhiệm vụ từ 6 tháng đầu năm 2020' }));
    await user.click(dialog.getByRole('checkbox', { name: /^TT\.02\. / }));
    await user.click(dialog.getByRole('button', { name: 'Chép nhiệm vụ đã chọn' }));
    expect(await dialog.findByText('Nhiệm vụ này đã được tiếp nối trong kế hoạch kỳ sau.')).toBeVisible();
  });
});
