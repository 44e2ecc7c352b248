import { getBurnUp, getDashboard, getLeaderAsks, listDirectives, listQueue, listWaiting, type Cell, type Dashboard, type QueueItem, type Status } from '@app/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, page, PLAN_ID, problem, session, UNIT_ID, type FakeApi } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';
import { BURN_UP } from './given-dashboard';

const id = (last: string) => `01930000-0000-7000-8000-0000000000${last}`;
const ZERO = { total: 0, completed: 0, completedEarly: 0, completedOnTime: 0, completedLate: 0, withinTerm: 0, dueSoon: 0, awaitingConfirmation: 0, overdue: 0, notCounted: 0, standing: 0 };
const unit = (last: string, name: string): Dashboard['units'][number] => ({ id: last === '03' ? UNIT_ID : id(last), code: `U${last}`, name, shortName: name, kind: 'party', endedOn: null, successorIds: [], totals: ZERO, completionOfDue: null, coordinatingCount: 0 });
const status = (workingDaysLate: number): Status => ({ shown: 'overdue', deadlineClass: 'overdue', marks: [], workingDaysLate, daysLate: workingDaysLate, workingDaysLeft: null, silentDays: null });
const late = (last: string, taskId: string, unitId: string, days: number): Cell => ({ assignmentId: id(last), taskId, unitId, role: 'lead', state: 'in-progress', status: status(days), due: { dueOn: '2020-11-02', originalDueOn: '2020-11-02', extensionCount: 0 }, completedOn: null, acceptedPercent: null, claimedPercent: null, lastWordOn: '2020-10-15' });

const data: Dashboard = {
  planId: PLAN_ID, planName: 'Kế hoạch', halfYear: '2020-H2', startsOn: '2020-06-15', endsOn: '2020-12-14', effectiveOn: '2020-11-16', knownAt: '2020-11-16T16:59:59.999Z', ruleVersion: 3, revision: 1,
  totals: { ...ZERO, total: 47, completed: 22, completedOnTime: 18, completedLate: 4, withinTerm: 19, dueSoon: 3, overdue: 4, notCounted: 2 },
  completionOfDue: { numerator: 22, denominator: 26 }, planProgress: { numerator: 22, denominator: 45 },
  themes: [{ id: id('20'), code: 'I', name: 'Chỉ đạo', nameEn: null, nameZh: null }],
  units: [unit('03', 'Sở Y tế'), unit('31', 'Báo Hải Dương')],
  tasks: [{ id: id('21'), code: 'CT.01', title: 'Cổng thông tin', themeId: id('20') }, { id: id('22'), code: 'CT.02', title: 'Phóng sự', themeId: id('20') }],
  cells: [late('41', id('21'), UNIT_ID, 3), late('42', id('22'), id('31'), 9)],
};

