import { getDashboardChanges, listDirectives, type DashboardChange, type DashboardChanges, type DirectiveListItem } from '@app/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { page, problem } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';
import { CELL_ID, givenDashboard, givenDashboardApi, statusOf } from './given-dashboard';

beforeEach(() => {
  window.matchMedia = () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
});

const { units, tasks, totals } = givenDashboard();
const line = (at: { unit: number; task: number }, said: Partial<DashboardChange>): DashboardChange => {
  const [unit, task] = [units[at.unit], tasks[at.task]];
  if (unit === undefined || task === undefined) throw new Error('no such unit or task');
  return { assignmentId: CELL_ID.overdue, unit: { id: unit.id, name: unit.name, shortName: unit.shortName }, task: { id: task.id, code: task.code, title: task.title }, role: 'lead', change: 'moved', from: null, to: null, ...said };
};
const CHANGES: DashboardChanges = {
  sinceOn: '2020-11-01', effectiveOn: '2020-11-16',
  since: { totals: { ...totals, total: 2, overdue: 0, withinTerm: 2 }, completionOfDue: null, planProgress: { numerator: 1, denominator: 4 } },
  changes: [
    line({ unit: 0, task: 0 }, { change: 'overdue', from: { state: 'in-progress', status: statusOf('due-soon', { workingDaysLeft: 5 }) }, to: { state: 'in-progress', status: statusOf('overdue', { workingDaysLate: 5 }) } }),
    line({ unit: 1, task: 2 }, { assignmentId: CELL_ID.waiting, change: 'assigned', to: { state: 'issued', status: statusOf('not-started') } }),
    line({ unit: 1, task: 0 }, { assignmentId: CELL_ID.supporting, role: 'coordinating', change: 'part', from: { state: 'requested', status: null }, to: { state: 'given', status: null } }),
  ],
};
function givenApi(changes: () => DashboardChanges = () => CHANGES) {
  const api = givenDashboardApi();
  api.on(getDashboardChanges, changes);
  const meeting: DirectiveListItem = { id: CELL_ID.moving, code: 'KL', kind: 'conclusion', number: '12', title: 'Kết luận', issuedOn: '2020-06-30', state: 'issued', coverage: { covered: 1, total: 1 }, taskCount: 1 };
  api.on(listDirectives, () => page([meeting, { ...meeting, id: CELL_ID.waiting, kind: 'plan', issuedOn: '2020-10-01' }, { ...meeting, id: CELL_ID.overdue, state: 'draft', issuedOn: '2020-11-10' }]));
  return api;
}

describe('compared with an earlier day', () => {
  it('offers the day before, the last conclusion, the end of the last half-year and any; the choice is in the address', async () => {
    const api = givenApi();
    const { user, address } = await renderRoute('/dashboard', api);
    const choice = await screen.findByRole('combobox', { name: 'So với' });
    await waitFor(() => expect(within(choice).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Không so sánh', 'Ngày trước đó, 15/11/2020', 'Kết luận gần nhất, 30/06/2020', 'Cuối kỳ trước, 14/06/2020', 'Ngày khác…']));
    expect(api.calls(getDashboardChanges)).toEqual([]);
    await user.selectOptions(choice, 'meeting');
    await waitFor(() => expect(address()).toContain('since=2020-06-30'));
    await user.selectOptions(choice, 'other');
    await waitFor(() => expect(screen.getByLabelText('So với hết ngày')).toHaveValue('17/10/2020'));
  });

  it('lists what changed by unit, from what to what, and narrows it by kind', async () => {
    const { user, address } = await renderRoute('/dashboard?since=2020-11-01', givenApi());
    const card = (await screen.findByText('Thay đổi từ 01/11/2020')).closest('section') as HTMLElement;
    const north = await within(card).findByRole('region', { name: 'Sở Bắc tỉnh' });
    expect(within(north).getByRole('listitem')).toHaveTextContent('A.01. Nâng cấp cổng thông tinSắp đến hạn→thànhQuá hạn 5 ngày làm việcMới quá hạn');
    expect(within(card).getByRole('region', { name: 'Báo Nam tỉnh' })).toHaveTextContent('Chưa giao→thànhChưa triển khai');
    expect(within(card).queryByText('Đã góp phần')).toBeNull();
    await user.click(within(card).getByRole('button', { name: 'Phần phối hợp 1' }));
    expect(await within(card).findByText('Đã góp phần')).toBeVisible();
    await user.click(within(card).getByRole('button', { name: 'Mới quá hạn 1' }));
    await waitFor(() => expect(address()).toContain('change=overdue'));
    expect(within(card).queryByRole('region', { name: 'Báo Nam tỉnh' })).toBeNull();
  });

  it('says the differences of figures and rates', async () => {
    await renderRoute('/dashboard?since=2020-11-01', givenApi());
    const strip = await screen.findByRole('region', { name: 'Số liệu chung' });
    await waitFor(() => expect([...strip.querySelectorAll('.delta')].map(({ textContent }) => textContent)).toEqual(['▲ tăng 1', 'không đổi', 'không đổi', '▲ tăng 1', 'không đổi']));
    expect(strip).toHaveTextContent('▼ giảm 25,0 điểm %');
  });

  it('does not ask about a day that is not earlier, and says so', async () => {
    const api = givenApi();
    await renderRoute('/dashboard?since=2020-11-16', api);
    expect(await screen.findByText(/không trước ngày 16\/11\/2020/)).toBeVisible();
    expect(api.calls(getDashboardChanges)).toEqual([]);
  });

  it('says that nothing changed', async () => {
    await renderRoute('/dashboard?since=2020-11-01', givenApi(() => ({ ...CHANGES, changes: [] })));
    expect(await screen.findByText('Không có ô nào đổi tình trạng.')).toBeVisible();
  });

  it('fails alone', async () => {
    const api = givenApi();
    api.on(getDashboardChanges, () => problem('internal'));
    await renderRoute('/dashboard?since=2020-10-01', api);
    expect(await screen.findByRole('button', { name: 'Thử lại' }, { timeout: 15_000 })).toBeVisible();
  });
});
