import { createRound, getDraft, getRoundBoard, getWork, handBackDrafts, listNotices, saveDraft, sendToHead, submitReport } from '@app/contract';
import { Dispatcher } from './dispatcher';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, wordsOf, type Demo } from '../testing/demo';
import { givenIn } from '../testing/given';

let api: TestApp;
let as: Demo['as'];
let leadOf: Demo['leadOf'];
let planId: string;
let committeeId: string;
let unitId: string;
let officer: Client;
let head: Client;
let secretary: Client;
let stranger: Client;
let roundId: string;
let assignmentId: string;

beforeAll(async () => {
  ({ api, as, leadOf, planId, committeeId, unitId } = await startDemo());
  ({ assignmentId } = await leadOf('AN.05'));
  [officer, secretary, stranger] = await Promise.all([as('dau-moi-stttt'), as('thu-ky-btg'), as('dau-moi-bhd')]);
  head = await api.as(await givenIn(api.dataSource).role('head', committeeId, unitId));
  await api.dataSource.query('DELETE FROM item_draft');
  await api.dataSource.query(`UPDATE round SET state = 'closed'`);
  await api.dataSource.query(`UPDATE outbox SET delivered_at = now()`);
  roundId = (await secretary.call(createRound, { body: { planId, kind: 'ad-hoc', name: 'Đột xuất', opensOn: '2020-11-16', cutOffOn: '2020-11-16', dueOn: '2020-11-30', unitIds: [unitId] } })).body.id;
});
afterAll(() => api.close());

const needsHead = (value: boolean) => api.dataSource.query('UPDATE committee SET needs_head = $1', [value]);
const boardState = async () => (await secretary.call(getRoundBoard, { params: { roundId } })).body.rows[0]?.state;
const lastNotice = async (client: Client) => {
  await api.app.get(Dispatcher).deliver();
  const [notice] = (await client.call(listNotices, { query: { limit: 1 } })).body.items;
  return notice === undefined ? null : [notice.kind, notice.content.note];
};
const hand = (client: Client) => client.refused(sendToHead, { params: { unitId }, body: { planId } });
async function write(): Promise<void> {
  const draft = (await officer.call(getDraft, { params: { assignmentId } })).body;
  await officer.call(saveDraft, { params: { assignmentId }, body: wordsOf(draft, { claim: 'on-track', narrative: 'Đang làm.' }), ifMatch: '*' });
}

describe('the head’s hand on a report', () => {
  it('is not asked for unless the committee says so', async () => {
    await write();
    expect((await hand(officer)).body.code).toBe('state-does-not-allow');
  });

  it('goes from the focal point to the head, back with a reason, and out by the head alone', async () => {
    await needsHead(true);
    expect((await officer.refused(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body.code).toBe('head-must-submit');
    expect((await hand(stranger)).status).toBe(404);
    await officer.call(sendToHead, { params: { unitId }, body: { planId } });
    expect(await boardState()).toBe('with-head');
    expect(await lastNotice(head)).toEqual(['with-head', 'Đột xuất']);
    const { round } = (await head.call(getWork, { params: { unitId }, query: { committeeId } })).body;
    expect(round?.reportState).toBe('with-head');
    const reportId = round?.reportId ?? '';
    expect((await officer.refused(handBackDrafts, { params: { reportId }, body: { reason: 'Tự rút' } })).body.code).toBe('head-must-submit');
    expect((await stranger.refused(handBackDrafts, { params: { reportId }, body: { reason: 'Người ngoài' } })).status).toBe(404);
    await head.call(handBackDrafts, { params: { reportId }, body: { reason: 'Bổ sung số liệu' } });
    expect(await boardState()).toBe('drafting');
    expect(await lastNotice(officer)).toEqual(['sent-back', 'Bổ sung số liệu']);
    expect((await head.refused(handBackDrafts, { params: { reportId }, body: { reason: 'Lần nữa' } })).body.code).toBe('state-does-not-allow');
    await officer.call(sendToHead, { params: { unitId }, body: { planId } });
    await head.call(submitReport, { body: { unitId, assignmentIds: [assignmentId] } });
    expect(await boardState()).toBe('submitted');
  });

  it('needs something to read', async () => {
    await api.dataSource.query('DELETE FROM item_draft');
    expect((await hand(officer)).body.code).toBe('report-has-no-item');
  });
});
