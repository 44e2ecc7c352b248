import { getDashboard, renameUnit, type Dashboard } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import { givenIn } from '../testing/given';
import { givenCellsIn, ISSUED_ON, type GivenMove } from '../testing/given-cell';

const WORKED: GivenMove[] = [{ to: 'issued', on: ISSUED_ON }, { to: 'in-progress', on: '2020-11-01' }];
const CODES = ['A.01', 'A.02', 'B.01', 'B.02'] as const;

let api: TestApp;
let committeeId: string;
let planId: string;
let leaderId: string;
const taskIds = new Map<string, string>();

/**
 * Three units, four tasks, one of them a parent's child. A.01 is led by North and was done a day late; A.02 is North's
 * too and overdue; B.01 is South's, finished on its due day but recorded five days later; B.02 is South's, due in three
 * working days. East leads nothing and supports B.01.
 */
beforeAll(async () => {
  api = await startTestApp();
  const given = givenIn(api.dataSource);
  const cells = givenCellsIn(api.dataSource);
  committeeId = (await given.committee()).id;
  const north = await given.unit(committeeId, { code: 'NORTH', position: 1 });
  const south = await given.unit(committeeId, { code: 'SOUTH', position: 2 });
  const east = await given.unit(committeeId, { code: 'EAST', position: 3 });
  const gone = await given.unit(committeeId, { code: 'GONE', position: 4 });
  await api.dataSource.query(`UPDATE committee_unit SET to_on = '2020-11-01' WHERE unit_id = $1`, [gone.id]);
  leaderId = await given.role('leader', committeeId);
  planId = await cells.plan(committeeId);
  const themes = { A: await cells.theme(committeeId, 'A'), B: await cells.theme(committeeId, 'B') };
  const parentId = await cells.task({ committeeId, planId, themeId: themes.B, code: 'B' });
  for (const code of CODES) taskIds.set(code, await cells.task({ committeeId, planId, themeId: code.startsWith('A') ? themes.A : themes.B, code }, code === 'B.02' ? { parentId } : {}));
  const at = (code: string, unitId: string, role: 'lead' | 'coordinating') => ({ committeeId, planId, taskId: taskIds.get(code) ?? parentId, unitId, role });
  await cells.cell(at('A.01', north.id, 'lead'), '2020-11-10', [...WORKED, { to: 'completed', on: '2020-11-11' }]);
  await cells.cell(at('A.02', north.id, 'lead'), '2020-11-13', WORKED);
  await cells.cell(at('B.01', south.id, 'lead'), '2020-11-10', [...WORKED, { to: 'completed', on: '2020-11-10', recordedOn: '2020-11-15' }]);
  await cells.cell(at('B.02', south.id, 'lead'), '2020-11-19', WORKED);
  await cells.cell(at('B.01', east.id, 'coordinating'), null, [{ to: 'requested', on: ISSUED_ON }]);
  await cells.cell(at('B', east.id, 'lead'), '2020-11-01', WORKED);
});
afterAll(() => api.close());

async function ask(asOf: { effectiveOn?: string; knownAt?: string } = {}): Promise<Dashboard> {
  const leader = await api.as(leaderId);
  return (await leader.call(getDashboard, { query: { planId, ...asOf } })).body;
}

/** The matrix as drawn: one line per unit, one column per task; a supporting unit's part shows its state. */
function gridOf({ units, tasks, cells }: Dashboard): string[][] {
  const shown = (unitId: string, taskId: string) => {
    const cell = cells.find((one) => one.unitId === unitId && one.taskId === taskId);
    return cell === undefined ? '' : (cell.status?.shown ?? cell.state);
  };
  return [['', ...tasks.map(({ code }) => code)], ...units.map((unit) => [unit.code, ...tasks.map((task) => shown(unit.id, task.id))])];
}

describe('the dashboard', () => {
  it('says that a day is out of reach instead of counting working days without end', async () => {
    const refused = await (await api.as(leaderId)).refused(getDashboard, { query: { planId, effectiveOn: '9999-12-31' } });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/effectiveOn', code: 'out-of-range' }] } });
  });

  it('draws units as rows and tasks as columns, without the parent and without the unit that ended', async () => {
    const dashboard = await ask();
    expect(gridOf(dashboard)).toEqual([
      ['', 'A.01', 'A.02', 'B.01', 'B.02'],
      ['NORTH', 'completed-late', 'overdue', '', ''],
      ['SOUTH', '', '', 'completed-on-time', 'due-soon'],
      ['EAST', '', '', 'requested', ''],
    ]);
    expect(dashboard.cells).toHaveLength(5);
  });

  it('counts each lead once, and a unit without tasks as 0 and no rate', async () => {
    const { totals, completionOfDue, planProgress, units } = await ask();
    expect(totals).toEqual({ total: 4, completed: 2, completedEarly: 0, completedOnTime: 1, completedLate: 1, withinTerm: 1, dueSoon: 1, awaitingConfirmation: 0, overdue: 1, notCounted: 0, standing: 0 });
    expect([completionOfDue, planProgress]).toEqual([{ numerator: 2, denominator: 3 }, { numerator: 2, denominator: 4 }]);
    expect(units.map(({ code, totals: own, completionOfDue: rate, coordinatingCount }) => [code, own.total, own.completed, own.overdue, rate, coordinatingCount])).toEqual([
      ['NORTH', 2, 1, 1, { numerator: 1, denominator: 2 }, 0],
      ['SOUTH', 2, 1, 0, { numerator: 1, denominator: 1 }, 0],
      ['EAST', 0, 0, 0, null, 1],
    ]);
  });

  it('shows a past day as it was shown at its end, and as known since', async () => {
    const south = async (asOf: { effectiveOn: string; knownAt?: string }) => gridOf(await ask(asOf))[2];
    expect(await south({ effectiveOn: '2020-11-12' })).toEqual(['SOUTH', '', '', 'overdue', 'due-soon']);
    expect(await south({ effectiveOn: '2020-11-12', knownAt: '2020-11-16T00:00:00Z' })).toEqual(['SOUTH', '', '', 'completed-on-time', 'due-soon']);
    expect(await south({ effectiveOn: '2020-11-09', knownAt: '2020-11-16T00:00:00Z' })).toEqual(['SOUTH', '', '', 'due-soon', 'silent']);
  });

  it('shows nothing before the day of the issue', async () => {
    const { totals, cells } = await ask({ effectiveOn: '2020-06-30' });
    expect([totals.total, cells]).toEqual([0, []]);
  });
});

