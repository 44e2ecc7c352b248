import { acceptItem, getAssignment, getDraft, getItem, getReceipt, getRoundBoard, getTask, getWork, listQueue, listRounds, recallSubmission, saveDraft, submitReport, type SaveDraft } from '@app/contract';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { doneOf, startDemo, wordsOf, type Demo } from '../testing/demo';

let api: TestApp;
let as: Demo['as'];
let leadOf: Demo['leadOf'];
let planId: string;
let committeeId: string;
let unitId: string;
let officer: Client;
let stranger: Client;
let secretary: Client;
let leader: Client;

beforeAll(async () => {
  ({ api, as, leadOf, planId, committeeId, unitId } = await startDemo());
  [officer, stranger, secretary, leader] = await Promise.all([as('dau-moi-stttt'), as('dau-moi-bhd'), as('thu-ky-btg'), as('truong-ban')]);
  await api.dataSource.query(`DELETE FROM item_draft`);
});
afterAll(() => api.close());

async function send(assignmentId: string, over: Partial<SaveDraft>): Promise<string> {
  const draft = (await officer.call(getDraft, { params: { assignmentId } })).body;
  await officer.call(saveDraft, { params: { assignmentId }, body: wordsOf(draft, over), ifMatch: '*' });
  return (await officer.call(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body.id;
}
const finished = async (assignmentId: string) => doneOf((await officer.call(getDraft, { params: { assignmentId } })).body, 'Đã hoàn thành, gửi nhầm.');
const itemOf = async (submissionId: string): Promise<string> => (await officer.call(getReceipt, { params: { submissionId } })).body.items[0]?.itemId ?? '';
const ownBoard = async () => {
  const { items } = (await secretary.call(listRounds, { query: { planId } })).body;
  const { rows } = (await secretary.call(getRoundBoard, { params: { roundId: items.find(({ state }) => state === 'open')?.id ?? '' } })).body;
  return rows.find(({ unit }) => unit.id === unitId);
};

describe('taking a report back', () => {
  it('gives the words back as a draft and counts for nothing: queue, task, state and board are as before', async () => {
    const { assignmentId, taskId } = await leadOf('AN.05');
    const [before, board] = [(await leader.call(getAssignment, { params: { assignmentId } })).body, await ownBoard()];
    const submissionId = await send(assignmentId, await finished(assignmentId));
    expect((await leader.call(getAssignment, { params: { assignmentId } })).body.state).toBe('awaiting-confirmation');
    expect((await officer.call(getReceipt, { params: { submissionId } })).body.isRecallable).toBe(true);
    expect((await stranger.refused(recallSubmission, { params: { submissionId } })).status).toBe(404);
    const itemId = await itemOf(submissionId);
    await officer.call(recallSubmission, { params: { submissionId } });
    const after = (await leader.call(getAssignment, { params: { assignmentId } })).body;
    expect([after.state, after.status, after.claimed]).toEqual([before.state, before.status, before.claimed]);
    expect((await secretary.call(listQueue, { query: { committeeId, unitId, limit: 200 } })).body.items.some((item) => item.itemId === itemId)).toBe(false);
    expect((await leader.call(getTask, { params: { taskId } })).body.reports.some((report) => report.itemId === itemId)).toBe(false);
    expect((await secretary.refused(getItem, { params: { itemId } })).status).toBe(404);
    const draft = (await officer.call(getDraft, { params: { assignmentId } })).body;
    expect([draft.claim, draft.completedOn, draft.narrative, draft.evidence]).toEqual(['completed', '2020-11-13', 'Đã hoàn thành, gửi nhầm.', [{ kind: 'document', title: 'Quyết định', reference: '12/QĐ' }]]);
    expect((await officer.call(getWork, { params: { unitId }, query: { committeeId } })).body.items.find((item) => item.assignmentId === assignmentId)?.group).toBe('draft');
    const boardAfter = await ownBoard();
    // The last thing that counts was sent three days ago.
    expect([boardAfter?.submittedOn, boardAfter?.items]).toEqual(['2020-11-13', board?.items]);
    const receipt = (await officer.call(getReceipt, { params: { submissionId } })).body;
    expect([receipt.isRecallable, receipt.items[0]?.state]).toEqual([false, 'draft']);
    expect((await officer.refused(recallSubmission, { params: { submissionId } })).body.code).toBe('state-does-not-allow');
    const [entry] = await api.dataSource.query<{ action: string }[]>('SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence DESC LIMIT 1', [submissionId]);
    expect(entry?.action).toBe('report.recalled');
  });

  it('lets the same words be sent again as the next version, and be accepted', async () => {
    const { assignmentId } = await leadOf('AN.05');
    const submissionId = await send(assignmentId, {});
    const { items } = (await officer.call(getReceipt, { params: { submissionId } })).body;
    await secretary.call(acceptItem, { params: { itemId: items[0]?.itemId ?? '' }, body: {} });
    expect((await leader.call(getAssignment, { params: { assignmentId } })).body.state).toBe('completed');
    expect((await officer.refused(recallSubmission, { params: { submissionId } })).body.code).toBe('review-already-begun');
  });

  it('ends with the first look of a reviewer, not with that of the unit itself', async () => {
    const { assignmentId } = await leadOf('CN.02');
    const submissionId = await send(assignmentId, { claim: 'on-track', narrative: 'Đang làm.' });
    const itemId = await itemOf(submissionId);
    await officer.call(getItem, { params: { itemId } });
    expect((await officer.call(getReceipt, { params: { submissionId } })).body.isRecallable).toBe(true);
    await secretary.call(getItem, { params: { itemId } });
    expect((await officer.call(getReceipt, { params: { submissionId } })).body.isRecallable).toBe(false);
    expect((await officer.refused(recallSubmission, { params: { submissionId } })).body.code).toBe('review-already-begun');
  });
});
