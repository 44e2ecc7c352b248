import { decideExtension, getDashboard, listExtensions, listWaiting, type Dashboard } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import { DEMO_TEMPLATE } from '../testing/demo';

let api: TestApp;
let leaderId: string;
const planIds = new Map<string, string>();

beforeAll(async () => {
  api = await startTestApp({ template: DEMO_TEMPLATE });
  [{ id: leaderId }] = await api.dataSource.query(`SELECT id FROM app_user WHERE username = 'truong-ban'`);
  for (const { half_year, id } of await api.dataSource.query<{ half_year: string; id: string }[]>('SELECT half_year, id FROM plan')) planIds.set(half_year, id);
});
afterAll(() => api.close());

async function dashboard(halfYear: string, asOf: { effectiveOn?: string; knownAt?: string } = {}): Promise<Dashboard> {
  const leader = await api.as(leaderId);
  return (await leader.call(getDashboard, { query: { planId: planIds.get(halfYear) ?? '', ...asOf } })).body;
}

describe('the demo committee', () => {
  it('shows on 16/11/2020 the second half-year as 18 on time, 4 late, 19 within term, 4 overdue, 2 not counted', async () => {
    const { totals, completionOfDue, planProgress } = await dashboard('2020-H2');
    expect(totals).toEqual({ total: 47, completed: 22, completedEarly: 7, completedOnTime: 18, completedLate: 4, withinTerm: 19, dueSoon: 2, awaitingConfirmation: 1, overdue: 4, notCounted: 2, standing: 0 });
    expect([completionOfDue, planProgress]).toEqual([{ numerator: 22, denominator: 26 }, { numerator: 22, denominator: 45 }]);
  });

  it.each([
    ['as shown that day', {}],
    ['as known now', { knownAt: '2020-11-16T23:00:00Z' }],
  ])('shows the first half-year on 14/06/2020, %s, as 18, 2, 1, 1, 4', async (_, known) => {
    const { totals, completionOfDue, planProgress } = await dashboard('2020-H1', { effectiveOn: '2020-06-14', ...known });
    expect(totals).toEqual(expect.objectContaining({ total: 26, completedOnTime: 18, completedLate: 2, withinTerm: 1, overdue: 1, notCounted: 4 }));
    expect([completionOfDue, planProgress]).toEqual([{ numerator: 20, denominator: 21 }, { numerator: 20, denominator: 22 }]);
  });

  it('gives the official table by lead unit', async () => {
    const { units } = await dashboard('2020-H2');
    expect(units).toHaveLength(30);
    const row = (code: string) => {
      const unit = units.find((one) => one.code === code);
      const { total, completedOnTime, completedLate, withinTerm, overdue, notCounted } = unit?.totals ?? { total: -1 };
      return [total, completedOnTime, completedLate, withinTerm, overdue, notCounted, unit?.completionOfDue ?? null];
    };
    expect(row('BTG')).toEqual([10, 2, 1, 6, 1, 0, { numerator: 3, denominator: 4 }]);
    expect(row('STTTT')).toEqual([13, 7, 1, 3, 2, 0, { numerator: 8, denominator: 10 }]);
    expect(row('SNGV')).toEqual([1, 0, 0, 1, 0, 0, null]);
    expect(row('SVHTTDL')).toEqual([4, 3, 0, 0, 0, 1, { numerator: 3, denominator: 3 }]);
    expect(row('PTTH')).toEqual([2, 0, 1, 0, 1, 0, { numerator: 1, denominator: 2 }]);
    expect(row('HUKT')).toEqual([0, 0, 0, 0, 0, 0, null]);
  });

  it('counts the working days of the overdue tasks', async () => {
    const { cells, tasks } = await dashboard('2020-H2');
    const late = cells.filter((cell) => cell.status?.shown === 'overdue').map((cell) => [tasks.find(({ id }) => id === cell.taskId)?.code, cell.status?.workingDaysLate, cell.status?.daysLate]);
    expect(late).toEqual(expect.arrayContaining([['QB.01', 11, 17], ['AN.05', 11, 17], ['CN.02', 11, 17], ['CN.03', 33, 47]]));
  });

  it('tells work that fell silent from work that has not begun', async () => {
    const { cells, tasks } = await dashboard('2020-H2');
    const shown = (status: string) => tasks.filter(({ id }) => cells.some((cell) => cell.taskId === id && cell.status?.shown === status)).map(({ code }) => code);
    expect(shown('silent').sort()).toEqual(['HN.04', 'QB.05']);
    expect(shown('not-started').sort()).toEqual(['AN.04', 'CD.03', 'CT.05', 'HN.02']);
  });

  it('adds up: the units’ rows give the plan’s totals', async () => {
    for (const [halfYear, asOf] of [['2020-H2', {}], ['2020-H1', { effectiveOn: '2020-06-14' }]] as const) {
      const { totals, units } = await dashboard(halfYear, asOf);
      const sum = (name: keyof typeof totals) => units.reduce((total, unit) => total + unit.totals[name], 0);
      expect(Object.fromEntries(Object.keys(totals).map((name) => [name, sum(name as keyof typeof totals)]))).toEqual(totals);
    }
  });

  it('is loaded with the trail of its main acts', async () => {
    const actions = await api.dataSource.query<{ action: string }[]>('SELECT DISTINCT action FROM audit_entry');
    expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['directive.issued', 'task.issued', 'report.submitted', 'report-item.accepted', 'report-item.returned', 'assignment.suspended', 'assignment.cancelled', 'assignment.carried-over']));
  });
});

it('holds a request for a later day that was granted, and one that waits and can be', async () => {
  const leader = await api.as(leaderId);
  const [{ id: committeeId }] = await api.dataSource.query<[{ id: string }]>('SELECT id FROM committee');
  const { items } = (await leader.call(listExtensions, { query: { committeeId } })).body;
  expect(items.map(({ taskCode, state, timing, dueOnWhenSent, requestedDueOn, grantedDueOn, due }) => [taskCode, state, timing, dueOnWhenSent, requestedDueOn, grantedDueOn, due.dueOn])).toEqual([
    ['CT.03', 'approved', 'in-time', '2020-10-30', '2020-11-30', '2020-11-30', '2020-11-30'],
    ['CT.04', 'submitted', 'in-time', '2020-11-30', '2020-12-14', null, '2020-11-30'],
  ]);
  const waiting = async () => (await leader.call(listWaiting, { params: { planId: planIds.get('2020-H2') ?? '' }, query: {} })).body.items.map(({ task }) => task.code);
  expect(await waiting()).toEqual(['CT.04']);
  await leader.call(decideExtension, { params: { extensionId: items[1]?.id ?? '' }, body: { grantedDueOn: '2020-12-14' } });
  expect(await waiting()).toEqual([]);
});
