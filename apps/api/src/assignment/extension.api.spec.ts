import { decideExtension, draftExtension, editExtension, getAssignment, getDashboard, listExtensions, listWaiting, submitExtension, withdrawExtension, type DraftExtension } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn } from '../testing/given';
import { givenCellsIn, ISSUED_ON, type GivenMove } from '../testing/given-cell';

const WORKED: GivenMove[] = [{ to: 'issued', on: ISSUED_ON }, { to: 'in-progress', on: '2020-11-02' }];
const ASK: DraftExtension = { requestedDueOn: '2020-12-11', cause: 'objective', reason: 'Chờ ý kiến thẩm định', workDone: 'Đã trình hồ sơ' };

let api: TestApp;
let cells: ReturnType<typeof givenCellsIn>;
let committeeId: string;
let planId: string;
let themeId: string;
let unitId: string;
let officer: Client;
let head: Client;
let deputy: Client;
let chair: Client;
let count = 0;

beforeAll(async () => {
  api = await startTestApp();
  const given = givenIn(api.dataSource);
  cells = givenCellsIn(api.dataSource);
  committeeId = (await given.committee()).id;
  unitId = (await given.unit(committeeId)).id;
  planId = await cells.plan(committeeId);
  themeId = await cells.theme(committeeId, 'CT');
  const chairId = await given.role('leader', committeeId);
  await api.dataSource.query(`INSERT INTO member (id, committee_id, unit_id, user_id, person_name, position, committee_post, sort_order, from_on, recorded_at) VALUES (gen_random_uuid(), $1, $2, $3, 'Trưởng ban', 'Trưởng ban', 'head', 1, '2015-01-01', now())`, [committeeId, unitId, chairId]);
  [officer, head, deputy, chair] = await Promise.all([api.as(await given.role('officer', committeeId, unitId)), api.as(await given.role('head', committeeId, unitId)), api.as(await given.role('leader', committeeId)), api.as(chairId)]);
});
afterAll(() => api.close());

async function work(dueOn: string): Promise<string> {
  const taskId = await cells.task({ committeeId, planId, themeId, code: `CT.${(count += 1)}` });
  return cells.cell({ committeeId, planId, taskId, unitId, role: 'lead' }, dueOn, WORKED);
}
const draft = async (assignmentId: string, over: Partial<DraftExtension> = {}) => (await officer.call(draftExtension, { params: { assignmentId }, body: { ...ASK, ...over } })).body.id;
async function ask(assignmentId: string, over: Partial<DraftExtension> = {}): Promise<string> {
  const extensionId = await draft(assignmentId, over);
  await head.call(submitExtension, { params: { extensionId } });
  return extensionId;
}
const look = async (assignmentId: string) => {
  const { due, status } = (await chair.call(getAssignment, { params: { assignmentId } })).body;
  return [due, status?.deadlineClass];
};
const listed = async (person: Client, assignmentId: string) => (await person.call(listExtensions, { query: { committeeId, unitId, assignmentId } })).body.items;
const due = (dueOn: string, originalDueOn: string, extensionCount: number) => ({ dueOn, originalDueOn, extensionCount });

