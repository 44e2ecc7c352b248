import { closePlan, copyTasks, createPlan, decideRollOver, deleteTask, getDashboard, getRollOver, getTask, listCopies, startClosingPlan, type RollOver } from '@app/contract';
import { v7 as uuidv7 } from 'uuid';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, type Demo } from '../testing/demo';
import { givenIn } from '../testing/given';
import { givenCellsIn } from '../testing/given-cell';

let demo: Demo;
let api: TestApp;
let as: Demo['as'];
beforeAll(async () => {
  demo = await startDemo();
  ({ api, as } = demo);
});
afterAll(() => api.close());

const NEXT_PLAN = { halfYear: '2021-H1', name: 'Kế hoạch 6 tháng đầu năm 2021' };
const REASON = 'Dịch bệnh, nhà thầu chưa bàn giao.';

describe('the portal of the demo', () => {
  let planId: string;
  let committeeId: string;
  let taskId: string;
  let secretary: Client;
  let leader: Client;
  const carry = (over: object = {}) => ({ params: { taskId }, body: { decision: 'carry-over' as const, reason: REASON, dueOn: '2021-05-17', ...over } });
  const rollOver = async (client: Client): Promise<RollOver> => (await client.call(getRollOver, { params: { planId } })).body;
  const row = async (client: Client) => (await rollOver(client)).items.find((item) => item.taskId === taskId);
  const figures = async (effectiveOn?: string) => (await leader.call(getDashboard, { query: { planId, ...(effectiveOn === undefined ? {} : { effectiveOn }) } })).body.totals;

  beforeAll(async () => {
    ({ planId, committeeId } = demo);
    ({ taskId } = await demo.leadOf('CT.05'));
    [secretary, leader] = await Promise.all([as('thu-ky-btg'), as('truong-ban')]);
  });

  it('is decided by the secretariat and the leaders only, and dropped by leaders only', async () => {
    const officer = await as('dau-moi-stttt');
    expect((await officer.refused(getRollOver, { params: { planId } })).status).toBe(403);
    expect((await officer.refused(decideRollOver, carry())).status).toBe(403);
    const stranger = await api.as(await givenIn(api.dataSource).role('secretariat', (await givenIn(api.dataSource).committee()).id));
    expect((await stranger.refused(getRollOver, { params: { planId } })).status).toBe(404);
    expect((await stranger.refused(decideRollOver, carry())).status).toBe(404);
    expect((await secretary.refused(decideRollOver, { params: { taskId }, body: { decision: 'drop', reason: REASON, document: 'TB 12-TB/BCĐ' } })).status).toBe(403);
    expect((await leader.refused(decideRollOver, { params: { taskId }, body: { decision: 'drop', reason: REASON } })).body.errors).toEqual([{ pointer: '/document', code: 'required' }]);
  });

  it('cannot go on while there is no plan to go on in', async () => {
    expect((await secretary.refused(decideRollOver, carry())).body.code).toBe('next-plan-missing');
    expect((await row(secretary))?.choices).toEqual([]);
    expect((await row(leader))?.choices).toEqual(['drop']);
    expect((await rollOver(leader)).nextPlan).toBeNull();
  });

  it('slips to 2021-H1 as a linked draft with what is unfinished; the figures of the day before stay', async () => {
    const { id: nextPlanId } = (await secretary.call(createPlan, { body: { committeeId, ...NEXT_PLAN } })).body;
    const before = await secretary.call(getTask, { params: { taskId } });
    const { missingCount } = await rollOver(secretary);
    await api.dataSource.query('UPDATE indicator SET baseline = 7 WHERE task_id = $1', [taskId]);
    const [dayBefore, today] = [await figures('2020-11-15'), await figures()];
    expect((await row(secretary))?.choices).toEqual(['carry-over', 'reword']);
    for (const [dueOn, code] of [[null, 'required'], ['2020-12-14', 'out-of-range'], ['2021-06-15', 'out-of-range']] as const) {
      expect((await secretary.refused(decideRollOver, carry({ dueOn }))).body.errors).toEqual([{ pointer: '/dueOn', code }]);
    }
    expect((await secretary.refused(decideRollOver, carry({ reason: ' ' }))).body.errors).toEqual([{ pointer: '/reason', code: 'required' }]);
    expect((await secretary.refused(decideRollOver, carry({ effectiveOn: '2020-11-17' }))).body.errors).toEqual([{ pointer: '/effectiveOn', code: 'out-of-range' }]);

    const { nextTaskId } = (await secretary.call(decideRollOver, carry())).body;
    const next = (await secretary.call(getTask, { params: { taskId: nextTaskId ?? '' } })).body;
    expect(next).toEqual(expect.objectContaining({ planId: nextPlanId, state: 'draft', code: 'CT.05', title: before.body.title, sources: before.body.sources, decision: before.body.decision, due: { dueOn: '2021-05-17', originalDueOn: '2021-05-17', extensionCount: 0 } }));
    expect(next.assignments.map(({ unit, role, state }) => [unit.code, role, state])).toEqual(before.body.assignments.map(({ unit, role }) => [unit.code, role, 'draft']));
    expect(next.milestones.map(({ title }) => title)).toEqual(before.body.milestones.filter(({ doneOn }) => doneOn === null).map(({ title }) => title));
    expect(next.milestones.length).toBeGreaterThan(0);
    expect(next.milestones.every(({ dueOn }) => dueOn >= '2020-12-15' && dueOn <= '2021-05-17')).toBe(true);
    expect(next.indicators.map(({ name, baseline, target, actual }) => [name, baseline, target, actual])).toEqual(before.body.indicators.filter(({ isMet }) => isMet !== true).map(({ name, target }) => [name, 7, target, null]));
    expect(next.indicators.length).toBeGreaterThan(0);
    expect(next.links).toEqual([expect.objectContaining({ id: taskId, relation: 'carried-from', halfYear: '2020-H2' })]);

    const old = (await secretary.call(getTask, { params: { taskId } })).body;
    expect([old.state, old.history[0]?.reason]).toEqual(['carried-over', REASON]);
    expect(old.links).toEqual(expect.arrayContaining([expect.objectContaining({ id: nextTaskId, relation: 'carried-to', halfYear: '2021-H1' })]));
    expect(await figures('2020-11-15')).toEqual(dayBefore);
    expect((await figures()).notCounted).toBe(today.notCounted + 1);
    expect((await rollOver(secretary)).missingCount).toBe(missingCount - 1);
    expect(await row(secretary)).toEqual(expect.objectContaining({ isMissing: false, choices: [], decision: expect.objectContaining({ kind: 'carry-over', effectiveOn: '2020-11-16', reason: REASON, next: expect.objectContaining({ id: nextTaskId, dueOn: '2021-05-17' }) }) }));
    const audits = await api.dataSource.query<{ action: string; actor_role: string | null }[]>(`SELECT action, actor_role FROM audit_entry WHERE object_id IN ($1, (SELECT id FROM assignment WHERE task_id = $2 AND role = 'lead')) ORDER BY id DESC LIMIT 2`, [nextTaskId, taskId]);
    expect(audits).toEqual(expect.arrayContaining([{ action: 'task.created', actor_role: null }, { action: 'assignment.carried-over', actor_role: 'secretariat' }]));
  });

  it('is not decided twice, and the draft it became cannot be thrown away', async () => {
    expect((await leader.refused(decideRollOver, carry())).body.code).toBe('state-does-not-allow');
    const next = (await row(secretary))?.decision?.next;
    expect((await secretary.refused(deleteTask, { params: { taskId: next?.id ?? '' } })).body.code).toBe('task-continues-another');
  });
});

