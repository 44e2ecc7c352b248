import { acceptItem, cancelAssignment, getAssignment, getDashboard, getDirective, getDraft, getTask, getWork, listQueue, reopenAssignment, resumeAssignment, returnItem, saveDraft, submitReport, suspendAssignment, type SaveDraft } from '@app/contract';
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
let secretary: Client;
let leader: Client;

beforeAll(async () => {
  ({ api, as, leadOf, planId, committeeId, unitId } = await startDemo());
  [officer, secretary, leader] = await Promise.all([as('dau-moi-stttt'), as('thu-ky-btg'), as('truong-ban')]);
});
afterAll(() => api.close());

const stateOf = async (assignmentId: string) => (await leader.call(getAssignment, { params: { assignmentId } })).body.state;
const totals = async (effectiveOn?: string) => (await leader.call(getDashboard, { query: { planId, ...(effectiveOn === undefined ? {} : { effectiveOn }) } })).body.totals;
const actionsOn = async (objectId: string) => (await api.dataSource.query<{ action: string; reason: string | null }[]>('SELECT action, reason FROM audit_entry WHERE object_id = $1 ORDER BY sequence DESC LIMIT 1', [objectId]))[0];

async function report(assignmentId: string, over: Partial<SaveDraft>): Promise<string> {
  const draft = (await officer.call(getDraft, { params: { assignmentId } })).body;
  await officer.call(saveDraft, { params: { assignmentId }, body: wordsOf(draft, over), ifMatch: '*' });
  await officer.call(submitReport, { body: { unitId, assignmentIds: [assignmentId] } });
  const { items } = (await secretary.call(listQueue, { query: { committeeId, unitId, limit: 200 } })).body;
  return items.at(-1)?.itemId ?? '';
}
const finished = async (assignmentId: string) => doneOf((await officer.call(getDraft, { params: { assignmentId } })).body);
const REASON = { reason: 'Do dịch Covid-19' };