describe('a request for a later due day', () => {
  it('is drafted by the officer, sent by the head, and moves nothing until a leader grants it', async () => {
    const assignmentId = await work('2020-11-19');
    const extensionId = await draft(assignmentId);
    expect(await listed(chair, assignmentId)).toEqual([]);
    expect((await listed(officer, assignmentId)).map(({ state }) => state)).toEqual(['draft']);
    expect((await officer.refused(submitExtension, { params: { extensionId } })).status).toBe(403);
    expect((await chair.refused(decideExtension, { params: { extensionId }, body: { grantedDueOn: '2020-12-11' } })).status).toBe(404);
    await head.call(submitExtension, { params: { extensionId } });
    expect(await look(assignmentId)).toEqual([due('2020-11-19', '2020-11-19', 0), 'due-soon']);
    expect(await listed(chair, assignmentId)).toEqual([expect.objectContaining({ state: 'submitted', timing: 'in-time', dueOnWhenSent: '2020-11-19' })]);
    await deputy.call(decideExtension, { params: { extensionId }, body: { grantedDueOn: '2020-12-11' } });
    expect(await look(assignmentId)).toEqual([due('2020-12-11', '2020-11-19', 1), 'within-term']);
    expect(await listed(head, assignmentId)).toEqual([expect.objectContaining({ state: 'approved', excusesLateness: true, due: due('2020-12-11', '2020-11-19', 1) })]);
    expect((await deputy.refused(decideExtension, { params: { extensionId }, body: { grantedDueOn: '2020-12-11' } })).body.code).toBe('state-does-not-allow');
  });

  it.each([
    ['by default does not excuse', null, 'overdue'],
    ['excuses when the decision says so', true, 'within-term'],
  ] as const)('sent after the due day is marked and %s', async (_, excusesLateness, shown) => {
    const assignmentId = await work('2020-11-13');
    const extensionId = await ask(assignmentId);
    expect((await listed(chair, assignmentId))[0]?.timing).toBe('after-due-day');
    await deputy.call(decideExtension, { params: { extensionId }, body: { grantedDueOn: '2020-12-11', excusesLateness } });
    expect(await look(assignmentId)).toEqual([due('2020-12-11', '2020-11-13', 1), shown]);
  });

  it('leaves every day before the decision as it was, also as known now', async () => {
    const assignmentId = await work('2020-11-13');
    const totals = async (asOf: { effectiveOn: string; knownAt?: string }) => (await chair.call(getDashboard, { query: { planId, ...asOf } })).body.totals;
    const [then, today] = [await totals({ effectiveOn: '2020-11-15' }), await totals({ effectiveOn: '2020-11-16' })];
    await deputy.call(decideExtension, { params: { extensionId: await ask(assignmentId) }, body: { grantedDueOn: '2020-12-11', excusesLateness: true } });
    expect(await totals({ effectiveOn: '2020-11-15' })).toEqual(then);
    expect(await totals({ effectiveOn: '2020-11-15', knownAt: '2020-11-17T00:00:00Z' })).toEqual(then);
    expect((await totals({ effectiveOn: '2020-11-16' })).overdue).toBe(today.overdue - 1);
  });

  it('is granted shorter, or refused, only with a reason', async () => {
    const assignmentId = await work('2020-11-19');
    const first = await ask(assignmentId);
    expect((await deputy.refused(decideExtension, { params: { extensionId: first }, body: { grantedDueOn: null } })).body.code).toBe('reason-missing');
    await deputy.call(decideExtension, { params: { extensionId: first }, body: { grantedDueOn: null, reason: 'Chưa rõ lý do' } });
    expect(await look(assignmentId)).toEqual([due('2020-11-19', '2020-11-19', 0), 'due-soon']);
    const second = await ask(assignmentId);
    expect((await deputy.refused(decideExtension, { params: { extensionId: second }, body: { grantedDueOn: '2020-12-12', reason: 'x' } })).body.code).toBe('extension-longer-than-asked');
    await deputy.call(decideExtension, { params: { extensionId: second }, body: { grantedDueOn: '2020-11-30', reason: 'Trước hội nghị' } });
    expect((await listed(head, assignmentId)).map(({ state }) => state)).toEqual(['refused', 'approved-shorter']);
  });

  it('is the chair’s to decide the second time, and nobody’s the third', async () => {
    const assignmentId = await work('2020-11-19');
    await deputy.call(decideExtension, { params: { extensionId: await ask(assignmentId, { requestedDueOn: '2020-11-30' }) }, body: { grantedDueOn: '2020-11-30' } });
    const second = { params: { extensionId: await ask(assignmentId) }, body: { grantedDueOn: '2020-12-11' } };
    expect((await deputy.refused(decideExtension, second)).body.code).toBe('chair-must-decide');
    await chair.call(decideExtension, second);
    expect((await officer.refused(draftExtension, { params: { assignmentId }, body: { ...ASK, requestedDueOn: '2020-12-14' } })).body.code).toBe('extension-limit-reached');
  });

  it('is not decided by a leader of the own unit while another leader can; where none can, the decision is marked (R6)', async () => {
    const assignmentId = await work('2020-11-19');
    const first = { params: { extensionId: await ask(assignmentId, { requestedDueOn: '2020-11-30' }) }, body: { grantedDueOn: '2020-11-30' } };
    const answer = await chair.refused(decideExtension, first);
    expect([answer.status, answer.body.code]).toEqual([409, 'decider-of-own-unit']);
    await deputy.call(decideExtension, first);
    // The second time only the chair may, who sits for this unit.
    await chair.call(decideExtension, { params: { extensionId: await ask(assignmentId) }, body: { grantedDueOn: '2020-12-11' } });
    expect((await listed(deputy, assignmentId)).map(({ isOwnUnit }) => isOwnUnit)).toEqual([false, true]);
  });

  it.each([
    ['an earlier day', { requestedDueOn: '2020-11-19' }, 'extension-not-later'],
    ['a day after the plan', { requestedDueOn: '2020-12-15' }, 'extension-past-plan-end'],
  ])('does not take %s', async (_, over, code) => {
    const assignmentId = await work('2020-11-19');
    expect((await officer.refused(draftExtension, { params: { assignmentId }, body: { ...ASK, ...over } })).body.code).toBe(code);
  });

  it('stands in the list of what waits until it is decided or withdrawn, and on past days as it stood', async () => {
    const waiting = async (effectiveOn?: string) => (await deputy.call(listWaiting, { params: { planId }, query: effectiveOn === undefined ? {} : { effectiveOn } })).body;
    const before = await waiting();
    const [first, second] = [await work('2020-11-19'), await work('2020-11-12')];
    await draft(first);
    expect((await waiting()).extensionCount).toBe(before.extensionCount);
    const asked = { params: { extensionId: (await listed(head, first)).at(-1)?.id ?? '' } };
    await head.call(submitExtension, asked);
    const late = await ask(second);
    const { extensionCount, handBackCount, items } = await waiting();
    expect([extensionCount, handBackCount]).toEqual([before.extensionCount + 2, 0]);
    expect(items.at(-1)).toMatchObject({ id: late, kind: 'extension', timing: 'after-due-day', requestedDueOn: '2020-12-11', due: { dueOn: '2020-11-12', extensionCount: 0 } });
    expect((await waiting('2020-11-15')).extensionCount).toBe(0);
    await deputy.call(decideExtension, { params: { extensionId: late }, body: { grantedDueOn: null, reason: 'Chưa rõ lý do' } });
    await head.call(withdrawExtension, asked);
    expect(await waiting()).toEqual(before);
    expect((await head.refused(listWaiting, { params: { planId } })).status).toBe(403);
  });

  it('is changed while nobody has decided it: a draft by its unit, a sent one by the head, and never by others', async () => {
    const assignmentId = await work('2020-11-19');
    const extensionId = await draft(assignmentId);
    const edited = (over: Partial<DraftExtension>) => ({ params: { extensionId }, body: { ...ASK, ...over } });
    await officer.call(editExtension, edited({ reason: 'Chờ ý kiến của Bộ' }));
    expect((await officer.refused(editExtension, edited({ requestedDueOn: '2020-12-15' }))).body.code).toBe('extension-past-plan-end');
    expect((await officer.refused(editExtension, edited({ requestedDueOn: '2020-11-19' }))).body.code).toBe('extension-not-later');
    const given = givenIn(api.dataSource);
    const stranger = await api.as(await given.role('head', committeeId, (await given.unit(committeeId)).id));
    expect([(await stranger.refused(editExtension, edited({}))).status, (await deputy.refused(editExtension, edited({}))).status]).toEqual([404, 403]);
    await head.call(submitExtension, { params: { extensionId } });
    expect((await officer.refused(editExtension, edited({ reason: 'Lời khác' }))).status).toBe(404);
    await head.call(editExtension, edited({ requestedDueOn: '2020-12-04', reason: 'Rút ngắn' }));
    expect(await listed(chair, assignmentId)).toEqual([expect.objectContaining({ state: 'submitted', requestedDueOn: '2020-12-04', reason: 'Rút ngắn', timing: 'in-time', dueOnWhenSent: '2020-11-19' })]);
    await deputy.call(decideExtension, { params: { extensionId }, body: { grantedDueOn: '2020-12-04' } });
    expect((await head.refused(editExtension, edited({}))).body.code).toBe('state-does-not-allow');
    expect(await look(assignmentId)).toEqual([due('2020-12-04', '2020-11-19', 1), 'within-term']);
    const trail = await api.dataSource.query<{ changes: unknown }[]>(`SELECT changes FROM audit_entry WHERE object_id = $1 AND action = 'extension.edited' ORDER BY sequence`, [extensionId]);
    expect(trail.map(({ changes }) => changes)).toEqual([
      { reason: { before: ASK.reason, after: 'Chờ ý kiến của Bộ' } },
      { requestedDueOn: { before: '2020-12-11', after: '2020-12-04' }, reason: { before: 'Chờ ý kiến của Bộ', after: 'Rút ngắn' } },
    ]);
  });

  it('that asks for a later day after the due day is a late request, whenever it was first sent (R8)', async () => {
    const assignmentId = await work('2020-11-13');
    const extensionId = await ask(assignmentId, { requestedDueOn: '2020-12-04' });
    await api.dataSource.query(`UPDATE extension SET timing = 'in-time', submitted_on = '2020-11-05' WHERE id = $1`, [extensionId]);
    await head.call(editExtension, { params: { extensionId }, body: { ...ASK, requestedDueOn: '2020-12-04', reason: 'Nói rõ hơn' } });
    expect((await listed(chair, assignmentId))[0]?.timing).toBe('in-time');
    await head.call(editExtension, { params: { extensionId }, body: { ...ASK, requestedDueOn: '2020-12-11' } });
    expect((await listed(chair, assignmentId))[0]?.timing).toBe('after-due-day');
  });

  it('waits alone, is withdrawn by who may send it, and is another unit’s never', async () => {
    const assignmentId = await work('2020-11-19');
    const extensionId = await ask(assignmentId);
    expect((await officer.refused(draftExtension, { params: { assignmentId }, body: ASK })).body.code).toBe('extension-waiting');
    expect((await officer.refused(withdrawExtension, { params: { extensionId } })).status).toBe(404);
    const given = givenIn(api.dataSource);
    const stranger = await api.as(await given.role('head', committeeId, (await given.unit(committeeId)).id));
    expect((await stranger.refused(withdrawExtension, { params: { extensionId } })).status).toBe(404);
    expect((await stranger.refused(listExtensions, { query: { committeeId, unitId } })).status).toBe(404);
    await head.call(withdrawExtension, { params: { extensionId } });
    await draft(assignmentId);
    const actions = await api.dataSource.query<{ action: string }[]>('SELECT action FROM audit_entry WHERE object_id = $1 ORDER BY sequence', [extensionId]);
    expect(actions.map(({ action }) => action)).toEqual(['extension.drafted', 'extension.submitted', 'extension.withdrawn']);
  });
});
