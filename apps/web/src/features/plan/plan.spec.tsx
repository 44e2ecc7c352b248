import { getPlan, returnPlan, type Plan } from '@app/contract';
import { screen, within } from '@testing-library/react';
import { fakeApi, plan, PLAN_ID, problem, session } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

async function open(role: 'leader' | 'secretariat', said: Partial<Plan>) {
  const api = fakeApi({ session: session({ role }) });
  api.on(getPlan, () => plan(said));
  const view = await renderRoute(`/plans/${PLAN_ID}`, api);
  await screen.findByRole('heading', { level: 1, name: plan().name });
  return { api, ...view };
}

describe('a plan before the leaders', () => {
  it('is sent back with a reason, and not without one', async () => {
    const { api, user } = await open('leader', { state: 'in-review' });
    api.on(returnPlan, () => undefined);
    await user.click(await screen.findByRole('button', { name: 'Trả lại' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Trả lại kế hoạch để hoàn thiện' }));
    await user.click(dialog.getByRole('button', { name: 'Trả lại' }));
    expect(dialog.getByRole('textbox', { name: 'Lý do' })).toBeInvalid();
    expect(api.calls(returnPlan)).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Thiếu chỉ tiêu');
    await user.click(dialog.getByRole('button', { name: 'Trả lại' }));
    expect(await screen.findByText('Đã trả lại kế hoạch.')).toBeVisible();
    expect(api.calls(returnPlan)[0]?.body).toEqual({ reason: 'Thiếu chỉ tiêu' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps the reason when somebody else was faster', async () => {
    const { api, user } = await open('leader', { state: 'in-review' });
    api.on(returnPlan, () => problem('state-does-not-allow'));
    await user.click(await screen.findByRole('button', { name: 'Trả lại' }));
    await user.type(screen.getByRole('textbox', { name: 'Lý do' }), 'Thiếu chỉ tiêu');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Trả lại' }));
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Lý do' })).toHaveValue('Thiếu chỉ tiêu');
  });

  it('tells the secretariat why it came back, and offers no return of its own', async () => {
    await open('secretariat', { state: 'draft', sentBack: { reason: 'Thiếu chỉ tiêu', by: 'Nguyễn Quang Phúc', on: '2020-11-16' } });
    expect(await screen.findByText('Thiếu chỉ tiêu')).toBeVisible();
    expect(screen.getByText(/Nguyễn Quang Phúc.*16\/11\/2020/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Trả lại' })).toBeNull();
  });
});
