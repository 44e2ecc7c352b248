import { acknowledgeAssignment, createTask, createTheme, createPlan, deleteTask, editTask, getAssignment, getDashboard, getTask, issueTask, listTasks, type CreateTask } from '@app/contract';
import type { z } from 'zod';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, type Demo } from '../testing/demo';
import { givenIn, type Given } from '../testing/given';

describe('a task', () => {
  let api: TestApp;
  let given: Given;
  let committeeId: string;
  let secretary: Client;
  let base: { planId: string; themeId: string };
  let lead: { id: string };
  let partner: { id: string };
  let count = 0;

  beforeAll(async () => {
    api = await startTestApp();
    given = givenIn(api.dataSource);
    committeeId = (await given.committee()).id;
    secretary = await api.as(await given.role('secretariat', committeeId));
    const planId = (await secretary.call(createPlan, { body: { committeeId, halfYear: '2020-H2', name: 'Kế hoạch' } })).body.id;
    const themeId = (await secretary.call(createTheme, { params: { committeeId }, body: { code: 'CT', name: 'Cổng', position: 1 } })).body.id;
    base = { planId, themeId };
    lead = await given.unit(committeeId);
    partner = await given.unit(committeeId);
  });
  afterAll(() => api.close());

  const body = (over: Partial<z.input<typeof CreateTask>> = {}): z.input<typeof CreateTask> => ({
    ...base,
    code: `CT.${String((count += 1)).padStart(2, '0')}`,
    title: 'Đưa cổng thông tin vào hoạt động',
    kind: 'dated',
    deliverable: 'Cổng thông tin',
    dueOn: '2020-12-11',
    leadUnitId: lead.id,
    coordinatingUnitIds: [partner.id],
    decision: { text: 'Giao việc tại hội nghị', leaderName: 'Trưởng ban' },
    ...over,
  });
  const create = async (over: Partial<z.input<typeof CreateTask>> = {}) => (await secretary.call(createTask, { body: body(over) })).body.id;

  it.each([
    ['a source', { decision: null }, 'task-source-missing'],
    ['a lead unit', { leadUnitId: null }, 'lead-unit-missing'],
    ['a due day', { dueOn: null }, 'due-day-missing'],
    ['a deliverable', { deliverable: null }, 'deliverable-missing'],
  ])('is not issued without %s', async (_, missing, code) => {
    const taskId = await create(missing);
    const answer = await secretary.refused(issueTask, { params: { taskId } });
    expect([answer.status, answer.body.code]).toEqual([409, code]);
  });

  it('keeps where an indicator stood before; empty is not known, and zero is zero (R10)', async () => {
    const indicator = { name: 'Tin, bài', unitOfMeasure: 'tin', target: 80, direction: 'at-least' as const };
    const taskId = await create({ indicators: [indicator, { ...indicator, name: 'Ảnh', baseline: 0 }] });
    const baselines = async () => (await secretary.call(getTask, { params: { taskId }, query: {} })).body.indicators.map(({ baseline }) => baseline);
    expect(await baselines()).toEqual([null, 0]);
    await secretary.call(editTask, { params: { taskId }, body: { indicators: [{ ...indicator, baseline: 52.5 }] }, ifMatch: '*' });
    expect(await baselines()).toEqual([52.5]);
    expect((await secretary.refused(editTask, { params: { taskId }, body: { indicators: [{ ...indicator, baseline: 2e12 }] }, ifMatch: '*' })).body.errors).toEqual([{ pointer: '/indicators/0/baseline', code: 'too-large' }]);
  });

  it('is in nobody’s list and in no figure until it is issued, then in the unit’s', async () => {
    const officer = await api.as(await given.role('officer', committeeId, lead.id));
    const leader = await api.as(await given.role('leader', committeeId));
    const taskId = await create();
    const total = async () => (await leader.call(getDashboard, { query: { planId: base.planId } })).body.totals.total;
    const before = await total();
    expect((await officer.refused(getTask, { params: { taskId } })).status).toBe(404);
    await secretary.call(issueTask, { params: { taskId } });
    expect(await total()).toBe(before + 1);
    const task = (await officer.call(getTask, { params: { taskId } })).body;
    expect(task).toEqual(expect.objectContaining({ state: 'issued', due: { dueOn: '2020-12-11', originalDueOn: '2020-12-11', extensionCount: 0 } }));
    expect(task.history.map((move) => move.toState)).toEqual(['issued']);
    expect((await secretary.refused(issueTask, { params: { taskId } })).body.code).toBe('state-does-not-allow');
  });

  it('is taken on by its own units only, each for its part', async () => {
    const taskId = await create();
    await secretary.call(issueTask, { params: { taskId } });
    const { assignments } = (await secretary.call(getTask, { params: { taskId } })).body;
    const [own, other] = [assignments.find(({ role }) => role === 'lead'), assignments.find(({ role }) => role === 'coordinating')];
    const officer = await api.as(await given.role('officer', committeeId, lead.id));
    expect((await officer.refused(acknowledgeAssignment, { params: { assignmentId: other?.id ?? '' } })).status).toBe(404);
    await officer.call(acknowledgeAssignment, { params: { assignmentId: own?.id ?? '' } });
    expect((await officer.call(getAssignment, { params: { assignmentId: own?.id ?? '' } })).body.moves.map((move) => move.toState)).toEqual(['acknowledged', 'issued']);
    expect((await officer.refused(acknowledgeAssignment, { params: { assignmentId: own?.id ?? '' } })).body.code).toBe('state-does-not-allow');
  });

  it.each([
    ['a code twice', () => ({ code: 'CT.01' }), '/code', 'already-used'],
    ['a unit of nobody', () => ({ leadUnitId: '01900000-0000-7000-8000-000000000000' }), '/leadUnitId', 'unknown-unit'],
    ['a lead that also coordinates', () => ({ coordinatingUnitIds: [lead.id] }), '/coordinatingUnitIds/0', 'already-used'],
    ['a day that is none', () => ({ dueOn: '2020-02-30' }), '/dueOn', 'not-a-day'],
  ])('refuses %s, naming the field', async (_, wrong, pointer, code) => {
    const answer = await secretary.refused(createTask, { body: body(wrong()) });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer, code }]);
  });

  it('can be changed and thrown away as a draft, never once issued', async () => {
    const taskId = await create();
    const { version } = (await secretary.call(getTask, { params: { taskId } })).body;
    await secretary.call(editTask, { params: { taskId }, body: { title: 'Tên mới', milestones: [{ title: 'Chạy thử', dueOn: '2020-11-30' }] }, ifMatch: `"v${version}"` });
    expect((await secretary.refused(editTask, { params: { taskId }, body: { title: 'Khác' }, ifMatch: `"v${version}"` })).status).toBe(412);
    const task = (await secretary.call(getTask, { params: { taskId } })).body;
    expect([task.title, task.milestones.length, task.assignments.length]).toEqual(['Tên mới', 1, 2]);
    await secretary.call(issueTask, { params: { taskId } });
    expect((await secretary.refused(deleteTask, { params: { taskId } })).body.code).toBe('state-does-not-allow');
    const draft = await create();
    await secretary.call(deleteTask, { params: { taskId: draft } });
    expect((await secretary.refused(getTask, { params: { taskId: draft } })).status).toBe(404);
  });
});

