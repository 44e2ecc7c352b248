import { activatePlan, approvePlan, cancelAssignment, createPlan, createTask, createTheme, decideExtension, deleteTask, draftExtension, editTask, getPlanDifferences, getTask, issueTask, listPlanVersions, reviewPlan, submitExtension } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn, type Given } from '../testing/given';
import { givenCellsIn } from '../testing/given-cell';

let api: TestApp;
let given: Given;
let committeeId: string;
let secretary: Client;
let chair: Client;
let [planId, themeId, unitId, otherUnitId] = ['', '', '', ''];

beforeAll(async () => {
  api = await startTestApp();
  given = givenIn(api.dataSource);
});
afterAll(() => api.close());

beforeEach(async () => {
  committeeId = (await given.committee()).id;
  secretary = await api.as(await given.role('secretariat', committeeId));
  chair = await api.as(await given.role('leader', committeeId));
  unitId = (await given.unit(committeeId)).id;
  otherUnitId = (await given.unit(committeeId)).id;
  planId = (await secretary.call(createPlan, { body: { committeeId, halfYear: '2020-H2', name: 'Kế hoạch' } })).body.id;
  themeId = (await secretary.call(createTheme, { params: { committeeId }, body: { code: 'CT', name: 'Cổng', position: 1 } })).body.id;
});

const bodyOf = (code: string, leadUnitId: string) => ({ planId, code, title: `Việc ${code}`, themeId, kind: 'dated' as const, deliverable: 'Báo cáo', dueOn: '2020-11-30', leadUnitId, decision: { text: 'Giao việc', leaderName: 'Trưởng ban' } });
const create = async (code: string, leadUnitId: string, reason: string | null = null) => (await secretary.call(createTask, { body: { ...bodyOf(code, leadUnitId), reason } })).body.id;
const versions = async (client: Client) => (await client.call(listPlanVersions, { params: { planId } })).body.items;
const between = async (client: Client, number: number, from?: number) => (await client.call(getPlanDifferences, { params: { planId, number }, query: from === undefined ? {} : { from } })).body.items;

async function approve(): Promise<void> {
  await secretary.call(reviewPlan, { params: { planId } });
  await chair.call(approvePlan, { params: { planId } });
  await secretary.call(activatePlan, { params: { planId } });
}

describe('a plan before its approval', () => {
  it('changes without a reason and has no version; its first is the plan as approved', async () => {
    const taskId = await create('CT.01', unitId);
    await secretary.call(editTask, { params: { taskId }, body: { title: 'Tên mới' }, ifMatch: '*' });
    expect(await versions(secretary)).toEqual([]);
    await approve();
    expect(await versions(secretary)).toEqual([expect.objectContaining({ number: 1, change: 'approved', reason: null, taskCount: 1, task: null })]);
    expect(await between(secretary, 1)).toEqual([expect.objectContaining({ kind: 'added', title: 'Tên mới' })]);
  });
});

