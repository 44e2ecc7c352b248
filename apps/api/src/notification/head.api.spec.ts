import { createRound, getDraft, getRoundBoard, getWork, handBackDrafts, listNotices, saveDraft, sendToHead, submitReport } from '@app/contract';
import { Dispatcher } from './dispatcher';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { DEMO_TEMPLATE } from '../testing/demo';
import { givenIn } from '../testing/given';

let api: TestApp;
let planId: string;
let committeeId: string;
let unitId: string;
let officer: Client;
let head: Client;
let secretary: Client;
let stranger: Client;
let roundId: string;
let assignmentId: string;

const as = async (username: string): Promise<Client> => api.as((await api.dataSource.query<{ id: string }[]>('SELECT id FROM app_user WHERE username = $1', [username]))[0]?.id ?? '');

beforeAll(async () => {
  api = await startTestApp({ template: DEMO_TEMPLATE });
  [{ id: planId, committee_id: committeeId }] = await api.dataSource.query(`SELECT id, committee_id FROM plan WHERE half_year = '2020-H2'`);
  [{ id: unitId }] = await api.dataSource.query(`SELECT id FROM unit WHERE code = 'STTTT'`);
  [{ id: assignmentId }] = await api.dataSource.query(`SELECT a.id FROM assignment a JOIN task t ON t.id = a.task_id WHERE t.plan_id = $1 AND t.code = 'AN.05' AND a.role = 'lead'`, [planId]);
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
  const { completedOn, percent, difficulties, proposals, indicatorValues, evidence } = (await officer.call(getDraft, { params: { assignmentId } })).body;
  await officer.call(saveDraft, { params: { assignmentId }, body: { claim: 'on-track', completedOn, narrative: 'Đang làm.', percent, difficulties, proposals, indicatorValues, evidence }, ifMatch: '*' });
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