describe('the demo’s tasks', () => {
  let api: TestApp;
  let as: Demo['as'];
  let planId: string;
  beforeAll(async () => {
    ({ api, as, planId } = await startDemo());
  });
  afterAll(() => api.close());

  it.each([
    ['completed', 22],
    ['completed-on-time', 18],
    ['completed-late', 4],
    ['within-term', 19],
    ['due-soon', 2],
    ['overdue', 4],
    ['not-counted', 2],
    ['due', 26],
  ] as const)('open the list behind the figure “%s”: %i', async (figure, expected) => {
    const { items } = (await (await as('truong-ban')).call(listTasks, { query: { planId, figure, limit: 200 } })).body;
    expect(items).toHaveLength(expected);
  });

  it('tell which words created a task, its original due day and what it continues', async () => {
    const leader = await as('truong-ban');
    const { items } = (await leader.call(listTasks, { query: { planId, q: 'tiếng anh cua cong', limit: 10 } })).body;
    const task = (await leader.call(getTask, { params: { taskId: items[0]?.id ?? '' } })).body;
    expect(task.code).toBe('CT.03');
    expect(task.due).toEqual({ dueOn: '2020-11-30', originalDueOn: '2020-10-30', extensionCount: 1 });
    expect(task.sources[0]?.quote).toContain('3 thứ tiếng');
    expect(task.links).toEqual([expect.objectContaining({ code: 'CT.02', halfYear: '2020-H1', relation: 'carried-from' })]);
    expect(task.indicators[0]).toEqual(expect.objectContaining({ actual: 52, target: 80, isMet: false }));
  });

  it('are paged without gaps, and a unit sees only those it leads or supports', async () => {
    const leader = await as('truong-ban');
    const first = (await leader.call(listTasks, { query: { planId, limit: 40 } })).body;
    const second = (await leader.call(listTasks, { query: { planId, limit: 40, cursor: first.nextCursor ?? '' } })).body;
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(47);
    const { items } = (await (await as('dau-moi-bhd')).call(listTasks, { query: { planId, limit: 200 } })).body;
    const foreign = first.items.find(({ id }) => items.every((own) => own.id !== id));
    expect((await (await as('dau-moi-bhd')).refused(getTask, { params: { taskId: foreign?.id ?? '' } })).status).toBe(404);
  });
});