describe('closing a plan', () => {
  const setUp = async () => {
    const given = givenIn(api.dataSource);
    const cells = givenCellsIn(api.dataSource);
    const { id: committeeId } = await given.committee();
    const unit = await given.unit(committeeId);
    const at = { committeeId, planId: await cells.plan(committeeId), themeId: await cells.theme(committeeId, 'TT') };
    const work = async (code: string, over: object = {}) => {
      const taskId = await cells.task({ ...at, code }, over);
      await cells.cell({ ...at, taskId, unitId: unit.id, role: 'lead' }, 'kind' in over ? null : '2020-12-01', [{ to: 'issued', on: '2020-07-01' }, { to: 'in-progress', on: '2020-07-15' }]);
      return taskId;
    };
    const [secretary, leader] = await Promise.all([api.as(await given.role('secretariat', committeeId)), api.as(await given.role('leader', committeeId))]);
    await secretary.call(createPlan, { body: { committeeId, ...NEXT_PLAN } });
    return { ...at, secretary, leader, dated: await work('TT.01'), second: await work('TT.02'), duty: await work('TT.03', { kind: 'standing' }), goingOn: await work('TT.04', { kind: 'standing' }) };
  };

  it('waits for a decision on each open task, not for standing duties, which end with it (R9, R20)', async () => {
    const { planId, secretary, leader, dated, second, duty, goingOn } = await setUp();
    const rollOver = async () => (await leader.call(getRollOver, { params: { planId } })).body;
    expect((await leader.refused(closePlan, { params: { planId } })).body.code).toBe('state-does-not-allow');
    expect((await leader.refused(startClosingPlan, { params: { planId } })).status).toBe(403);
    await secretary.call(startClosingPlan, { params: { planId } });
    expect((await secretary.refused(closePlan, { params: { planId } })).status).toBe(403);
    expect((await leader.refused(closePlan, { params: { planId } })).body.code).toBe('plan-has-undecided-tasks');

    expect((await secretary.refused(decideRollOver, { params: { taskId: dated }, body: { decision: 'close', reason: REASON } })).body.code).toBe('only-standing-duty-can-close');
    expect((await secretary.refused(decideRollOver, { params: { taskId: dated }, body: { decision: 'reword', reason: REASON, dueOn: '2021-03-31' } })).body.errors).toEqual([{ pointer: '/title', code: 'required' }]);
    const { nextTaskId } = (await secretary.call(decideRollOver, { params: { taskId: dated }, body: { decision: 'reword', reason: REASON, dueOn: '2021-03-31', title: 'Hoàn thiện phần còn lại' } })).body;
    expect((await leader.call(getTask, { params: { taskId: nextTaskId ?? '' } })).body).toEqual(expect.objectContaining({ title: 'Hoàn thiện phần còn lại', links: [expect.objectContaining({ id: dated, relation: 'replaces' })] }));
    expect((await leader.refused(closePlan, { params: { planId } })).body.code).toBe('plan-has-undecided-tasks');
    await leader.call(decideRollOver, { params: { taskId: second }, body: { decision: 'drop', reason: REASON, document: 'TB 12-TB/BCĐ' } });
    await secretary.call(decideRollOver, { params: { taskId: goingOn }, body: { decision: 'carry-over', reason: 'Làm tiếp.' } });
    const decided = await rollOver();
    expect(decided.missingCount).toBe(0);
    expect(decided.items.map(({ code, state, decision }) => [code, state, decision?.kind])).toEqual([['TT.01', 'carried-over', 'reword'], ['TT.02', 'cancelled', 'drop'], ['TT.03', 'in-progress', undefined], ['TT.04', 'closed', 'carry-over']]);

    await leader.call(closePlan, { params: { planId } });
    const closed = await rollOver();
    expect([closed.state, closed.items.find(({ taskId }) => taskId === duty)?.state]).toEqual(['closed', 'closed']);
    expect((await leader.refused(decideRollOver, { params: { taskId: duty }, body: { decision: 'close', reason: REASON } })).body.code).toBe('plan-is-closed');
    const audits = await api.dataSource.query<{ action: string }[]>(`SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY id`, [planId]);
    expect(audits.map(({ action }) => action)).toEqual(['plan.closing', 'plan.closed']);
  });
});

