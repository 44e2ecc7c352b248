import { getBurnUp, getDashboard } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import { givenIn } from '../testing/given';
import { givenCellsIn, ISSUED_ON, type GivenMove } from '../testing/given-cell';

const ISSUED: GivenMove = { to: 'issued', on: ISSUED_ON };

let api: TestApp;
let planId: string;
let leaderId: string;

/** One task accepted eight days after its claim, one claimed and returned, one cancelled after its due day, one standing, one to come. */
beforeAll(async () => {
  api = await startTestApp();
  const given = givenIn(api.dataSource);
  const cells = givenCellsIn(api.dataSource);
  const committeeId = (await given.committee()).id;
  const unit = await given.unit(committeeId, { code: 'NORTH' });
  leaderId = await given.role('leader', committeeId);
  planId = await cells.plan(committeeId);
  const themeId = await cells.theme(committeeId, 'A');
  const lead = async (code: string, dueOn: string | null, moves: readonly GivenMove[], kind: 'dated' | 'standing' = 'dated') => {
    const taskId = await cells.task({ committeeId, planId, themeId, code }, { kind });
    await cells.cell({ committeeId, planId, taskId, unitId: unit.id, role: 'lead' }, dueOn, [ISSUED, ...moves]);
  };
  await lead('A.01', '2020-10-08', [{ to: 'awaiting-confirmation', on: '2020-10-05' }, { to: 'completed', on: '2020-10-01', recordedOn: '2020-10-13' }]);
  await lead('A.02', '2020-11-02', [{ to: 'awaiting-confirmation', on: '2020-10-20' }, { to: 'returned', on: '2020-10-21' }]);
  await lead('A.03', '2020-09-10', [{ to: 'cancelled', on: '2020-09-15' }]);
  await lead('A.04', null, [{ to: 'in-progress', on: '2020-09-15' }], 'standing');
  await lead('A.05', '2020-12-01', []);
});
afterAll(() => api.close());

const ask = async (effectiveOn?: string) => (await (await api.as(leaderId)).call(getBurnUp, { query: { planId, ...(effectiveOn && { effectiveOn }) } })).body;

it('draws plan, claims and acceptances, and of days to come the plan alone', async () => {
  const { total, points } = await ask();
  expect(total).toBe(4);
  expect(points.map(({ on, planned, claimed, accepted }) => `${on} ${planned} ${claimed ?? '-'} ${accepted ?? '-'}`)).toEqual([
    '2020-06-15 0 0 0', '2020-09-10 1 0 0', '2020-09-15 0 0 0', '2020-10-05 0 1 0', '2020-10-08 1 1 0', '2020-10-13 1 1 1', '2020-10-20 1 2 1', '2020-10-21 1 1 1', '2020-11-02 2 1 1', '2020-11-16 2 1 1', '2020-12-01 3 - -', '2020-12-14 3 - -',
  ]);
});

it('equals the dashboard of every day that is a point, asked today or then', async () => {
  const leader = await api.as(leaderId);
  const { points } = await ask();
  for (const { on, accepted } of points.filter((point) => point.accepted !== null)) {
    const { body } = await leader.call(getDashboard, { query: { planId, effectiveOn: on } });
    expect([on, accepted]).toEqual([on, body.totals.completed]);
    expect((await ask(on)).points.find((point) => point.on === on)).toMatchObject({ accepted });
  }
});

it('is kept until the plan changes, and from who has no role in the committee', async () => {
  const spy = jest.spyOn(api.dataSource, 'query');
  const leader = await api.as(leaderId);
  await ask('2020-10-30');
  const before = spy.mock.calls.filter(([sql]) => sql.includes('due_change')).length;
  await ask('2020-10-30');
  expect(spy.mock.calls.filter(([sql]) => sql.includes('due_change'))).toHaveLength(before);
  spy.mockRestore();
  expect((await leader.refused(getBurnUp, { query: { planId: leaderId } })).status).toBe(404);
  const given = givenIn(api.dataSource);
  const stranger = await api.as(await given.role('leader', (await given.committee()).id));
  expect((await stranger.refused(getBurnUp, { query: { planId } })).status).toBe(404);
});
