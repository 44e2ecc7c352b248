import { deleteTask, editTask, getAssignment, getDashboard, getTask, handBackAssignment, issueTask, issueUnclearTask, listWaiting } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn } from '../testing/given';
import { givenCellsIn } from '../testing/given-cell';

/** The third working day before today, Monday 16/11/2020, and the fourth. */
const LAST_DAY = '2020-11-11';
const TOO_LATE = '2020-11-10';
const HAND_BACK = { kind: 'hand-back', reason: 'Không thuộc chức năng của Sở' } as const;
const CLARIFY = { kind: 'clarify', reason: 'Chưa rõ sản phẩm' } as const;

let api: TestApp;
let given: ReturnType<typeof givenIn>;
let cells: ReturnType<typeof givenCellsIn>;
let committeeId: string;
let planId: string;
let themeId: string;
let unitId: string;
let otherUnitId: string;
let head: Client;
let officer: Client;
let secretary: Client;
let leader: Client;
let count = 0;

beforeAll(async () => {
  api = await startTestApp();
  given = givenIn(api.dataSource);
  cells = givenCellsIn(api.dataSource);
  committeeId = (await given.committee()).id;
  [unitId, otherUnitId] = [(await given.unit(committeeId)).id, (await given.unit(committeeId)).id];
  planId = await cells.plan(committeeId);
  themeId = await cells.theme(committeeId, 'CT');
  head = await api.as(await given.role('head', committeeId, unitId));
  officer = await api.as(await given.role('officer', committeeId, unitId));
  secretary = await api.as(await given.role('secretariat', committeeId));
  leader = await api.as(await given.role('leader', committeeId));
});
afterAll(() => api.close());

async function work(issuedOn: string): Promise<{ taskId: string; assignmentId: string }> {
  const taskId = await cells.task({ committeeId, planId, themeId, code: `CT.${String((count += 1)).padStart(2, '0')}` }, { deliverable: 'Cổng thông tin', draftDueOn: '2020-11-13' });
  return { taskId, assignmentId: await cells.cell({ committeeId, planId, taskId, unitId, role: 'lead' }, '2020-11-13', [{ to: 'issued', on: issuedOn }]) };
}
const taskOf = async (taskId: string) => (await secretary.call(getTask, { params: { taskId } })).body;
const waiting = async (person = leader) => (await person.call(listWaiting, { params: { planId } })).body;
const totals = async (effectiveOn?: string) => (await leader.call(getDashboard, { query: { planId, ...(effectiveOn === undefined ? {} : { effectiveOn }) } })).body.totals;
const lastEntry = async (objectId: string) => (await api.dataSource.query<{ action: string; reason: string | null }[]>('SELECT action, reason FROM audit_entry WHERE object_id = $1 ORDER BY sequence DESC LIMIT 1', [objectId]))[0];

