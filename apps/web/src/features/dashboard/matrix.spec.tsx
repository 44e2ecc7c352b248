import { getAssignment, getFairClock, type Assignment } from '@app/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { renderRoute } from '../../testing/render-route';
import { CELL_ID, givenDashboard, givenDashboardApi } from './given-dashboard';

beforeEach(() => {
  window.matchMedia = () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
});

const detail: Assignment = {
  id: CELL_ID.overdue, task: { id: CELL_ID.overdue, code: 'A.01', title: 'Nâng cấp cổng thông tin' }, unit: { id: CELL_ID.overdue, code: 'BAC', name: 'Sở Bắc tỉnh', shortName: 'Sở Bắc' }, role: 'lead', state: 'in-progress', status: null,
  due: { dueOn: '2020-11-09', originalDueOn: '2020-11-09', extensionCount: 0 }, completedOn: null, accepted: null, claimed: null,
  moves: [{ id: CELL_ID.moving, fromState: 'issued', toState: 'acknowledged', effectiveOn: '2020-07-03', recordedAt: '2020-07-03T02:00:00.000Z', actorName: 'Nguyễn Văn An', actorRole: 'head', unitName: 'Sở Bắc', reason: null }],
};

describe('the matrix', () => {
  it('puts units in another order and shows the cells as rows of a table, all in the address', async () => {
    const { user, address } = await renderRoute('/dashboard', givenDashboardApi());
    const matrix = await screen.findByRole('table', { name: /Tình trạng nhiệm vụ theo đơn vị/ });
    const names = () => within(matrix).getAllByRole('rowheader').map((head) => head.querySelector('.name')?.textContent);
    expect(names()).toEqual(['Sở Bắc', 'Báo Nam']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Xếp theo' }), 'Tên');
    await waitFor(() => expect(names()).toEqual(['Báo Nam', 'Sở Bắc']));
    const card = matrix.closest('section') as HTMLElement;
    await user.click(within(card).getByRole('button', { name: 'Xem dạng bảng' }));
    await waitFor(() => expect(address()).toMatch(/sort=name/));
    expect(address()).toMatch(/asTable=true/);
    const rows = within(await screen.findByRole('table', { name: /Tình trạng nhiệm vụ theo đơn vị/ })).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(givenDashboard().cells.length);
    expect(rows[0]).toHaveTextContent(/^Báo Nam/);
  });

  it('says why a cell shows what it shows, with the inputs and the version of the rule, and where the work lies', async () => {
    const api = givenDashboardApi();
    api.on(getAssignment, () => detail);
    api.on(getFairClock, () => ({ whole: null, late: null, intervals: [{ desk: 'unit' as const, fromOn: '2020-07-03', toOn: '2020-11-16', days: 136 }] }));
    await renderRoute(`/dashboard?cell=${CELL_ID.overdue}`, api);
    expect(await screen.findByText(/Chưa duyệt hoàn thành; tính đến hết 16\/11\/2020 đã quá hạn 09\/11\/2020 5 ngày làm việc\. Quy tắc phân loại phiên bản 1\./)).toBeVisible();
    expect((await screen.findByText('Đang ở')).parentElement).toHaveTextContent('Đơn vị chủ trì (03/07/2020)');
    expect(screen.getByText('Đã tiếp nhận, chưa triển khai')).toBeInTheDocument();
  });
});