describe('copying from the half-year before', () => {
  it('starts chosen recurring and standing tasks anew as linked drafts, once each', async () => {
    const given = givenIn(api.dataSource);
    const cells = givenCellsIn(api.dataSource);
    const { id: committeeId } = await given.committee();
    const unit = await given.unit(committeeId);
    const at = { committeeId, planId: await cells.plan(committeeId), themeId: await cells.theme(committeeId, 'TT') };
    const work = async (code: string, kind: 'dated' | 'recurring' | 'standing', to: 'completed' | 'in-progress') => {
      const taskId = await cells.task({ ...at, code }, { kind, recurrence: kind === 'recurring' ? 'Hằng tháng' : null });
      await cells.cell({ ...at, taskId, unitId: unit.id, role: 'lead' }, kind === 'standing' ? null : '2020-10-30', [{ to: 'issued', on: '2020-07-01' }, { to, on: '2020-10-20' }]);
      return taskId;
    };
    const [monthly, duty, running, dated] = [await work('TT.01', 'recurring', 'completed'), await work('TT.02', 'standing', 'in-progress'), await work('TT.03', 'recurring', 'in-progress'), await work('TT.04', 'dated', 'completed')];
    const [secretary, leader] = await Promise.all([api.as(await given.role('secretariat', committeeId)), api.as(await given.role('leader', committeeId))]);
    const { id: planId } = (await secretary.call(createPlan, { body: { committeeId, ...NEXT_PLAN } })).body;
    const copies = async () => (await secretary.call(listCopies, { params: { planId } })).body;
    expect(await copies()).toEqual({ fromHalfYear: '2020-H2', items: [expect.objectContaining({ taskId: monthly, copyId: null }), expect.objectContaining({ taskId: duty, copyId: null })] });
    expect((await leader.refused(copyTasks, { params: { planId }, body: { taskIds: [duty] } })).status).toBe(403);
    for (const taskId of [running, dated]) expect((await secretary.refused(copyTasks, { params: { planId }, body: { taskIds: [monthly, taskId] } })).body.errors).toEqual([{ pointer: '/taskIds/1', code: 'unknown-object' }]);

    const [reported, silent] = [uuidv7(), uuidv7()];
    for (const [position, id] of [reported, silent].entries()) await api.dataSource.query(`INSERT INTO indicator (id, task_id, position, name, unit_of_measure, baseline, target, direction) VALUES ($1, $2, $3, 'Tin', 'tin', 10, 60, 'at-least')`, [id, monthly, position]);
    await api.dataSource.query(`INSERT INTO indicator_actual (id, indicator_id, item_id, value, effective_on, recorded_at) SELECT $1, $2, id, 55, '2020-10-01', '2020-10-01T05:00:00Z' FROM report_item LIMIT 1`, [uuidv7(), reported]);
    const [monthlyCopy = ''] = (await secretary.call(copyTasks, { params: { planId }, body: { taskIds: [monthly] } })).body.taskIds;
    expect((await secretary.call(getTask, { params: { taskId: monthlyCopy } })).body).toEqual(expect.objectContaining({ state: 'draft', recurrence: 'Hằng tháng', due: { dueOn: '2021-05-01', originalDueOn: '2021-05-01', extensionCount: 0 }, links: [expect.objectContaining({ id: monthly, relation: 'carried-from' })] }));
    expect((await secretary.call(getTask, { params: { taskId: monthlyCopy } })).body.indicators.map(({ baseline, actual }) => [baseline, actual])).toEqual([[55, null], [10, null]]);
    const again = (await secretary.call(copyTasks, { params: { planId }, body: { taskIds: [monthly, duty, duty] } })).body.taskIds;
    expect(again).toHaveLength(1);
    expect((await copies()).items.map(({ copyId }) => copyId)).toEqual([monthlyCopy, again[0]]);
    expect((await secretary.refused(copyTasks, { params: { planId }, body: { taskIds: [monthly, duty] } })).body.code).toBe('task-already-continued');
    expect((await secretary.refused(decideRollOver, { params: { taskId: duty }, body: { decision: 'carry-over', reason: REASON } })).body.code).toBe('task-already-continued');
  });
});