describe('a task given back', () => {
  it('on the third working day after its issue is a draft again, without a clock, and waits for the secretariat', async () => {
    const { taskId, assignmentId } = await work(LAST_DAY);
    const [before, shown] = [await totals(), await totals('2020-11-14')];
    await head.call(handBackAssignment, { params: { assignmentId }, body: HAND_BACK });
    expect(await totals()).toEqual(expect.objectContaining({ overdue: before.overdue - 1, notCounted: before.notCounted + 1 }));
    expect(await totals('2020-11-14')).toEqual(shown);
    expect(await taskOf(taskId)).toMatchObject({ state: 'draft', due: { dueOn: '2020-11-13' }, handBack: { ...HAND_BACK, unit: { id: unitId }, handedBackOn: '2020-11-16' } });
    expect(await waiting(secretary)).toMatchObject({ extensionCount: 0, handBackCount: 1, items: [{ kind: 'hand-back', task: { id: taskId }, reason: HAND_BACK.reason, requestedDueOn: null }] });
    expect(await lastEntry(assignmentId)).toEqual({ action: 'assignment.handed-back', reason: HAND_BACK.reason });
    expect((await head.refused(handBackAssignment, { params: { assignmentId }, body: HAND_BACK })).body.code).toBe('state-does-not-allow');
  });

  it('stays with its unit from the fourth working day on', async () => {
    const { assignmentId } = await work(TOO_LATE);
    expect((await head.refused(handBackAssignment, { params: { assignmentId }, body: HAND_BACK })).body.code).toBe('hand-back-window-closed');
  });

  it('is given back by the head of its own unit alone, with a reason', async () => {
    const { assignmentId } = await work(LAST_DAY);
    const act = { params: { assignmentId }, body: HAND_BACK };
    for (const person of [officer, secretary]) expect((await person.refused(handBackAssignment, act)).status).toBe(403);
    const stranger = await api.as(await given.role('head', committeeId, otherUnitId));
    expect((await stranger.refused(handBackAssignment, act)).status).toBe(404);
    expect((await head.raw('POST', `/assignments/${assignmentId}/hand-back`, { kind: 'clarify', reason: ' ' })).status).toBe(422);
  });

  it('to be clarified is edited and issued again: three new days and the new due day, the old words in the history', async () => {
    const { taskId, assignmentId } = await work(LAST_DAY);
    await head.call(handBackAssignment, { params: { assignmentId }, body: CLARIFY });
    const asked = (await waiting()).handBackCount;
    expect((await secretary.refused(deleteTask, { params: { taskId } })).body.code).toBe('state-does-not-allow');
    await secretary.call(editTask, { params: { taskId }, body: { deliverable: 'Bản thiết kế', dueOn: '2020-12-01', leadUnitId: unitId, reason: 'Làm rõ' }, ifMatch: '*' });
    expect((await waiting()).handBackCount).toBe(asked);
    await secretary.call(issueTask, { params: { taskId } });
    expect((await waiting()).handBackCount).toBe(asked - 1);
    const task = await taskOf(taskId);
    expect(task).toMatchObject({ state: 'issued', handBack: null, due: { dueOn: '2020-12-01', originalDueOn: '2020-12-01', extensionCount: 0 }, assignments: [{ id: assignmentId }] });
    expect(task.history.map(({ toState, reason }) => [toState, reason])).toEqual([['issued', null], ['draft', CLARIFY.reason], ['issued', null]]);
    await head.call(handBackAssignment, { params: { assignmentId }, body: CLARIFY });
  });

  it('goes to another unit, and the first one’s part ends with its history', async () => {
    const { taskId, assignmentId } = await work(LAST_DAY);
    await head.call(handBackAssignment, { params: { assignmentId }, body: HAND_BACK });
    await secretary.call(editTask, { params: { taskId }, body: { leadUnitId: otherUnitId, reason: 'Đổi đơn vị' }, ifMatch: '*' });
    await secretary.call(issueTask, { params: { taskId } });
    expect((await head.call(getAssignment, { params: { assignmentId } })).body).toMatchObject({ state: 'transferred', status: { deadlineClass: 'not-counted' } });
    const { assignments, state } = await taskOf(taskId);
    expect([state, assignments.map(({ unit, state: part }) => [unit.id, part])]).toEqual(['issued', expect.arrayContaining([[unitId, 'transferred'], [otherUnitId, 'issued']])]);
  });
});

describe('a task that is not clear', () => {
  const unclear = async () => {
    const taskId = await cells.task({ committeeId, planId, themeId, code: `CT.${String((count += 1)).padStart(2, '0')}` });
    await secretary.call(editTask, { params: { taskId }, body: { leadUnitId: unitId, reason: 'Đổi đơn vị' }, ifMatch: '*' });
    return { params: { taskId }, body: { reason: 'Thường trực yêu cầu làm ngay' } };
  };

  it('is issued by a leader with a reason, and marked with what was missing', async () => {
    const { params, body } = await unclear();
    expect((await leader.refused(issueTask, { params })).body.code).toBe('due-day-missing');
    await leader.call(issueUnclearTask, { params, body });
    expect(await taskOf(params.taskId)).toMatchObject({ state: 'issued', unclearIssue: { points: ['time', 'result'], reason: body.reason, decidedOn: '2020-11-16' } });
    expect(await lastEntry(params.taskId)).toEqual({ action: 'task.issued-unclear', reason: body.reason });
  });

  it('is not issued so by the secretariat, nor without a lead unit by anybody', async () => {
    const { params, body } = await unclear();
    expect((await secretary.refused(issueUnclearTask, { params, body })).status).toBe(403);
    await secretary.call(editTask, { params, body: { leadUnitId: null, reason: 'Đổi đơn vị' }, ifMatch: '*' });
    expect((await leader.refused(issueUnclearTask, { params, body })).body.code).toBe('lead-unit-missing');
    await secretary.call(editTask, { params, body: { leadUnitId: unitId, deliverable: 'Báo cáo', dueOn: '2020-12-01', reason: 'Đổi đơn vị' }, ifMatch: '*' });
    expect((await leader.refused(issueUnclearTask, { params, body })).body.code).toBe('task-is-clear');
  });
});
