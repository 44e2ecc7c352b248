import { getDashboard, listTasks, type Dashboard } from '@app/contract';
import { addDays } from '@app/domain';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { DEMO_TEMPLATE } from '../testing/demo';
import { givenIn } from '../testing/given';
import { givenCellsIn, type GivenMove } from '../testing/given-cell';

const MERGED_ON = '2025-03-01';
const DISTRICTS_ENDED_ON = '2025-07-01';

const summed = ({ units }: Dashboard, figure: keyof Dashboard['totals']): number => units.reduce((sum, { totals }) => sum + totals[figure], 0);

/** What must hold of any dashboard: the rows add up to the totals, and every cell stands in a row. */
function expectAgreement(dashboard: Dashboard): void {
  const { totals, units, cells } = dashboard;
  expect(Object.fromEntries(Object.keys(totals).map((figure) => [figure, summed(dashboard, figure as keyof Dashboard['totals'])]))).toEqual(totals);
  const rows = new Set(units.map(({ id }) => id));
  expect(cells.filter(({ unitId }) => !rows.has(unitId))).toEqual([]);
}

describe('the plan of 2020 seen after the mergers of 2025', () => {
  let api: TestApp;
  let leader: Client;
  let planId: string;

  beforeAll(async () => {
    api = await startTestApp({ template: DEMO_TEMPLATE, today: '2025-08-01' });
    [{ id: planId }] = await api.dataSource.query(`SELECT id FROM plan WHERE half_year = '2020-H2'`);
    const [{ id }] = await api.dataSource.query<[{ id: string }]>(`SELECT id FROM app_user WHERE username = 'truong-ban'`);
    leader = await api.as(id);
  });
  afterAll(() => api.close());

  const on = async (effectiveOn: string): Promise<Dashboard> => (await leader.call(getDashboard, { query: { planId, effectiveOn } })).body;

  it.each(['2020-06-15', '2020-11-16', addDays(MERGED_ON, -1), MERGED_ON, addDays(DISTRICTS_ENDED_ON, -1), DISTRICTS_ENDED_ON])('adds up by unit on %s', async (day) => {
    expectAgreement(await on(day));
  });

  it('keeps a merged unit under the name of its time, with its successor, while it holds tasks', async () => {
    const rowOf = async (day: string, code: string) => (await on(day)).units.find((unit) => unit.code === code);
    const before = await rowOf(addDays(MERGED_ON, -1), 'STTTT');
    const after = await rowOf(MERGED_ON, 'STTTT');
    expect([before?.endedOn, before?.successorIds]).toEqual([null, []]);
    const [successor] = (await on(MERGED_ON)).units.filter(({ code }) => code === 'SKHCN');
    expect(after).toEqual(expect.objectContaining({ name: 'Sở Thông tin và Truyền thông', endedOn: MERGED_ON, successorIds: [successor?.id] }));
    expect(after?.totals.total).toBe(before?.totals.total);
    expect(successor?.totals.total).toBe(0);
  });

  it('opens as many tasks as a merged unit’s number says', async () => {
    const unit = (await on(MERGED_ON)).units.find(({ code }) => code === 'STTTT');
    const { items } = (await leader.call(listTasks, { query: { planId, effectiveOn: MERGED_ON, unitId: unit?.id ?? '', figure: 'completed', limit: 200 } })).body;
    expect(items).toHaveLength(unit?.totals.completed ?? -1);
  });
});

describe('a unit that ended and handed its tasks over', () => {
  const WORKED: GivenMove[] = [{ to: 'issued', on: '2025-01-20' }, { to: 'in-progress', on: '2025-02-03' }];
  let api: TestApp;

  beforeAll(async () => {
    api = await startTestApp({ today: '2025-04-15' });
  });
  afterAll(() => api.close());

  it('has a row until the day of the hand-over, and its successor has the task from then on', async () => {
    const given = givenIn(api.dataSource);
    const cells = givenCellsIn(api.dataSource);
    const committeeId = (await given.committee()).id;
    const [old, heir] = [await given.unit(committeeId, { code: 'OLD' }), await given.unit(committeeId, { code: 'HEIR' })];
    await api.dataSource.query('UPDATE committee_unit SET to_on = $2 WHERE unit_id = $1', [old.id, MERGED_ON]);
    const leader = await api.as(await given.role('leader', committeeId));
    const planId = await cells.plan(committeeId, { halfYear: '2025-H1', startsOn: '2024-12-15', endsOn: '2025-06-14' });
    const taskId = await cells.task({ committeeId, planId, themeId: await cells.theme(committeeId, 'CT'), code: 'CT.01' });
    const at = (unitId: string) => ({ committeeId, planId, taskId, unitId, role: 'lead' as const });
    await cells.cell(at(old.id), '2025-05-30', [...WORKED, { to: 'transferred', on: '2025-03-10' }]);
    await cells.cell(at(heir.id), '2025-05-30', [{ to: 'issued', on: '2025-03-10' }]);
    const rows = async (effectiveOn: string) => {
      const dashboard = (await leader.call(getDashboard, { query: { planId, effectiveOn } })).body;
      expectAgreement(dashboard);
      return dashboard.units.map(({ code, totals }) => [code, totals.total]);
    };
    expect(await rows('2025-03-09')).toEqual([['OLD', 1], ['HEIR', 0]]);
    expect(await rows('2025-03-10')).toEqual([['HEIR', 1]]);
    const listed = async (unitId: string) => (await leader.call(listTasks, { query: { planId, unitId } })).body.items.map(({ code }) => code);
    expect([await listed(old.id), await listed(heir.id)]).toEqual([[], ['CT.01']]);
  });
});