const unread = (said: Partial<QueueItem>): QueueItem => ({ itemId: id('50'), unit: { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' }, taskCode: 'CT.01', taskTitle: 'Cổng thông tin', kind: 'completion', claim: 'completed', versionNumber: 1, submittedAt: '2020-11-13T02:00:00.000Z', submittedOn: '2020-11-13', waitingWorkingDays: 1, awaitsLeader: false, isOwnUnit: false, lastReview: null, ...said });

/** A leader's dashboard for which nothing waits. */
function leaderApi(shown: Dashboard = data): FakeApi {
  const api = fakeApi({ session: session({ role: 'leader' }) });
  api.on(getDashboard, ({ query }) => ({ ...shown, effectiveOn: query['effectiveOn'] ?? shown.effectiveOn }));
  api.on(listDirectives, () => page([]));
  api.on(getBurnUp, () => BURN_UP);
  api.on(getLeaderAsks, () => ({ count: 0, overdueCount: 0, items: [] }));
  api.on(listWaiting, () => ({ extensionCount: 0, handBackCount: 0, items: [] }));
  api.on(listQueue, () => page([]));
  return api;
}

describe('the figures of the dashboard', () => {
  it('are said in one sentence, with the longest overdue and what falls due', async () => {
    await renderRoute('/dashboard', leaderApi());
    expect(await screen.findByRole('heading', { level: 1, name: 'Đã hoàn thành 22/26 nhiệm vụ đến hạn; còn 4 nhiệm vụ quá hạn ở 2 đơn vị' })).toBeVisible();
    expect(screen.getByText(/Lâu nhất là CT\.02 của Báo Hải Dương, quá hạn 9 ngày làm việc/)).toHaveTextContent('Trong 5 ngày làm việc tới có 3 nhiệm vụ đến hạn.');
  });

  it('stand in the official order, each opening its list, rates with what they are rates of', async () => {
    await renderRoute('/dashboard', leaderApi());
    const strip = await screen.findByRole('region', { name: 'Số liệu chung' });
    expect([...strip.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual(['Tổng số giao', 'Hoàn thành', 'Trong hạn', 'Quá hạn', 'Không tính']);
    expect([...strip.querySelectorAll('dd.n')].map(({ textContent }) => textContent)).toEqual(['47', '22', '19', '4', '2']);
    expect(within(strip).getByRole('link', { name: 'Mở danh sách: Quá hạn, 4 nhiệm vụ' })).toHaveAttribute('href', expect.stringContaining('figure=overdue'));
    expect(strip).toHaveTextContent('84,6% (22/26)');
    expect(strip).toHaveTextContent('48,9% (22/45)');
  });

  it('list what is overdue, longest first', async () => {
    await renderRoute('/dashboard', leaderApi());
    const list = await screen.findByRole('table', { name: 'Việc quá hạn' });
    expect(within(list).getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('CT.02. Phóng sự'), expect.stringContaining('CT.01. Cổng thông tin')]);
  });
});

describe('the day of the figures', () => {
  it('is in the address, marked as past, and left by one press', async () => {
    const api = leaderApi();
    const { user, address } = await renderRoute('/dashboard?on=2020-09-30', api);
    expect(await screen.findByText('Số liệu lịch sử, đúng như hiển thị ngày 30/09/2020')).toBeVisible();
    expect(screen.getByLabelText('Số liệu đến hết ngày')).toHaveValue('30/09/2020');
    expect(screen.getByRole('link', { name: /Mở danh sách: Quá hạn/ })).toHaveAttribute('href', expect.stringContaining('on=2020-09-30'));
    // What waits for a confirmation is known of today only.
    expect(api.calls(listQueue)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Về ngày hôm nay' }));
    await waitFor(() => expect(address()).not.toContain('on='));
    expect(api.calls(getDashboard).map(({ query }) => query['effectiveOn'])).toEqual(['2020-09-30', undefined]);
  });

  it('changes once a day is typed whole, key by key', async () => {
    const api = leaderApi();
    const { user, address } = await renderRoute('/dashboard', api);
    const day = await screen.findByLabelText('Số liệu đến hết ngày');
    await user.clear(day);
    await user.type(day, '30/09/2020');
    await waitFor(() => expect(address()).toContain('on=2020-09-30'));
    await waitFor(() => expect(api.calls(getDashboard).at(-1)?.query['effectiveOn']).toBe('2020-09-30'));
    expect(day).toHaveValue('30/09/2020');
  });
});

describe('what waits for the leaders', () => {
  it('counts later due days and completions to confirm, with the way to each', async () => {
    const api = leaderApi();
    api.on(listWaiting, () => ({ extensionCount: 2, handBackCount: 0, items: [] }));
    api.on(listQueue, () => page([unread({ awaitsLeader: true }), unread({ itemId: id('51') })]));
    await renderRoute('/dashboard', api);
    const block = await screen.findByRole('region', { name: 'Chờ lãnh đạo cho ý kiến' });
    expect(await within(block).findByText('2 đề nghị gia hạn')).toBeVisible();
    expect(within(block).getByRole('link', { name: 'Xem việc chờ quyết định' })).toHaveAttribute('href', expect.stringContaining('/decisions'));
    expect(await within(block).findByText('1 báo cáo hoàn thành chờ xác nhận')).toBeVisible();
    expect(within(block).getByRole('link', { name: 'Xem báo cáo chờ xác nhận' })).toHaveAttribute('href', expect.stringContaining('/review'));
  });

  it('does not pretend to have counted a queue that goes on', async () => {
    const api = leaderApi();
    api.on(listQueue, () => page([unread({ awaitsLeader: true })], 'more'));
    await renderRoute('/dashboard', api);
    expect(await screen.findByText('Từ 1 báo cáo hoàn thành chờ xác nhận trở lên')).toBeVisible();
  });
});

describe('a dashboard without figures', () => {
  it('says that no task is issued yet', async () => {
    await renderRoute('/dashboard', leaderApi({ ...data, totals: ZERO, completionOfDue: null, planProgress: null, units: [], tasks: [], cells: [] }));
    expect(await screen.findByText('Kế hoạch chưa có nhiệm vụ nào được giao.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Số liệu chung' })).toBeNull();
  });

  it('says that nothing is due, and nothing overdue', async () => {
    await renderRoute('/dashboard', leaderApi({ ...data, totals: { ...ZERO, total: 2, withinTerm: 2 }, completionOfDue: null, planProgress: { numerator: 0, denominator: 2 }, cells: [] }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Chưa có nhiệm vụ nào đến hạn; không có nhiệm vụ quá hạn' })).toBeVisible();
    expect(screen.getByText('Không có nhiệm vụ quá hạn.')).toBeVisible();
  });

  it('keeps its heading when it fails, and tries again', async () => {
    const api = leaderApi();
    api.on(getDashboard, () => problem('internal'));
    const { user } = await renderRoute('/dashboard', api);
    expect(await screen.findByRole('alert')).toHaveTextContent('Hệ thống chưa thực hiện được yêu cầu');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Tổng quan');
    api.on(getDashboard, () => data);
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText(/Đã hoàn thành 22\/26/)).toBeVisible();
  });
});
