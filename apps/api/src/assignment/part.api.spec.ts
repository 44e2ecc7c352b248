import { acceptItem, getDashboard, getDraft, getReceipt, getWork, listParts, saveDraft, settleDispute, speakForPart, submitReport, type Part } from '@app/contract';
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

const parts = async (client: Client, taskId: string): Promise<Part[]> => (await client.call(listParts, { params: { taskId } })).body.items;
const officerOf = async (code: string): Promise<Client> => {
  const [user] = await api.dataSource.query<{ username: string }[]>(`SELECT u.username FROM app_user u JOIN role_grant g ON g.user_id = u.id JOIN unit x ON x.id = g.unit_id WHERE x.code = $1 AND g.role IN ('officer', 'head') ORDER BY g.role DESC LIMIT 1`, [code]);
  return as(user?.username ?? '');
};

beforeAll(async () => {
  ({ api, as, leadOf, planId, committeeId, unitId } = await startDemo());
  [officer, secretary, leader] = await Promise.all([as('dau-moi-stttt'), as('thu-ky-btg'), as('truong-ban')]);
});
afterAll(() => api.close());

async function claim(leadId: string): Promise<string> {
  const draft = await officer.call(getDraft, { params: { assignmentId: leadId } });
  await officer.call(saveDraft, { params: { assignmentId: leadId }, body: wordsOf(draft.body, { ...doneOf(draft.body), difficulties: null, proposals: null }), ifMatch: draft.headers.get('etag') ?? '' });
  const { id } = (await officer.call(submitReport, { body: { unitId, assignmentIds: [leadId] } })).body;
  return (await officer.call(getReceipt, { params: { submissionId: id } })).body.items[0]?.itemId ?? '';
}
const isMarked = async (taskId: string): Promise<boolean> => {
  const { cells } = (await leader.call(getDashboard, { query: { planId } })).body;
  return cells.some((cell) => cell.taskId === taskId && cell.status?.marks.includes('disputed') === true);
};

