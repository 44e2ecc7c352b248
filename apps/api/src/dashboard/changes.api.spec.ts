import { getDashboard, getDashboardChanges } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import { givenIn } from '../testing/given';
import { givenCellsIn, ISSUED_ON, type GivenMove } from '../testing/given-cell';

const BEGUN: GivenMove[] = [{ to: 'issued', on: ISSUED_ON }, { to: 'in-progress', on: '2020-10-20' }];

let api: TestApp;
let planId: string;
let leaderId: string;

/** North completed one, fell behind with one and has one as it was; South was given one since and asked for a part before. */
beforeAll(async () => {
  api = await startTestApp();
  const given = givenIn(api.dataSource);
  const cells = givenCellsIn(api.dataSource);
  const committeeId = (await given.committee()).id;
  const north = await given.unit(committeeId, { code: 'NORTH', position: 1 });
  const south = await given.unit(committeeId, { code: 'SOUTH', position: 2 });
  leaderId = await given.role('leader', committeeId);
  planId = await cells.plan(committeeId);
  const themeId = await cells.theme(committeeId, 'A');
  const cell = async (code: string, unitId: string, dueOn: string | null, moves: readonly GivenMove[], taskId?: string) => {
    const id = taskId ?? (await cells.task({ committeeId, planId, themeId, code }));
    await cells.cell({ committeeId, planId, taskId: id, unitId, role: taskId === undefined ? 'lead' : 'coordinating' }, dueOn, moves);
    return id;
  };
  const done = await cell('A.01', north.id, '2020-11-10', [...BEGUN, { to: 'completed', on: '2020-11-05' }]);
  await cell('A.02', north.id, '2020-11-09', BEGUN);
  await cell('A.03', north.id, '2020-12-10', BEGUN);
  await cell('A.04', south.id, '2020-12-10', [{ to: 'issued', on: '2020-11-03' }]);
  await cell('', south.id, null, [{ to: 'requested', on: ISSUED_ON }, { to: 'given', on: '2020-11-04' }], done);
});
afterAll(() => api.close());

const ask = async (sinceOn: string, effectiveOn?: string) => (await (await api.as(leaderId)).call(getDashboardChanges, { query: { planId, sinceOn, ...(effectiveOn && { effectiveOn }) } })).body;
const shown = (cell: Awaited<ReturnType<typeof ask>>['changes'][number]['from']) => cell?.status?.shown ?? cell?.state ?? '-';
const told = (changes: Awaited<ReturnType<typeof ask>>['changes']) => changes.map(({ task, role, change, from, to }) => [task.code, role, change, shown(from), shown(to)].join(' '));

it('tells what shows something else since a day, by unit and task', async () => {
  expect(told((await ask('2020-11-02')).changes)).toEqual(['A.01 lead completed silent completed-on-time', 'A.02 lead overdue due-soon overdue', 'A.01 coordinating part requested given', 'A.04 lead assigned - not-started']);
});

it('gives the figures of the earlier day as the dashboard of that day does', async () => {
  const { since } = await ask('2020-11-02');
  const { totals, completionOfDue, planProgress } = (await (await api.as(leaderId)).call(getDashboard, { query: { planId, effectiveOn: '2020-11-02' } })).body;
  expect(since).toEqual({ totals, completionOfDue, planProgress });
});

it('compares two days of the past as they were shown', async () => {
  expect(told((await ask('2020-11-02', '2020-11-04')).changes)).toEqual(['A.01 lead moved silent due-soon', 'A.01 coordinating part requested given', 'A.04 lead assigned - not-started']);
});

it('asks the database once for each day, and not again until the plan changes', async () => {
  const spy = jest.spyOn(api.dataSource, 'query');
  const facts = () => spy.mock.calls.filter(([sql]) => sql.includes('FROM assignment a')).length;
  await ask('2020-10-30', '2020-11-12');
  expect(facts()).toBe(2);
  await ask('2020-10-30', '2020-11-12');
  expect(facts()).toBe(2);
  spy.mockRestore();
});

it('refuses a day that is not earlier, and who has no role in the committee', async () => {
  const leader = await api.as(leaderId);
  expect(await leader.refused(getDashboardChanges, { query: { planId, sinceOn: '2020-11-16' } })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/sinceOn', code: 'out-of-range' }] } });
  const given = givenIn(api.dataSource);
  const stranger = await api.as(await given.role('leader', (await given.committee()).id));
  expect((await stranger.refused(getDashboardChanges, { query: { planId, sinceOn: '2020-11-02' } })).status).toBe(404);
});
