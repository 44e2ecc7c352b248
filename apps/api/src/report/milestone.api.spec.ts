import { acceptItem, getDraft, getItem, getReceipt, getTask, listQueue, reopenAssignment, returnItem, saveDraft, submitReport, type SaveDraft } from '@app/contract';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, wordsOf, type Demo } from '../testing/demo';

let api: TestApp;
let as: Demo['as'];
let leadOf: Demo['leadOf'];
let unitId: string;
let committeeId: string;
let officer: Client;
let secretary: Client;
let leader: Client;

beforeAll(async () => {
  ({ api, as, leadOf, committeeId, unitId } = await startDemo());
  [officer, secretary, leader] = await Promise.all([as('dau-moi-stttt'), as('thu-ky-btg'), as('truong-ban')]);
});
afterAll(() => api.close());

/** Which milestones of the task are reached, as known now or at the end of a day. */
const reachedOf = async (taskId: string, query: { effectiveOn?: string; knownAt?: string } = {}) =>
  (await leader.call(getTask, { params: { taskId }, query })).body.milestones.map(({ doneOn }) => doneOn);
const NOW = '2020-11-17T00:00:00.000Z';

async function save(assignmentId: string, over: Partial<SaveDraft>) {
  const draft = (await officer.call(getDraft, { params: { assignmentId } })).body;
  return { params: { assignmentId }, body: wordsOf(draft, over), ifMatch: '*' };
}

async function send(assignmentId: string, over: Partial<SaveDraft>): Promise<{ itemId: string; submissionId: string }> {
  await officer.call(saveDraft, await save(assignmentId, over));
  const { id } = (await officer.call(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body;
  const { items } = (await officer.call(getReceipt, { params: { submissionId: id } })).body;
  return { itemId: items[0]?.itemId ?? '', submissionId: id };
}

const milestonesOf = async (assignmentId: string): Promise<string[]> => (await officer.call(getDraft, { params: { assignmentId } })).body.milestones.map(({ id }) => id);
const PROGRESS = { claim: 'on-track', narrative: 'Đạt mốc theo kế hoạch.' } as const;

describe('a milestone (R3)', () => {
  it('is reached when the item that claims it is accepted, from the day claimed on', async () => {
    const { assignmentId, taskId } = await leadOf('CT.04');
    const [first = '', second = ''] = await milestonesOf(assignmentId);
    const waiting = (await secretary.call(listQueue, { query: { committeeId, unitId, limit: 200 } })).body.items.find(({ taskCode }) => taskCode === 'CT.04');
    await secretary.call(acceptItem, { params: { itemId: waiting?.itemId ?? '' }, body: {} });
    expect(await reachedOf(taskId)).toEqual([null, null]);

    const returned = await send(assignmentId, { ...PROGRESS, reachedMilestones: [{ milestoneId: second, reachedOn: '2020-11-12' }] });
    await secretary.call(returnItem, { params: { itemId: returned.itemId }, body: { reasons: [{ section: 'milestones', text: 'Chưa chạy thử.' }] } });
    expect((await officer.call(getDraft, { params: { assignmentId } })).body.reachedMilestones).toEqual([{ milestoneId: second, reachedOn: '2020-11-12' }]);

    const claim = [{ milestoneId: first, reachedOn: '2020-11-10' }];
    const { itemId, submissionId } = await send(assignmentId, { reachedMilestones: claim });
    expect((await secretary.call(getItem, { params: { itemId } })).body).toEqual(expect.objectContaining({ reachedMilestones: claim, milestones: expect.arrayContaining([expect.objectContaining({ id: first, doneOn: null })]) }));
    expect((await officer.call(getReceipt, { params: { submissionId } })).body.items[0]?.reachedMilestones).toEqual([{ title: 'Biên dịch 30 tin, bài', reachedOn: '2020-11-10' }]);
    expect(await reachedOf(taskId)).toEqual([null, null]);

    await secretary.call(acceptItem, { params: { itemId }, body: {} });
    expect(await reachedOf(taskId)).toEqual(['2020-11-10', null]);
    expect(await reachedOf(taskId, { effectiveOn: '2020-11-12' })).toEqual([null, null]);
    expect(await reachedOf(taskId, { effectiveOn: '2020-11-12', knownAt: NOW })).toEqual(['2020-11-10', null]);
    expect(await reachedOf(taskId, { effectiveOn: '2020-11-09', knownAt: NOW })).toEqual([null, null]);
  });

  it('takes the day that a later accepted item corrects, also for the days between', async () => {
    const { assignmentId, taskId } = await leadOf('CT.03');
    const [first = ''] = await milestonesOf(assignmentId);
    expect(await reachedOf(taskId)).toEqual(['2020-10-14', null]);
    const { itemId } = await send(assignmentId, { ...PROGRESS, reachedMilestones: [{ milestoneId: first, reachedOn: '2020-10-20' }] });
    await secretary.call(acceptItem, { params: { itemId }, body: {} });
    expect(await reachedOf(taskId)).toEqual(['2020-10-20', null]);
    expect(await reachedOf(taskId, { effectiveOn: '2020-10-16', knownAt: NOW })).toEqual([null, null]);
    expect(await reachedOf(taskId, { effectiveOn: '2020-10-16' })).toEqual(['2020-10-14', null]);
  });

  it('is taken back with the completion that reached it; what was accepted before it stays', async () => {
    const { assignmentId, taskId } = await leadOf('CT.03');
    const ids = await milestonesOf(assignmentId);
    const { indicators } = (await officer.call(getDraft, { params: { assignmentId } })).body;
    const { itemId } = await send(assignmentId, {
      claim: 'completed', completedOn: '2020-11-13', narrative: 'Đã hoàn thành.', indicatorValues: indicators.map(({ id, target }) => ({ indicatorId: id, value: target })),
      reachedMilestones: [{ milestoneId: ids[1] ?? '', reachedOn: '2020-11-13' }], evidence: [{ kind: 'document', title: 'Quyết định', reference: '12/QĐ' }],
    });
    await secretary.call(acceptItem, { params: { itemId }, body: {} });
    expect(await reachedOf(taskId)).toEqual(['2020-10-20', '2020-11-13']);
    await leader.call(reopenAssignment, { params: { assignmentId }, body: { reason: 'Chưa chạy thử' } });
    expect(await reachedOf(taskId)).toEqual(['2020-10-20', null]);
  });

  it('is refused where it is another task’s, said twice, or on a day to come', async () => {
    const { assignmentId } = await leadOf('CT.05');
    const [first = ''] = await milestonesOf(assignmentId);
    const [foreign = ''] = await milestonesOf((await leadOf('CT.04')).assignmentId);
    const on = (milestoneId: string, reachedOn = '2020-11-10') => ({ milestoneId, reachedOn });
    expect((await officer.refused(saveDraft, await save(assignmentId, { reachedMilestones: [on(foreign)] }))).body.errors).toEqual([{ pointer: '/reachedMilestones/0/milestoneId', code: 'unknown-object' }]);
    expect((await officer.refused(saveDraft, await save(assignmentId, { reachedMilestones: [on(first), on(first)] }))).body.errors).toEqual([{ pointer: '/reachedMilestones/1/milestoneId', code: 'already-used' }]);
    await officer.call(saveDraft, await save(assignmentId, { ...PROGRESS, reachedMilestones: [on(first, '2020-11-17')] }));
    expect((await officer.refused(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body.errors).toEqual([{ pointer: '/assignmentIds/0/reachedMilestones', code: 'out-of-range' }]);
  });
});