describe('a coordinating unit', () => {
  it('disputes: the matrix shows it and the completion waits (R4), until a leader settles it with a reason; silence is recorded', async () => {
    const { taskId, assignmentId: leadId } = await leadOf('AN.05');
    const before = await parts(secretary, taskId);
    const part = before.find(({ state }) => state !== 'confirmed');
    if (part === undefined) throw new Error('the demo has no part to dispute');
    const partner = await officerOf(part.unit.code);
    const itemId = await claim(leadId);
    expect((await parts(partner, taskId)).find(({ assignmentId }) => assignmentId === part.assignmentId)).toEqual(expect.objectContaining({ answerUntil: '2020-11-23', isSilent: false, acts: ['confirm', 'correct', 'dispute'] }));
    expect((await partner.refused(speakForPart, { params: { assignmentId: part.assignmentId }, body: { word: 'dispute' } })).body.errors).toEqual([{ pointer: '/text', code: 'required' }]);
    expect((await officer.refused(speakForPart, { params: { assignmentId: part.assignmentId }, body: { word: 'confirm' } })).status).toBe(404);
    expect((await secretary.refused(speakForPart, { params: { assignmentId: part.assignmentId }, body: { word: 'confirm' } })).status).toBe(403);
    await partner.call(speakForPart, { params: { assignmentId: part.assignmentId }, body: { word: 'dispute', text: 'Chưa nhận đủ hồ sơ.' } });

    expect(await isMarked(taskId)).toBe(true);
    expect((await secretary.refused(acceptItem, { params: { itemId }, body: {} })).body.code).toBe('dispute-open');
    expect((await secretary.refused(settleDispute, { params: { assignmentId: part.assignmentId }, body: { reason: 'x' } })).status).toBe(403);
    expect((await leader.refused(settleDispute, { params: { assignmentId: part.assignmentId }, body: { reason: ' ' } })).body.errors).toEqual([{ pointer: '/reason', code: 'required' }]);
    // A deputy chair who heads the lead unit leaves it to another leader (R6).
    const ownLeader = await as('pho-tb-stttt');
    expect((await ownLeader.refused(settleDispute, { params: { assignmentId: part.assignmentId }, body: { reason: 'Không đáng kể.' } })).body.code).toBe('decider-of-own-unit');
    await leader.call(settleDispute, { params: { assignmentId: part.assignmentId }, body: { reason: 'Hồ sơ bổ sung sau, không ảnh hưởng kết quả.' } });
    const settled = (await parts(secretary, taskId)).find(({ assignmentId }) => assignmentId === part.assignmentId);
    expect([settled?.state, settled?.word?.isSettlement, settled?.word?.isOwnUnit, settled?.word?.text]).toEqual(['confirmed', true, false, 'Hồ sơ bổ sung sau, không ảnh hưởng kết quả.']);
    expect(await isMarked(taskId)).toBe(false);

    await secretary.call(acceptItem, { params: { itemId }, body: {} });
    const after = await parts(secretary, taskId);
    for (const { assignmentId, state } of before) {
      if (state === 'requested' || state === 'acknowledged') expect(after.find((one) => one.assignmentId === assignmentId)?.state).toBe(assignmentId === part.assignmentId ? 'confirmed' : 'no-answer');
    }
    expect((await leader.refused(settleDispute, { params: { assignmentId: part.assignmentId }, body: { reason: 'Thôi.' } })).body.code).toBe('state-does-not-allow');
  });

  it('is asked in its list of work from the claim of the lead unit until it has said a word', async () => {
    const { taskId, assignmentId: leadId } = await leadOf('CT.05');
    const part = (await parts(secretary, taskId)).find(({ state }) => state === 'requested' || state === 'acknowledged');
    if (part === undefined) throw new Error('the demo has no silent part');
    const partner = await officerOf(part.unit.code);
    const inWork = async () => (await partner.call(getWork, { params: { unitId: part.unit.id }, query: { committeeId } })).body.items.find(({ assignmentId }) => assignmentId === part.assignmentId);
    expect(await inWork()).toEqual(expect.objectContaining({ group: 'coordinating', answerUntil: null }));
    await claim(leadId);
    expect(await inWork()).toEqual(expect.objectContaining({ group: 'to-answer', answerUntil: '2020-11-23' }));
    await partner.call(speakForPart, { params: { assignmentId: part.assignmentId }, body: { word: 'confirm', text: null } });
    expect(await inWork()).toEqual(expect.objectContaining({ group: 'coordinating', answerUntil: null }));
  });

  it('confirms without a contribution, corrects with words, takes a dispute back, and answers late', async () => {
    const { items } = (await officer.call(getWork, { params: { unitId }, query: { committeeId } })).body;
    const asked = items.find(({ role, state }) => role === 'coordinating' && state === 'acknowledged');
    const late = items.find(({ role, state }) => role === 'coordinating' && state === 'no-answer');
    const say = (assignmentId: string, word: 'confirm' | 'correct' | 'dispute', text: string | null = null) => officer.call(speakForPart, { params: { assignmentId }, body: { word, text } });
    const mine = async (taskId: string) => (await parts(officer, taskId)).find(({ unit }) => unit.id === unitId);
    await say(asked?.assignmentId ?? '', 'dispute', 'Số liệu chưa thống nhất.');
    expect((await mine(asked?.taskId ?? ''))?.state).toBe('disputed');
    await say(asked?.assignmentId ?? '', 'correct', 'Đã góp 40 tin, không phải 50.');
    expect((await mine(asked?.taskId ?? ''))?.word).toEqual(expect.objectContaining({ text: 'Đã góp 40 tin, không phải 50.', isSettlement: false }));
    expect(await mine(asked?.taskId ?? '')).toEqual(expect.objectContaining({ state: 'confirmed', acts: [] }));
    await say(late?.assignmentId ?? '', 'confirm');
    expect((await mine(late?.taskId ?? ''))?.state).toBe('confirmed');
  });
});
