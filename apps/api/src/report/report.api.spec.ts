import { acceptItem, confirmItem, getAssignment, getDashboard, getDraft, getItem, getReceipt, getTask, getWork, listQueue, listTasks, returnItem, saveDraft, submitReport, type SaveDraft } from '@app/contract';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { doneOf, startDemo, wordsOf, type Demo } from '../testing/demo';

let api: TestApp;
let as: Demo['as'];
let leadOf: Demo['leadOf'];
let planId: string;
let committeeId: string;
let officer: Client;
let secretary: Client;
let leader: Client;
let unitId: string;

beforeAll(async () => {
  ({ api, as, leadOf, planId, committeeId, unitId } = await startDemo());
  [officer, secretary, leader] = await Promise.all([as('dau-moi-stttt'), as('thu-ky-btg'), as('truong-ban')]);
});
afterAll(() => api.close());

const figures = async () => (await leader.call(getDashboard, { query: { planId } })).body.totals;

async function say(assignmentId: string, words: Partial<SaveDraft>): Promise<void> {
  const draft = await officer.call(getDraft, { params: { assignmentId } });
  await officer.call(saveDraft, { params: { assignmentId }, body: wordsOf(draft.body, words), ifMatch: draft.headers.get('etag') ?? '' });
}

async function submit(assignmentId: string): Promise<string> {
  const { id } = (await officer.call(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body;
  return (await officer.call(getReceipt, { params: { submissionId: id } })).body.items[0]?.itemId ?? '';
}

const finished = async (assignmentId: string) => doneOf((await officer.call(getDraft, { params: { assignmentId } })).body, 'Hồ sơ đề xuất cấp độ đã được phê duyệt.');

describe('a report', () => {
  it('is drafted, sent, returned with a reason, corrected, accepted; only then does the cell change', async () => {
    const { assignmentId } = await leadOf('AN.05');
    const before = await figures();
    await say(assignmentId, await finished(assignmentId));
    const first = await submit(assignmentId);
    expect((await officer.call(getAssignment, { params: { assignmentId } })).body.state).toBe('awaiting-confirmation');
    expect(await figures()).toEqual(expect.objectContaining({ overdue: before.overdue, completed: before.completed }));

    await secretary.call(returnItem, { params: { itemId: first }, body: { reasons: [{ section: 'evidence', text: 'Bổ sung văn bản thẩm định.' }] } });
    const work = (await officer.call(getWork, { params: { unitId }, query: { committeeId } })).body;
    expect(work.items[0]).toEqual(expect.objectContaining({ code: 'AN.05', group: 'returned', returned: expect.objectContaining({ reasons: [{ section: 'evidence', text: 'Bổ sung văn bản thẩm định.' }] }) }));
    const draft = (await officer.call(getDraft, { params: { assignmentId } })).body;
    expect([draft.version, draft.narrative]).toEqual([0, 'Hồ sơ đề xuất cấp độ đã được phê duyệt.']);

    await say(assignmentId, { narrative: 'Hồ sơ đã được phê duyệt, kèm văn bản thẩm định.' });
    const second = await submit(assignmentId);
    const item = (await secretary.call(getItem, { params: { itemId: second } })).body;
    expect([item.versionNumber - 1, item.kind, item.isOwnUnit]).toEqual([(await secretary.call(getItem, { params: { itemId: first } })).body.versionNumber, 'completion', false]);
    await secretary.call(acceptItem, { params: { itemId: second }, body: {} });

    const assignment = (await leader.call(getAssignment, { params: { assignmentId } })).body;
    expect([assignment.state, assignment.completedOn, assignment.status?.shown, assignment.status?.workingDaysLate]).toEqual(['completed', '2020-11-13', 'completed-late', 10]);
    expect(await figures()).toEqual(expect.objectContaining({ overdue: before.overdue - 1, completedLate: before.completedLate + 1 }));
    expect((await secretary.refused(acceptItem, { params: { itemId: second }, body: {} })).body.code).toBe('state-does-not-allow');
  });

  it('is one submission however often the button is pressed', async () => {
    const { assignmentId } = await leadOf('CN.02');
    await say(assignmentId, { claim: 'on-track', narrative: 'Đã biên dịch 60/80 tin, bài.', percent: 75 });
    const headers = { 'idempotency-key': 'one-press' };
    const body = { unitId, assignmentIds: [assignmentId] };
    const [once, again] = [await officer.call(submitReport, { body, headers }), await officer.call(submitReport, { body, headers })];
    expect(again.body).toEqual(once.body);
    expect(once.body.number).toMatch(/^BC-2020H2-\d{4}$/);
    const { contentHash, items } = (await officer.call(getReceipt, { params: { submissionId: once.body.id } })).body;
    expect([contentHash, items.length]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), 1]);
  });

  it('is refused while it says nothing, and keeps the draft', async () => {
    const { assignmentId } = await leadOf('CT.05');
    await say(assignmentId, { narrative: 'Chưa triển khai.' });
    const answer = await officer.refused(submitReport, { body: { unitId, assignmentIds: [assignmentId] } });
    expect(answer.body.errors).toEqual([{ pointer: '/assignmentIds/0/claim', code: 'required' }]);
    await say(assignmentId, { claim: 'completed' });
    expect((await officer.refused(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body.code).toBe('indicator-actual-missing');
    expect((await officer.call(getDraft, { params: { assignmentId } })).body.narrative).toBe('Chưa triển khai.');
  });

  it('takes the completion day that the reviewer corrects, with the reason', async () => {
    const { assignmentId } = await leadOf('CN.02');
    await say(assignmentId, await finished(assignmentId));
    const itemId = await submit(assignmentId);
    // The partner's open dispute stops the completion (R4) until it is settled.
    expect((await secretary.refused(acceptItem, { params: { itemId }, body: {} })).body.code).toBe('dispute-open');
    await api.dataSource.query(`UPDATE assignment SET state = 'confirmed' WHERE state = 'disputed'`);
    expect((await secretary.refused(acceptItem, { params: { itemId }, body: { completedOn: '2020-11-10' } })).body.errors).toEqual([{ pointer: '/note', code: 'required' }]);
    expect((await secretary.refused(acceptItem, { params: { itemId }, body: { completedOn: '2020-11-17', note: 'Nhầm ngày' } })).body.code).toBe('completion-after-submission');
    await secretary.call(acceptItem, { params: { itemId }, body: { completedOn: '2020-11-10', note: 'Theo biên bản bàn giao' } });
    expect((await leader.call(getAssignment, { params: { assignmentId } })).body.completedOn).toBe('2020-11-10');
  });
});

describe('evidence', () => {
  it('with a name and nothing to find it by is refused; an empty row is left behind', async () => {
    const { assignmentId } = await leadOf('CT.05');
    const row = { kind: 'document' as const, title: '', reference: '' };
    await say(assignmentId, { claim: 'not-started', narrative: 'Chưa triển khai.', evidence: [{ ...row, title: 'Biên bản' }] });
    expect((await officer.refused(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body.errors).toEqual([{ pointer: '/assignmentIds/0/evidence', code: 'required' }]);
    await say(assignmentId, { evidence: [row] });
    const itemId = await submit(assignmentId);
    expect((await secretary.call(getItem, { params: { itemId } })).body.evidence).toEqual([]);
  });
});

describe('a draft', () => {
  it('belongs to its unit alone', async () => {
    const { assignmentId } = await leadOf('CT.04');
    const other = await as('dau-moi-bhd');
    expect((await other.refused(getDraft, { params: { assignmentId } })).status).toBe(404);
    expect((await other.refused(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).status).toBe(404);
    expect((await leader.refused(getDraft, { params: { assignmentId } })).status).toBe(403);
  });

  it('is not overwritten by who has not seen it', async () => {
    const { assignmentId } = await leadOf('CT.04');
    const draft = await officer.call(getDraft, { params: { assignmentId } });
    const { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, evidence } = draft.body;
    const body = { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, evidence };
    const etag = draft.headers.get('etag') ?? '';
    await officer.call(saveDraft, { params: { assignmentId }, body, ifMatch: etag });
    expect((await officer.refused(saveDraft, { params: { assignmentId }, body, ifMatch: etag })).status).toBe(412);
  });

  it('with a marking of secrecy is refused (R16)', async () => {
    const { assignmentId } = await leadOf('CT.04');
    const body = { claim: null, completedOn: null, narrative: 'Báo cáo TỐI MẬT về tình hình.', percent: null, difficulties: null, proposals: null, indicatorValues: [], evidence: [] };
    expect((await officer.refused(saveDraft, { params: { assignmentId }, body, ifMatch: '*' })).body.code).toBe('classified-marking');
  });
});

describe('the review queue', () => {
  it('is oldest first, and closed to units but for their own', async () => {
    const { items } = (await secretary.call(listQueue, { query: { committeeId } })).body;
    expect(items.map(({ submittedAt }) => submittedAt)).toEqual(items.map(({ submittedAt }) => submittedAt).sort());
    expect(items.map(({ taskCode }) => taskCode)).toContain('XT.07');
    expect((await officer.refused(listQueue, { query: { committeeId } })).status).toBe(404);
    const seen = (await officer.call(listQueue, { query: { committeeId, unitId } })).body.items;
    expect([seen.length > 0, seen.filter(({ unit }) => unit.id !== unitId)]).toEqual([true, []]);
  });

  it('lets nobody decide on the own unit while another can', async () => {
    const { items } = (await secretary.call(listQueue, { query: { committeeId, unitId } })).body;
    const own = await as('to-pho-tgv');
    const answer = await own.refused(acceptItem, { params: { itemId: items[0]?.itemId ?? '' }, body: {} });
    expect([answer.status, answer.body.code]).toEqual([409, 'reviewer-of-own-unit']);
    const barred = (await own.call(listQueue, { query: { committeeId } })).body.items.filter(({ isOwnUnit }) => isOwnUnit);
    expect(barred.map(({ itemId }) => itemId).sort()).toEqual(items.map(({ itemId }) => itemId).sort());
    expect(items.some(({ isOwnUnit }) => isOwnUnit)).toBe(false);
  });

  it('asks a leader too for a marked task', async () => {
    const { items } = (await secretary.call(listQueue, { query: { committeeId } })).body;
    const itemId = items.find(({ taskCode }) => taskCode === 'XT.07')?.itemId ?? '';
    await api.dataSource.query('UPDATE task SET is_two_step = true WHERE plan_id = $1 AND code = $2', [planId, 'XT.07']);
    await api.dataSource.query(`DELETE FROM item_review WHERE item_id = $1`, [itemId]);
    expect((await leader.refused(confirmItem, { params: { itemId }, body: {} })).body.code).toBe('state-does-not-allow');
    await secretary.call(acceptItem, { params: { itemId }, body: {} });
    expect((await secretary.call(getItem, { params: { itemId } })).body).toEqual(expect.objectContaining({ state: 'submitted', awaitsLeader: true }));
    const waiting = (await leader.call(listQueue, { query: { committeeId } })).body.items.find((one) => one.itemId === itemId);
    expect([waiting?.awaitsLeader, waiting?.lastReview?.decision, waiting?.lastReview?.reviewer]).toEqual([true, 'accepted', expect.any(String)]);
    // Somebody who sits for the reporting unit becomes a leader too.
    await api.dataSource.query(`INSERT INTO role_grant (id, user_id, committee_id, unit_id, role, from_on, recorded_at) SELECT gen_random_uuid(), id, $1, NULL, 'leader', '2020-01-01', now() FROM app_user WHERE username = 'uv-bqlkcn'`, [committeeId]);
    const ownLeader = await as('uv-bqlkcn');
    expect((await ownLeader.refused(confirmItem, { params: { itemId }, body: {} })).body.code).toBe('decider-of-own-unit');
    expect((await ownLeader.call(getItem, { params: { itemId } })).body.isOwnUnit).toBe(true);
    await leader.call(confirmItem, { params: { itemId }, body: {} });
    expect((await leader.call(getItem, { params: { itemId } })).body.reviews.map(({ decision, isOwnUnit }) => [decision, isOwnUnit])).toEqual([['accepted', false], ['confirmed', false]]);
    const { items: done } = (await leader.call(listTasks, { query: { planId, figure: 'completed', q: 'XT.07' } })).body;
    expect((await leader.call(getTask, { params: { taskId: done[0]?.id ?? '' } })).body.assignments.find(({ role }) => role === 'lead')?.completedOn).toBe('2020-11-12');
  });
});

describe('a completion', () => {
  it('does not lie before the day of the issue, neither as said nor as corrected by the reviewer (R23)', async () => {
    const { assignmentId } = await leadOf('CT.04');
    await say(assignmentId, { ...(await finished(assignmentId)), completedOn: '2020-07-03' });
    const early = await officer.refused(submitReport, { body: { unitId, assignmentIds: [assignmentId] } });
    expect([early.status, early.body.code]).toEqual([409, 'completion-before-issue']);
    await say(assignmentId, { completedOn: '2020-07-06' });
    const itemId = await submit(assignmentId);
    expect((await secretary.refused(acceptItem, { params: { itemId }, body: { completedOn: '2020-07-03', note: 'Theo biên bản.' } })).body.code).toBe('completion-before-issue');
    expect((await officer.call(getAssignment, { params: { assignmentId } })).body.state).toBe('awaiting-confirmation');
  });
});

describe('the list of work', () => {
  it('is not found for a plan that does not exist', async () => {
    const asked = await officer.refused(getWork, { params: { unitId }, query: { committeeId, planId: unitId } });
    expect([asked.status, asked.body.code]).toEqual([404, 'not-found']);
  });
});
