import { getDashboard, listTasks } from '@app/contract';
import { seedScale } from '../../cli/seed';
import { asOfAsked } from '../../assignment/as-of';
import { cellFacts } from '../../assignment/facts.queries';
import { Clock } from '../../config/clock';
import { startTestApp, SPEC_TODAY, type TestApp } from '../../testing/app';
import { createTestDatabase } from '../../testing/database';
import { givenIn } from '../../testing/given';
import type { Scale } from './scale';

const TINY: Scale = { name: 'tiny', committeeCount: 2, unitCount: 6, halfYearCount: 2, tasksPerPlan: 30, itemsPerTask: 4, hasAudit: true };
const quietly = () => undefined;

let api: TestApp;
beforeAll(async () => {
  api = await startTestApp({ template: { name: 'scale_tiny', fill: (dataSource) => seedScale(dataSource, TINY, quietly) } });
});
afterAll(() => api.close());

async function number(sql: string): Promise<number> {
  const [row] = await api.dataSource.query<{ count: string }[]>(`SELECT count(*) FROM ${sql}`);
  return Number(row?.count);
}

describe('a benchmark database', () => {
  it('holds what its size says', async () => {
    expect([await number('task'), await number('report_item'), await number('unit'), await number('plan')]).toEqual([120, 480, 6, 4]);
    expect(await number('assignment')).toBeGreaterThan(120);
    expect(await number(`audit_entry WHERE action = 'report.submitted'`)).toBe(await number('submission'));
  });

  it('repeats in each assignment what its history says', async () => {
    const plans = await api.dataSource.query<{ id: string }[]>('SELECT id FROM plan');
    for (const { id } of plans) {
      const kept = await api.dataSource.query<{ id: string }[]>('SELECT id, state, due_on AS "dueOn", completed_on AS "completedOn" FROM assignment WHERE plan_id = $1 ORDER BY id', [id]);
      const facts = await cellFacts(api.dataSource, id, asOfAsked(new Clock(SPEC_TODAY), {}));
      expect(facts.map(({ assignmentId, state, dueOn, completedOn }) => ({ id: assignmentId, state, dueOn, completedOn })).sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual(kept);
    }
  });

  it('is served like any other: figures by the rules, that add up', async () => {
    const [{ id: planId }] = await api.dataSource.query<[{ id: string }]>(`SELECT id FROM plan WHERE half_year = '2020-H2' ORDER BY id LIMIT 1`);
    const [{ id: leaderId }] = await api.dataSource.query<[{ id: string }]>(`SELECT id FROM app_user WHERE username = 'leader-1'`);
    const leader = await api.as(leaderId);
    const { totals, units } = (await leader.call(getDashboard, { query: { planId } })).body;
    expect(totals.total).toBe(30);
    for (const figure of ['completedOnTime', 'withinTerm'] as const) expect(totals[figure]).toBeGreaterThan(0);
    expect(units.reduce((sum, unit) => sum + unit.totals.total, 0)).toBe(30);
    const { body } = await leader.call(listTasks, { query: { planId, figure: 'completed' } });
    expect(body.items).toHaveLength(totals.completed);
  });

  it('is the same in every run', async () => {
    const other = await createTestDatabase();
    await seedScale(other.dataSource, TINY, quietly);
    for (const table of ['task', 'report_item', 'assignment_move', 'submission', 'role_grant']) {
      const digest = `SELECT md5(string_agg(t::text, ';' ORDER BY id)) AS digest FROM (SELECT * FROM ${table}) t`;
      expect(await other.dataSource.query(digest)).toEqual(await api.dataSource.query(digest));
    }
    await other.drop();
  });

  it('is left alone when it is there already, and never put over another', async () => {
    const said: string[] = [];
    await seedScale(api.dataSource, TINY, (line) => said.push(line));
    expect(said).toEqual(['The database holds scale tiny already.']);
    const used = await createTestDatabase();
    await givenIn(used.dataSource).user();
    await expect(seedScale(used.dataSource, TINY, quietly)).rejects.toThrow('in use');
    await expect(seedScale(api.dataSource, { ...TINY, name: 'other' }, quietly)).rejects.toThrow('in use');
    await used.drop();
  });
});
