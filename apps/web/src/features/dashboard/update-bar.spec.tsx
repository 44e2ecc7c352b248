import { getDashboard, listTasks } from '@app/contract';
import { act, screen, waitFor } from '@testing-library/react';
import { fakeApi, page, PLAN_ID, session } from '../../testing/fake-api';
import { FakeEventSource } from '../../testing/fake-events';
import { renderRoute } from '../../testing/render-route';
import { givenDashboard, givenDashboardApi } from './given-dashboard';

const DESK = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined } as unknown as MediaQueryList;

beforeEach(() => {
  window.matchMedia = () => DESK;
});
afterEach(() => FakeEventSource.all.splice(0));

const tell = (revision: number) => act(() => FakeEventSource.tell('plan', { planId: PLAN_ID, revision }));

describe('news of a plan', () => {
  it('is counted on the dashboard, whose figures stay until the reader wants the new ones', async () => {
    let revision = 5;
    const api = givenDashboardApi(() => givenDashboard({ revision }));
    const { user } = await renderRoute('/dashboard', api);
    await screen.findByRole('heading', { name: 'Việc quá hạn' });
    revision = 8;
    tell(7);
    tell(8);
    expect(await screen.findByText('Có 3 thay đổi mới')).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(api.calls(getDashboard)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Tải lại' }));
    await waitFor(() => expect(screen.queryByText('Có 3 thay đổi mới')).not.toBeInTheDocument());
    expect(api.calls(getDashboard)).toHaveLength(2);
  });

  it('does not touch the figures of a day that has passed', async () => {
    const { container } = await renderRoute('/dashboard?on=2020-10-01', givenDashboardApi(() => givenDashboard({ effectiveOn: '2020-10-01' })));
    await screen.findByRole('heading', { name: 'Việc quá hạn' });
    tell(90);
    expect(container.querySelector('.update-bar p')).toBeNull();
  });

  it('lets a list be asked again quietly, and waits while somebody types', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(listTasks, () => page([]));
    const { user } = await renderRoute('/tasks', api);
    await waitFor(() => expect(api.calls(listTasks).length).toBeGreaterThan(0));
    const before = api.calls(listTasks).length;
    await user.click(screen.getByRole('searchbox'));
    tell(101);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(api.calls(listTasks)).toHaveLength(before);
    act(() => (document.activeElement as HTMLElement).blur());
    await waitFor(() => expect(api.calls(listTasks).length).toBeGreaterThan(before), { timeout: 5_000 });
  });
});