describe('an approved plan', () => {
  it('is refused a task, an edit and a deletion without a reason, at that field', async () => {
    const taskId = await create('CT.01', unitId);
    await approve();
    const missing = [{ pointer: '/reason', code: 'required' }];
    expect((await secretary.refused(createTask, { body: bodyOf('CT.02', unitId) })).body.errors).toEqual(missing);
    expect((await secretary.refused(createTask, { body: { ...bodyOf('CT.02', unitId), reason: '  ' } })).body.errors).toEqual(missing);
    expect((await secretary.refused(editTask, { params: { taskId }, body: { title: 'Khác' }, ifMatch: '*' })).body.errors).toEqual(missing);
    expect((await secretary.refused(deleteTask, { params: { taskId } })).body.errors).toEqual(missing);
    expect(await versions(secretary)).toHaveLength(1);
  });

  it('keeps each change as a version with who, why and what, and shows any two of them', async () => {
    const first = await create('CT.01', unitId);
    await approve();
    const second = await create('CT.02', unitId, 'Bổ sung theo kết luận giao ban');
    await secretary.call(editTask, { params: { taskId: second }, body: { leadUnitId: otherUnitId, dueOn: '2020-12-01', reason: 'Đổi đơn vị' }, ifMatch: '*' });
    await secretary.call(issueTask, { params: { taskId: first } });
    const assignmentId = await leadOf(first);
    await chair.call(cancelAssignment, { params: { assignmentId }, body: { reason: 'Không còn cần', document: '15-TB/BCĐ' } });
    await secretary.call(deleteTask, { params: { taskId: second }, query: { reason: 'Lập nhầm' } });
    const kept = await versions(secretary);
    expect(kept.map(({ number, change, reason, task }) => [number, change, reason, task?.code, task?.isThere])).toEqual([
      [5, 'task-deleted', 'Lập nhầm', 'CT.02', false],
      [4, 'cancelled', 'Không còn cần (15-TB/BCĐ)', 'CT.01', true],
      [3, 'task-edited', 'Đổi đơn vị', 'CT.02', false],
      [2, 'task-added', 'Bổ sung theo kết luận giao ban', 'CT.02', false],
      [1, 'approved', null, undefined, undefined],
    ]);
    expect((await between(secretary, 3))[0]?.changes.map(({ field }) => field)).toEqual(['dueOn', 'leadUnit']);
    expect((await between(secretary, 4, 1)).map(({ code, kind, changes }) => [code, kind, changes.length])).toEqual([['CT.01', 'changed', 1], ['CT.02', 'added', 7]]);
    expect((await between(secretary, 5, 1)).map(({ code }) => code)).toEqual(['CT.01']);
    expect((await between(secretary, 1, 4)).map(({ kind }) => kind)).toEqual(['changed', 'removed']);
  });

  it('becomes a version by a due day that a leader moved', async () => {
    const taskId = await create('CT.01', unitId);
    await approve();
    await secretary.call(issueTask, { params: { taskId } });
    const head = await api.as(await given.role('head', committeeId, unitId));
    const assignmentId = await leadOf(taskId);
    const { id: extensionId } = (await head.call(draftExtension, { params: { assignmentId }, body: { requestedDueOn: '2020-12-10', cause: 'objective', reason: 'Chờ ý kiến', workDone: 'Đã có dự thảo' } })).body;
    await head.call(submitExtension, { params: { extensionId } });
    await chair.call(decideExtension, { params: { extensionId }, body: { grantedDueOn: '2020-12-10', excusesLateness: true, reason: 'Đồng ý' } });
    expect((await versions(chair))[0]).toEqual(expect.objectContaining({ number: 2, change: 'due-day-moved', reason: 'Đồng ý' }));
    expect((await between(chair, 2))[0]?.changes).toEqual([{ field: 'dueOn', before: '2020-11-30', after: '2020-12-10' }]);
  });

  it('shows a unit its own issued tasks only, and strangers nothing (R17)', async () => {
    const taskId = await create('CT.01', unitId);
    await create('CT.02', otherUnitId);
    await approve();
    await create('CT.03', otherUnitId, 'Bổ sung');
    await secretary.call(issueTask, { params: { taskId } });
    const officer = await api.as(await given.role('officer', committeeId, unitId));
    expect((await versions(officer)).map(({ number, taskCount }) => [number, taskCount])).toEqual([[1, 1]]);
    expect((await between(officer, 2, 0)).map(({ code }) => code)).toEqual(['CT.01']);
    const stranger = await api.as(await given.role('secretariat', (await given.committee()).id));
    expect((await stranger.refused(listPlanVersions, { params: { planId } })).status).toBe(404);
    expect((await stranger.refused(getPlanDifferences, { params: { planId, number: 1 } })).status).toBe(404);
  });

  it('has no difference to a version that is not there', async () => {
    await create('CT.01', unitId);
    await approve();
    expect((await secretary.refused(getPlanDifferences, { params: { planId, number: 2 } })).status).toBe(404);
    expect((await secretary.refused(getPlanDifferences, { params: { planId, number: 1 }, query: { from: 9 } })).body.errors).toEqual([{ pointer: '/from', code: 'out-of-range' }]);
  });
});

it('a plan approved before versions were kept first keeps how it stood', async () => {
  const cells = givenCellsIn(api.dataSource);
  const other = await given.committee();
  planId = await cells.plan(other.id);
  themeId = await cells.theme(other.id, 'CT');
  await cells.task({ committeeId: other.id, planId, themeId, code: 'CT.01' });
  secretary = await api.as(await given.role('secretariat', other.id));
  await create('CT.02', (await given.unit(other.id)).id, 'Bổ sung');
  expect((await versions(secretary)).map(({ number, change, taskCount }) => [number, change, taskCount])).toEqual([[2, 'task-added', 1], [1, 'recorded', 1]]);
});

async function leadOf(taskId: string): Promise<string> {
  const task = (await chair.call(getTask, { params: { taskId }, query: {} })).body;
  return task.assignments.find(({ role }) => role === 'lead')?.id ?? '';
}
