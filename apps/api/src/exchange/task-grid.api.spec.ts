import { getPlanDifferences, listAuditEntries, listPlanVersions, listTaskRows, saveTaskRows, type GridRow, type GridTask } from '@app/contract';
import { Plan } from '../plan/plan.entity';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn } from '../testing/given';
import { givenCellsIn } from '../testing/given-cell';

let api: TestApp;
let committeeId: string;
let planId: string;
let themeId: string;
let health: string;
let police: string;
let secretariat: Client;

beforeAll(async () => {
  api = await startTestApp();
  const given = givenIn(api.dataSource);
  const cells = givenCellsIn(api.dataSource);
  ({ id: committeeId } = await given.committee());
  health = (await given.unit(committeeId, { code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' })).id;
  police = (await given.unit(committeeId, { code: 'CAT', name: 'Công an tỉnh', shortName: 'Công an' })).id;
  planId = await cells.plan(committeeId, { state: 'draft' });
  themeId = await cells.theme(committeeId, 'TT');
  secretariat = await api.as(await given.role('secretariat', committeeId));
});
afterAll(() => api.close());

const params = () => ({ planId });
const fresh = (title: string, over: Partial<GridRow> = {}): GridRow => ({ taskId: null, version: null, title, themeId, ...over });
const edit = ({ taskId, version }: GridTask, over: Partial<GridRow>): GridRow => ({ taskId, version, ...over });
const rows = async (client = secretariat) => (await client.call(listTaskRows, { params: params() })).body.rows;
const rowOf = async (code: string): Promise<GridTask> => {
  const row = (await rows()).find((one) => one.code === code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
};
const save = (sent: GridRow[]) => secretariat.call(saveTaskRows, { params: params(), body: { rows: sent } });
const refused = async (sent: GridRow[]) => {
  const { status, body } = await secretariat.refused(saveTaskRows, { params: params(), body: { rows: sent } });
  return [status, body.code, body.errors.map(({ pointer, code }) => `${pointer} ${code}`)];
};

describe('many rows saved at once', () => {
  it('makes new tasks with their units and the next codes, each with its entry in the trail', async () => {
    const { body } = await save([fresh('Việc một', { code: 'TT.02', leadUnitId: health, coordinatingUnitIds: [police], dueOn: '2020-10-15', deliverable: 'Đề án' }), fresh('Việc hai', { kind: 'recurring', recurrence: 'Hằng tháng' })]);
    expect(body.rows.map(({ code }) => code)).toEqual(['TT.02', 'TT.01']);
    expect((await rows()).map(({ code, title, kind, recurrence, leadUnitId, coordinatingUnitIds, dueOn, deliverable, isIssued }) => [code, title, kind, recurrence, leadUnitId, coordinatingUnitIds, dueOn, deliverable, isIssued])).toEqual([
      ['TT.01', 'Việc hai', 'recurring', 'Hằng tháng', null, [], null, null, false],
      ['TT.02', 'Việc một', 'dated', null, health, [police], '2020-10-15', 'Đề án', false],
    ]);
    const auditor = await api.as(await givenIn(api.dataSource).role('auditor', committeeId));
    const { body: trail } = await auditor.call(listAuditEntries, { query: { committeeId, limit: 200 } });
    expect(trail.items.filter(({ action }) => action === 'task.created').map(({ objectLabel }) => objectLabel).sort()).toEqual(['TT.01. Việc hai', 'TT.02. Việc một']);
  });

  it('changes only what was sent of a row, and lets two tasks exchange their codes', async () => {
    const [one, two] = [await rowOf('TT.02'), await rowOf('TT.01')];
    await save([edit(one, { code: 'TT.01' }), edit(two, { code: 'TT.02', dueOn: '2020-11-30', kind: 'dated', leadUnitId: police })]);
    expect((await rows()).map(({ code, title, leadUnitId, coordinatingUnitIds, dueOn }) => [code, title, leadUnitId, coordinatingUnitIds, dueOn])).toEqual([
      ['TT.01', 'Việc một', health, [police], '2020-10-15'],
      ['TT.02', 'Việc hai', police, [], '2020-11-30'],
    ]);
  });

  it('names every wrong field of every row, and saves nothing of the others', async () => {
    const one = await rowOf('TT.01');
    const before = await rows();
    expect(
      await refused([
        edit(one, { title: 'Việc một đã sửa' }),
        fresh('Việc ba', { code: 'TT.02', leadUnitId: themeId, coordinatingUnitIds: [health, planId] }),
        { taskId: null, version: null, code: 'TT.09', deliverable: 'Độ mật: TỐI MẬT' },
        fresh('Việc bốn', { code: 'TT.09', themeId: planId, leadUnitId: health, coordinatingUnitIds: [health] }),
        edit({ ...one, taskId: planId }, { title: 'Không có' }),
      ]),
    ).toEqual([422, 'invalid', [
      '/rows/1/leadUnitId unknown-unit', '/rows/1/coordinatingUnitIds/1 unknown-unit', '/rows/1/code already-used',
      '/rows/2/title required', '/rows/2/themeId required', '/rows/2/deliverable marked-secret', '/rows/2/code already-used',
      '/rows/3/themeId unknown-object', '/rows/3/coordinatingUnitIds/0 already-used', '/rows/3/code already-used',
      '/rows/4/taskId unknown-object',
    ]]);
    expect(await rows()).toEqual(before);
    expect(await refused([edit(one, { code: 'một' }), fresh('x'.repeat(501))])).toEqual([422, 'invalid', ['/rows/0/code wrong-format', '/rows/1/title too-long']]);
  });

  it('names the rows that somebody else changed meanwhile, and keeps what that one wrote', async () => {
    const [one, two] = [await rowOf('TT.01'), await rowOf('TT.02')];
    await save([edit(two, { title: 'Việc hai của người khác' })]);
    expect(await refused([edit(one, { title: 'Mới' }), edit(two, { title: 'Của tôi' })])).toEqual([412, 'stale', ['/rows/1/version changed-meanwhile']]);
    expect((await rows()).map(({ title }) => title)).toEqual(['Việc một', 'Việc hai của người khác']);
    await save([edit(await rowOf('TT.02'), { title: 'Của tôi' })]);
    expect((await rowOf('TT.02')).title).toBe('Của tôi');
  });

  it('leaves a task alone that was issued', async () => {
    const one = await rowOf('TT.01');
    await givenCellsIn(api.dataSource).issued(one.taskId);
    expect(await refused([edit(one, { title: 'Sửa' })])).toEqual([422, 'invalid', ['/rows/0/taskId already-issued']]);
    expect((await rowOf('TT.01')).isIssued).toBe(true);
  });

  it('takes 500 rows within two seconds', async () => {
    const sent = Array.from({ length: 500 }, (_, at) => fresh(`Việc số ${String(at)}`, { leadUnitId: health, coordinatingUnitIds: [police] }));
    const startedAt = performance.now();
    expect((await save(sent)).body.rows).toHaveLength(500);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

it('an approved plan takes rows with a reason only, and its new version says what they changed (R15)', async () => {
  const at = { planId: await givenCellsIn(api.dataSource).plan(committeeId, { state: 'draft', halfYear: '2021-H2', code: 'DUYET' }) };
  await secretariat.call(saveTaskRows, { params: at, body: { rows: [fresh('Việc một', { leadUnitId: health, dueOn: '2021-10-15' })] } });
  await api.dataSource.manager.update(Plan, at.planId, { state: 'approved' });
  const [one] = (await secretariat.call(listTaskRows, { params: at })).body.rows;
  if (one === undefined) throw new Error('the row was not saved');
  const sent = [edit(one, { leadUnitId: police, dueOn: '2021-11-15' }), fresh('Việc hai')];
  for (const reason of [null, '  ']) {
    const { status, body } = await secretariat.refused(saveTaskRows, { params: at, body: { rows: sent, reason } });
    expect([status, body.errors]).toEqual([422, [{ pointer: '/reason', code: 'required' }]]);
  }
  expect((await secretariat.call(listTaskRows, { params: at })).body.rows).toEqual([one]);
  await secretariat.call(saveTaskRows, { params: at, body: { rows: sent, reason: 'Theo kết luận giao ban' } });
  expect((await secretariat.call(listPlanVersions, { params: at })).body.items.map(({ number, change, reason, taskCount }) => [number, change, reason, taskCount])).toEqual([[2, 'tasks-edited', 'Theo kết luận giao ban', 2], [1, 'recorded', null, 1]]);
  const { items } = (await secretariat.call(getPlanDifferences, { params: { ...at, number: 2 }, query: {} })).body;
  expect(items.map(({ code, kind }) => [code, kind])).toEqual([['TT.01', 'changed'], ['TT.02', 'added']]);
  expect(items[0]?.changes.map(({ field }) => field)).toEqual(['dueOn', 'leadUnit']);
});

describe('who is refused', () => {
  it('shows a unit only its issued tasks and lets it save none; strangers and closed plans are refused', async () => {
    const given = givenIn(api.dataSource);
    const officer = await api.as(await given.role('officer', committeeId, police));
    expect((await rows(officer)).map(({ code }) => code)).toEqual(['TT.01']);
    const body = { rows: [fresh('Việc')] };
    expect((await officer.refused(saveTaskRows, { params: params(), body })).status).toBe(403);
    const stranger = await api.as(await given.role('secretariat', (await given.committee()).id));
    expect((await stranger.refused(saveTaskRows, { params: params(), body })).status).toBe(404);
    const closed = await givenCellsIn(api.dataSource).plan(committeeId, { state: 'closed', halfYear: '2019-H2', code: 'CU' });
    expect((await secretariat.refused(saveTaskRows, { params: { planId: closed }, body })).body.code).toBe('plan-is-closed');
  });
});