describe('work on hold', () => {
  it('stands still while its item is with the reviewer, and goes on where it was', async () => {
    const { assignmentId } = await leadOf('AN.05');
    const itemId = await report(assignmentId, await finished(assignmentId));
    const before = await totals();
    await leader.call(suspendAssignment, { params: { assignmentId }, body: REASON });
    expect(await totals()).toEqual(expect.objectContaining({ overdue: before.overdue - 1, notCounted: before.notCounted + 1, completed: before.completed }));
    expect((await secretary.refused(acceptItem, { params: { itemId }, body: {} })).body.code).toBe('state-does-not-allow');
    expect((await secretary.refused(returnItem, { params: { itemId }, body: { reasons: [{ section: 'narrative', text: 'Bổ sung' }] } })).body.code).toBe('state-does-not-allow');
    await leader.call(resumeAssignment, { params: { assignmentId }, body: { reason: 'Hết dịch' } });
    expect(await stateOf(assignmentId)).toBe('awaiting-confirmation');
    expect(await totals()).toEqual(before);
    await secretary.call(acceptItem, { params: { itemId }, body: {} });
    expect(await stateOf(assignmentId)).toBe('completed');
  });

  it('asks nothing of the unit when it was held at a return, and asks it again afterwards', async () => {
    const { assignmentId } = await leadOf('CN.02');
    const itemId = await report(assignmentId, await finished(assignmentId));
    await secretary.call(returnItem, { params: { itemId }, body: { reasons: [{ section: 'narrative', text: 'Bổ sung số liệu.' }] } });
    const groupOf = async () => (await officer.call(getWork, { params: { unitId }, query: { committeeId } })).body.items.find((item) => item.assignmentId === assignmentId)?.group;
    expect(await groupOf()).toBe('returned');
    await leader.call(suspendAssignment, { params: { assignmentId }, body: REASON });
    expect(await groupOf()).toBe('done');
    expect((await officer.refused(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body.code).toBe('state-does-not-allow');
    await leader.call(resumeAssignment, { params: { assignmentId }, body: REASON });
    expect([await stateOf(assignmentId), await groupOf()]).toEqual(['returned', 'returned']);
  });

  it('holds from a past day when it was decided then, and leaves what was shown before as it was shown', async () => {
    const { assignmentId } = await leadOf('CT.03');
    const shown = await totals('2020-11-10');
    await leader.call(suspendAssignment, { params: { assignmentId }, body: { ...REASON, effectiveOn: '2020-11-09' } });
    expect(await totals('2020-11-10')).toEqual(shown);
    const known = (await leader.call(getDashboard, { query: { planId, effectiveOn: '2020-11-10', knownAt: '2020-11-17T00:00:00Z' } })).body.totals;
    expect(known.notCounted).toBe(shown.notCounted + 1);
    expect(await actionsOn(assignmentId)).toEqual({ action: 'assignment.suspended', reason: REASON.reason });
    expect((await leader.refused(resumeAssignment, { params: { assignmentId }, body: { ...REASON, effectiveOn: '2020-11-08' } })).body.errors).toEqual([{ pointer: '/effectiveOn', code: 'out-of-range' }]);
    await leader.call(resumeAssignment, { params: { assignmentId }, body: { ...REASON, effectiveOn: '2020-11-09' } });
  });

  it.each([
    ['after today', '2020-11-17'],
    ['before the issue', '2020-06-30'],
  ])('cannot be put %s', async (_, effectiveOn) => {
    const { assignmentId } = await leadOf('CT.05');
    expect((await leader.refused(suspendAssignment, { params: { assignmentId }, body: { ...REASON, effectiveOn } })).body.errors).toEqual([{ pointer: '/effectiveOn', code: 'out-of-range' }]);
  });

  it('is decided by leaders alone', async () => {
    const { assignmentId } = await leadOf('CT.05');
    for (const person of [secretary, officer]) expect((await person.refused(suspendAssignment, { params: { assignmentId }, body: REASON })).status).toBe(403);
  });
});

describe('a completion taken back', () => {
  it('goes on as work in progress, with the indicator as accepted before, from today on', async () => {
    const { assignmentId, taskId } = await leadOf('CT.04');
    const actual = async (effectiveOn?: string) => (await leader.call(getTask, { params: { taskId }, query: effectiveOn === undefined ? {} : { effectiveOn } })).body.indicators[0]?.actual;
    const accepted = await actual();
    await secretary.call(acceptItem, { params: { itemId: await report(assignmentId, await finished(assignmentId)) }, body: {} });
    const before = await totals();
    expect(await actual()).not.toBe(accepted);
    expect((await leader.raw('POST', `/assignments/${assignmentId}/reopening`, {})).status).toBe(422);
    await leader.call(reopenAssignment, { params: { assignmentId }, body: { reason: 'Số liệu chưa đúng' } });
    expect([await stateOf(assignmentId), await actual()]).toEqual(['in-progress', accepted]);
    expect((await totals()).completed).toBe(before.completed - 1);
    expect((await leader.call(getTask, { params: { taskId } })).body.history.map(({ toState }) => toState).slice(0, 2)).toEqual(['in-progress', 'completed']);
    expect((await leader.refused(reopenAssignment, { params: { assignmentId }, body: { reason: 'Lần nữa' } })).body.code).toBe('state-does-not-allow');
  });
});

describe('a cancellation', () => {
  it('names its document, takes the task out of the rates, and opens a clause that loses its last task', async () => {
    const { assignmentId, taskId } = await leadOf('CT.05');
    const [source] = (await leader.call(getTask, { params: { taskId } })).body.sources;
    const others = await api.dataSource.query<{ id: string }[]>(`SELECT a.id FROM task_clause tc JOIN assignment a ON a.task_id = tc.task_id AND a.role = 'lead' WHERE tc.clause_id = $1 AND a.id <> $2 AND a.state <> 'cancelled'`, [source?.clauseId, assignmentId]);
    const disposition = async () => (await leader.call(getDirective, { params: { directiveId: source?.directiveId ?? '' } })).body.clauses.find(({ id }) => id === source?.clauseId)?.disposition;
    expect((await leader.raw('POST', `/assignments/${assignmentId}/cancellation`, REASON)).status).toBe(422);
    await leader.call(cancelAssignment, { params: { assignmentId }, body: { ...REASON, document: 'TB 12-TB/BCĐ' } });
    expect([await stateOf(assignmentId), await disposition()]).toEqual(['cancelled', 'assigned']);
    // What else was made from the clause ends too; only the last one opens it.
    await api.dataSource.query(`UPDATE assignment SET state = 'cancelled' WHERE id = ANY($1)`, [others.slice(1).map(({ id }) => id)]);
    await api.dataSource.query(`UPDATE assignment SET state = 'in-progress' WHERE id = $1`, [others[0]?.id]);
    await leader.call(cancelAssignment, { params: { assignmentId: others[0]?.id ?? '' }, body: { ...REASON, document: 'TB 12-TB/BCĐ' } });
    expect(await disposition()).toBe('open');
    expect(await actionsOn(assignmentId)).toEqual({ action: 'assignment.cancelled', reason: 'Do dịch Covid-19 (TB 12-TB/BCĐ)' });
    expect((await leader.refused(cancelAssignment, { params: { assignmentId }, body: { ...REASON, document: 'TB 13' } })).body.code).toBe('state-does-not-allow');
  });
});
