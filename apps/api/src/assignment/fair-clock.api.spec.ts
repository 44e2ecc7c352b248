import { getFairClock } from '@app/contract';
import { Committee } from '../committee/committee.entity';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn } from '../testing/given';
import { givenCellsIn, type GivenMove } from '../testing/given-cell';

let api: TestApp;
let committee: Committee;
let unit: { id: string };
let leader: Client;
let other: Client;
let at: { committeeId: string; planId: string; themeId: string };
let number = 0;

beforeAll(async () => {
  api = await startTestApp();
  const given = givenIn(api.dataSource);
  const cells = givenCellsIn(api.dataSource);
  committee = await given.committee();
  unit = await given.unit(committee.id);
  const foreign = await given.unit(committee.id);
  leader = await api.as(await given.role('leader', committee.id));
  other = await api.as(await given.role('officer', committee.id, foreign.id));
  at = { committeeId: committee.id, planId: await cells.plan(committee.id), themeId: await cells.theme(committee.id, 'CT') };
});
afterAll(() => api.close());

async function lead(moves: readonly GivenMove[], dueOn: string | null): Promise<string> {
  const cells = givenCellsIn(api.dataSource);
  const taskId = await cells.task({ ...at, code: `CT.${(number += 1)}` });
  return cells.cell({ committeeId: at.committeeId, planId: at.planId, taskId, unitId: unit.id, role: 'lead' }, dueOn, moves);
}
const clockOf = async (assignmentId: string, query = {}) => (await leader.call(getFairClock, { params: { assignmentId }, query })).body;

describe('the fair clock of an assignment (R7)', () => {
  it('splits the time until today and the lateness by desk', async () => {
    const id = await lead([{ to: 'issued', on: '2020-07-01' }, { to: 'in-progress', on: '2020-07-10' }, { to: 'awaiting-confirmation', on: '2020-10-20' }, { to: 'returned', on: '2020-11-06' }], '2020-10-30');
    const { whole, late, intervals } = await clockOf(id);
    expect(whole).toEqual({ fromOn: '2020-07-01', toOn: '2020-11-16', days: 138, nobodyDays: 0, byDesk: { unit: 121, 'coordinating-unit': 0, secretariat: 17, leader: 0, outside: 0 } });
    expect(late).toEqual({ fromOn: '2020-10-30', toOn: '2020-11-16', days: 17, nobodyDays: 0, byDesk: { unit: 10, 'coordinating-unit': 0, secretariat: 7, leader: 0, outside: 0 } });
    expect(intervals.map(({ desk, days }) => [desk, days])).toEqual([['unit', 111], ['secretariat', 17], ['unit', 10]]);
  });

  it('ends with the work, by the day on which the end was recorded; a slow review is not lateness (R23)', async () => {
    const id = await lead([{ to: 'issued', on: '2020-07-01' }, { to: 'awaiting-confirmation', on: '2020-09-01' }, { to: 'completed', on: '2020-08-31', recordedOn: '2020-09-21' }], '2020-08-31');
    const { whole, late } = await clockOf(id);
    expect(whole).toEqual(expect.objectContaining({ toOn: '2020-09-21', days: 82, byDesk: expect.objectContaining({ unit: 62, secretariat: 20 }) }));
    expect(late).toBeNull();
  });

  it('is asked of any day', async () => {
    const id = await lead([{ to: 'issued', on: '2020-07-01' }, { to: 'on-hold', on: '2020-08-01' }], '2020-10-30');
    expect((await clockOf(id, { effectiveOn: '2020-07-11' })).whole).toEqual(expect.objectContaining({ days: 10, byDesk: expect.objectContaining({ unit: 10, leader: 0 }) }));
    expect((await clockOf(id)).whole?.byDesk).toEqual(expect.objectContaining({ unit: 31, leader: 107 }));
  });

  it('is not there for a unit that does not share the task (R17)', async () => {
    const id = await lead([{ to: 'issued', on: '2020-07-01' }], '2020-10-30');
    expect((await other.refused(getFairClock, { params: { assignmentId: id } })).status).toBe(404);
  });
});