describe('the kept answer', () => {
  it('costs one query, the check of session and revision, until the plan’s revision changes', async () => {
    const leader = await api.as(leaderId);
    const { headers } = await leader.call(getDashboard, { query: { planId } });
    expect(await queriesOf(() => leader.call(getDashboard, { query: { planId } }))).toEqual([expect.stringContaining('FROM session')]);
    const repeat = () => leader.raw('GET', `/dashboard?planId=${planId}`, undefined, { 'if-none-match': headers.get('etag') ?? '' });
    expect(await queriesOf(async () => expect((await repeat()).status).toBe(304))).toHaveLength(1);

    await api.dataSource.query(`UPDATE plan SET name = 'Kế hoạch đã sửa', revision = revision + 1 WHERE id = $1`, [planId]);
    const again = await queriesOf(async () => expect((await leader.call(getDashboard, { query: { planId } })).body.planName).toBe('Kế hoạch đã sửa'));
    expect(again).toEqual([expect.stringContaining('FROM session'), expect.stringContaining('FROM assignment')]);
  });

  it('is asked for by many at once with few checks, each with the rights of its own session', async () => {
    const stranger = await api.as(await givenIn(api.dataSource).role('leader', (await givenIn(api.dataSource).committee()).id));
    const leaders = await Promise.all(Array.from({ length: 8 }, () => api.as(leaderId)));
    await ask();
    let statuses: number[] = [];
    const queries = await queriesOf(async () => {
      const answers = await Promise.all([stranger, ...leaders].map((person) => person.raw('GET', `/dashboard?planId=${planId}`)));
      statuses = answers.map(({ status }) => status);
    });
    expect(statuses).toEqual([404, 200, 200, 200, 200, 200, 200, 200, 200]);
    expect(queries.length).toBeLessThan(statuses.length);
  });

  it('is refused at once to a session that has ended', async () => {
    const leader = await api.as(leaderId);
    expect((await leader.raw('GET', `/dashboard?planId=${planId}`)).status).toBe(200);
    await api.dataSource.query('UPDATE session SET ended_at = now() WHERE user_id = $1', [leaderId]);
    expect((await leader.raw('GET', `/dashboard?planId=${planId}`)).status).toBe(401);
  });

  it('names the plan that is no plan', async () => {
    const leader = await api.as(leaderId);
    expect((await leader.refused(getDashboard, { query: { planId: 'none' } })).body.errors).toEqual([{ pointer: '/planId', code: expect.any(String) }]);
    expect((await leader.refused(getDashboard, { query: { planId: leaderId } })).status).toBe(404);
  });

  it('shows a new name of a unit at once', async () => {
    const { units } = await ask();
    const admin = await api.as(await givenIn(api.dataSource).role('admin', null));
    await admin.call(renameUnit, { params: { unitId: units[2]?.id ?? '' }, body: { name: 'Sở Phía Đông', shortName: 'Sở Đông', symbol: null, nameEn: null, nameZh: null, fromOn: '2020-11-16', document: null } });
    expect((await ask()).units.map(({ shortName }) => shortName)).toContain('Sở Đông');
    expect((await ask({ effectiveOn: '2020-11-12' })).units.map(({ shortName }) => shortName)).not.toContain('Sở Đông');
  });

  it('is not sent again to who has it', async () => {
    const leader = await api.as(leaderId);
    const { headers } = await leader.call(getDashboard, { query: { planId } });
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const repeated = await leader.raw('GET', `/dashboard?planId=${planId}`, undefined, { 'if-none-match': etag });
    expect(repeated.status).toBe(304);
  });

  it('is kept from who has no role in the committee', async () => {
    const given = givenIn(api.dataSource);
    const stranger = await api.as(await given.role('leader', (await given.committee()).id));
    expect((await stranger.refused(getDashboard, { query: { planId } })).status).toBe(404);
  });
});

/** The SQL that the server sends while `work` runs. */
async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const spy = jest.spyOn(api.dataSource, 'query');
  try {
    await work();
    return spy.mock.calls.map(([sql]) => sql);
  } finally {
    spy.mockRestore();
  }
}
