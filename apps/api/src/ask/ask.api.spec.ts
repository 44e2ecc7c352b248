import { addressAsk, answerAsk, closeAsk, getDraft, getLeaderAsks, getReceipt, listAsks, listLeaders, returnItem, saveDraft, submitReport, type Ask, type SaveDraft } from '@app/contract';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, type Demo } from '../testing/demo';

let api: TestApp;
let as: Demo['as'];
let leadOf: Demo['leadOf'];
let unitIdOf: Demo['unitIdOf'];
let planId: string;
let committeeId: string;
let unitId: string;
let partnerId: string;
let officer: Client;
let partner: Client;
let secretary: Client;
let leader: Client;

beforeAll(async () => {
  ({ api, as, unitIdOf, leadOf, planId, committeeId, unitId } = await startDemo());
  partnerId = await unitIdOf('BHD');
  [officer, partner, secretary, leader] = await Promise.all([as('dau-moi-stttt'), as('dau-moi-bhd'), as('thu-ky-btg'), as('truong-ban')]);
});
afterAll(() => api.close());

async function report(assignmentId: string, words: Partial<SaveDraft>): Promise<string> {
  const draft = await officer.call(getDraft, { params: { assignmentId } });
  const body = { claim: 'on-track' as const, completedOn: null, narrative: 'Đang triển khai.', percent: 40, difficulties: null, proposals: null, indicatorValues: [], evidence: [], ...words };
  await officer.call(saveDraft, { params: { assignmentId }, body, ifMatch: draft.headers.get('etag') ?? '' });
  const { id } = (await officer.call(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body;
  return (await officer.call(getReceipt, { params: { submissionId: id } })).body.items[0]?.itemId ?? '';
}
const asks = async (client: Client, query: { assignmentId?: string; view?: 'waiting-for-me' | 'mine' | 'leader' | 'all' }): Promise<Ask[]> => (await client.call(listAsks, { query: { planId, limit: 200, ...query } })).body.items;
const newest = async (assignmentId: string): Promise<Ask> => {
  const [first] = await asks(officer, { assignmentId });
  if (first === undefined) throw new Error('there is no ask');
  return first;
};

describe('an ask', () => {
  it('comes out of a report, is handed on, waits for the leaders and is answered in place', async () => {
    const { assignmentId } = await leadOf('CT.05');
    await report(assignmentId, { difficulties: 'Không.', proposals: 'Đề nghị bố trí kinh phí dịch thuật.' });
    const ask = await newest(assignmentId);
    expect(ask).toEqual(expect.objectContaining({ difficulty: null, proposal: 'Đề nghị bố trí kinh phí dịch thuật.', state: 'open', addressee: null, repeatNumber: 1, acts: [] }));
    expect((await asks(secretary, { view: 'waiting-for-me' })).find(({ id }) => id === ask.id)?.acts).toEqual(['address', 'answer', 'close']);
    const before = (await leader.call(getLeaderAsks, { params: { planId }, query: {} })).body;

    const { items: leaders } = (await secretary.call(listLeaders, { params: { committeeId } })).body;
    const chair = leaders.find(({ id }) => id === leaders[0]?.id);
    expect((await secretary.refused(addressAsk, { params: { askId: ask.id }, body: { kind: 'leader', dueOn: '2020-11-15' } })).body.errors).toEqual([{ pointer: '/dueOn', code: 'out-of-range' }]);
    expect((await secretary.refused(addressAsk, { params: { askId: ask.id }, body: { kind: 'unit', dueOn: '2020-11-20' } })).body.errors).toEqual([{ pointer: '/unitId', code: 'required' }]);
    expect((await secretary.refused(addressAsk, { params: { askId: ask.id }, body: { kind: 'unit', unitId, dueOn: '2020-11-20' } })).body.code).toBe('addressee-asks-itself');
    expect((await officer.refused(addressAsk, { params: { askId: ask.id }, body: { kind: 'leader', dueOn: '2020-11-20' } })).status).toBe(403);
    await secretary.call(addressAsk, { params: { askId: ask.id }, body: { kind: 'leader', dueOn: '2020-11-20' } });
    expect(chair).toBeDefined();

    const block = (await leader.call(getLeaderAsks, { params: { planId }, query: {} })).body;
    expect([block.count, (await asks(leader, { view: 'leader' })).length]).toEqual([before.count + 1, before.count + 1]);
    // As of yesterday nobody had it yet.
    expect((await leader.call(getLeaderAsks, { params: { planId }, query: { effectiveOn: '2020-11-15' } })).body.items.map(({ id }) => id)).not.toContain(ask.id);

    expect((await secretary.refused(answerAsk, { params: { askId: ask.id }, body: { decision: 'answered', text: 'x' } })).body.code).toBe('other-addressee');
    expect((await partner.refused(answerAsk, { params: { askId: ask.id }, body: { decision: 'answered', text: 'x' } })).status).toBe(404);
    expect((await leader.refused(answerAsk, { params: { askId: ask.id }, body: { decision: 'answered', text: ' ' } })).body.errors).toEqual([{ pointer: '/text', code: 'required' }]);
    await leader.call(answerAsk, { params: { askId: ask.id }, body: { decision: 'answered', text: 'Đồng ý, Sở Tài chính cân đối.' } });
    expect(await newest(assignmentId)).toEqual(expect.objectContaining({ state: 'answered', acts: ['close'], answer: expect.objectContaining({ decision: 'answered', text: 'Đồng ý, Sở Tài chính cân đối.', answeredOn: '2020-11-16' }) }));
    expect((await leader.refused(answerAsk, { params: { askId: ask.id }, body: { decision: 'refused', text: 'Thôi.' } })).body.code).toBe('state-does-not-allow');
    await officer.call(closeAsk, { params: { askId: ask.id }, body: {} });
    expect((await newest(assignmentId)).state).toBe('closed');
  });

  it('asked again without an answer is counted, and stays with whom it was, by the same day', async () => {
    const { assignmentId } = await leadOf('CT.03');
    await report(assignmentId, { proposals: 'Đề nghị gia hạn.' });
    const first = await newest(assignmentId);
    await secretary.call(addressAsk, { params: { askId: first.id }, body: { kind: 'unit', unitId: partnerId, dueOn: '2020-11-18' } });
    expect((await asks(partner, { view: 'waiting-for-me' })).map(({ id }) => id)).toEqual([first.id]);
    await report(assignmentId, { proposals: 'Đề nghị gia hạn và bổ sung biên dịch viên.' });
    const second = await newest(assignmentId);
    expect(second).toEqual(expect.objectContaining({ state: 'with-addressee', dueOn: '2020-11-18', repeatNumber: first.repeatNumber + 1, earlier: { id: first.id, raisedOn: '2020-11-16' } }));
    expect((await asks(partner, { view: 'waiting-for-me' })).map(({ id }) => id)).toEqual([second.id]);
    await partner.call(answerAsk, { params: { askId: second.id }, body: { decision: 'refused', text: 'Báo không có biên dịch viên.' } });
    await report(assignmentId, { proposals: 'Đề nghị tổ chức lớp tập huấn.' });
    expect(await newest(assignmentId)).toEqual(expect.objectContaining({ state: 'open', repeatNumber: 1, earlier: null }));
  });

  it('follows its words when the report is returned and corrected, and is not counted twice', async () => {
    const { assignmentId } = await leadOf('AN.05');
    const count = (await asks(secretary, { assignmentId })).length;
    const itemId = await report(assignmentId, { proposals: 'Đề nghị cho ý kiến thẩm định.' });
    const ask = await newest(assignmentId);
    await secretary.call(returnItem, { params: { itemId }, body: { reasons: [{ section: 'difficulties', text: 'Nêu rõ cơ quan.' }] } });
    await report(assignmentId, { proposals: 'Đề nghị Công an tỉnh cho ý kiến thẩm định.' });
    const corrected = (await asks(secretary, { assignmentId })).find(({ id }) => id === ask.id);
    expect(corrected).toEqual(expect.objectContaining({ proposal: 'Đề nghị Công an tỉnh cho ý kiến thẩm định.', repeatNumber: ask.repeatNumber }));
    expect((await asks(secretary, { assignmentId })).length).toBe(count + 1);
  });

  it('is seen by the unit that asks and by whom it is with, not by other units (R17); noted by the secretariat with a word', async () => {
    const others = await asks(partner, { view: 'all' });
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ unit, addressee }) => unit.id === partnerId || addressee?.unit?.id === partnerId)).toBe(true);
    const [open] = (await asks(secretary, { view: 'waiting-for-me' })).filter(({ state }) => state === 'open');
    expect((await secretary.refused(closeAsk, { params: { askId: open?.id ?? '' }, body: {} })).body.code).toBe('reason-missing');
    await secretary.call(closeAsk, { params: { askId: open?.id ?? '' }, body: { note: 'Đã nắm tình hình.' } });
    expect((await asks(secretary, { view: 'all' })).find(({ id }) => id === open?.id)).toEqual(expect.objectContaining({ state: 'closed', closingNote: 'Đã nắm tình hình.' }));
  });

  it('pages without losing or doubling any', async () => {
    const all = (await asks(secretary, {})).map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = (await secretary.call(listAsks, { query: { planId, limit: 3, ...(cursor === undefined ? {} : { cursor }) } })).body;
      paged.push(...items.map(({ id }) => id));
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
  });
});
