import { getDashboard, getLeaderAsks, listWaiting, search, type SearchHit } from '@app/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, PLAN_ID, problem, session, type FakeApi } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const TASK: SearchHit = { kind: 'task', id: '01930000-0000-7000-8000-000000000051', code: 'CT.01', title: 'Nâng cấp cổng thông tin', excerpt: null, unitName: 'Sở TT&TT', taskId: '01930000-0000-7000-8000-000000000051', planId: PLAN_ID, day: null };
const UNIT: SearchHit = { kind: 'unit', id: '01930000-0000-7000-8000-000000000052', code: 'STTTT', title: 'Sở Thông tin và Truyền thông', excerpt: null, unitName: 'Sở TT&TT', taskId: null, planId: null, day: null };

function givenApi(items: SearchHit[]): FakeApi {
  const api = fakeApi({ session: session({ role: 'leader' }) });
  for (const endpoint of [getDashboard, getLeaderAsks, listWaiting]) api.on(endpoint, () => problem('internal'));
  api.on(search, () => ({ items }));
  return api;
}

const field = () => screen.findByRole('combobox', { name: 'Tìm nhiệm vụ, đơn vị, văn bản, báo cáo' });

describe('the palette', () => {
  it('opens by Ctrl+K with the pages, finds in groups, and Enter goes where the arrows lead', async () => {
    const api = givenApi([TASK, UNIT]);
    const { user, address } = await renderRoute('/dashboard', api);
    await user.keyboard('{Control>}k{/Control}');
    expect(within(await screen.findByRole('group', { name: 'Trang' })).getByRole('option', { name: 'Tổng quan' })).toBeVisible();
    await user.type(await field(), 'cong tt');
    const task = await screen.findByRole('option', { name: /CT\.01\. Nâng cấp cổng thông tin/ });
    expect(task).toHaveAttribute('aria-selected', 'true');
    expect(await field()).toHaveAttribute('aria-activedescendant', task.id);
    expect(api.calls(search)).toHaveLength(1);
    expect(screen.getByText('2 kết quả')).toBeInTheDocument();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toMatch(new RegExp(`^/units/${UNIT.id}`)));
    await user.keyboard('{Control>}k{/Control}');
    expect(within(await screen.findByRole('group', { name: 'Mở gần đây' })).getByRole('option', { name: /Sở Thông tin/ })).toBeVisible();
  });

  it('opens by a slash where nobody types, and says when nothing is found', async () => {
    const { user } = await renderRoute('/dashboard', givenApi([]));
    await user.keyboard('/');
    await user.type(await field(), 'xyz');
    expect(await screen.findByText('Không tìm thấy “xyz”. Thử ít từ hơn, hoặc tên viết tắt.')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(await field()).toBeVisible();
  });
});
