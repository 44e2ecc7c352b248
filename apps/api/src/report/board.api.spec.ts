import { acceptItem, allowLateEntry, createRound, getDraft, getRoundBoard, getWork, listCalendarRounds, listQueue, listRoundBurden, listRounds, returnItem, saveDraft, submitReport, waiveReport, type BoardRow } from '@app/contract';
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
let secretary: Client;

beforeAll(async () => {
  ({ api, as, leadOf, planId, committeeId, unitId } = await startDemo());
  [officer, secretary] = await Promise.all([as('dau-moi-stttt'), as('thu-ky-btg')]);
  // Only the rounds of these specs are open.
  await api.dataSource.query(`UPDATE round SET state = 'closed'`);
  await api.dataSource.query(`UPDATE round SET cut_off_on = '2020-11-10', due_on = '2020-11-11' WHERE due_on = '2020-11-17'`);
  await api.dataSource.query(`UPDATE report SET state = 'accepted', submitted_on = COALESCE(submitted_on, '2020-10-19'), first_submitted_on = COALESCE(first_submitted_on, '2020-10-19') WHERE state <> 'accepted'`);
});
afterAll(() => api.close());

/** A round of one unit whose window lies around the spec's day, 16/11/2020; `shift` moves all its days. */
async function openFor(unitIds: string[], days: { dueOn: string; closesOn: string }): Promise<string> {
  return (await secretary.call(createRound, { body: { planId, kind: 'ad-hoc', name: 'Báo cáo đột xuất', opensOn: '2020-11-09', cutOffOn: '2020-11-10', ...days, unitIds } })).body.id;
}
const rowOf = async (roundId: string, client = secretary): Promise<BoardRow> => {
  const { rows } = (await client.call(getRoundBoard, { params: { roundId } })).body;
  const row = rows.find(({ unit }) => unit.id === unitId);
  if (row === undefined) throw new Error('the unit is not on the board');
  return row;
};
const close = (roundId: string) => api.dataSource.query(`UPDATE round SET state = 'closed' WHERE id = $1`, [roundId]);

async function write(assignmentId: string): Promise<void> {
  const draft = (await officer.call(getDraft, { params: { assignmentId } })).body;
  await officer.call(saveDraft, { params: { assignmentId }, body: wordsOf(draft, { claim: 'on-track', narrative: draft.narrative || 'Đang làm.' }), ifMatch: '*' });
}
const send = (assignmentId: string) => ({ body: { unitId, assignmentIds: [assignmentId] } });
const lastItem = async (): Promise<string> => (await secretary.call(listQueue, { query: { committeeId, unitId, limit: 200 } })).body.items.at(-1)?.itemId ?? '';

describe('the calendar of a plan', () => {
  it('names cut-offs and deadlines, and what is opened already', async () => {
    const { items } = (await secretary.call(listCalendarRounds, { params: { planId } })).body;
    expect(items.find(({ kind }) => kind === 'half-year')).toEqual({
      kind: 'half-year', name: 'Báo cáo 6 tháng cuối năm 2020', periodStartsOn: '2020-06-15', opensOn: '2020-12-09', cutOffOn: '2020-12-14',
      dueOn: '2020-12-17', closesOn: '2020-12-24', draftDueOn: '2020-12-22', committeeDueOn: '2020-12-25', isOpened: true,
    });
    expect(items.find(({ kind }) => kind === 'nine-month')).toEqual(expect.objectContaining({ name: 'Báo cáo 9 tháng năm 2020', isOpened: false }));
    expect((await officer.refused(listCalendarRounds, { params: { planId } })).status).toBe(403);
  });

  it('is preceded by what it would cost each unit', async () => {
    const { items } = (await secretary.call(listRoundBurden, { params: { planId } })).body;
    const burden = items.find(({ unit }) => unit.id === unitId);
    expect(items).toHaveLength(30);
    expect(burden?.assignmentCount).toBeGreaterThan(0);
    expect(burden?.questionCount).toBeGreaterThanOrEqual(4 * (burden?.assignmentCount ?? 0));
    expect(burden?.knownCount).toBeGreaterThan(0);
  });
});

describe('the round board', () => {
  it('follows one report from not opened to accepted', async () => {
    const roundId = await openFor([unitId], { dueOn: '2020-11-17', closesOn: '2020-11-24' });
    const { assignmentId } = await leadOf('AN.05');
    await api.dataSource.query('DELETE FROM item_draft');
    expect(await rowOf(roundId)).toEqual(expect.objectContaining({ state: 'not-opened', isLate: false, lateEntry: null }));
    await write(assignmentId);
    expect((await rowOf(roundId)).state).toBe('drafting');
    await officer.call(submitReport, send(assignmentId));
    expect(await rowOf(roundId)).toEqual(expect.objectContaining({ state: 'submitted', submittedOn: '2020-11-16', items: { submitted: 1, accepted: 0, returned: 0 } }));
    await secretary.call(returnItem, { params: { itemId: await lastItem() }, body: { reasons: [{ section: 'narrative', text: 'Bổ sung số liệu.' }] } });
    expect(await rowOf(roundId)).toEqual(expect.objectContaining({ state: 'returned', returnCount: 1 }));
    // Work given back may be corrected after the window.
    await close(roundId);
    await write(assignmentId);
    await officer.call(submitReport, send(assignmentId));
    expect((await rowOf(roundId)).state).toBe('submitted');
    await secretary.call(acceptItem, { params: { itemId: await lastItem() }, body: {} });
    const board = (await secretary.call(getRoundBoard, { params: { roundId } })).body;
    expect([board.round.state, board.counts.accepted, board.counts.late]).toEqual(['closed', 1, 0]);
    await api.dataSource.query(`UPDATE round SET due_on = '2020-11-11' WHERE id = $1`, [roundId]);
  });

  it('shows a unit its own row only, and nothing to another committee', async () => {
    const everybody = (await secretary.call(createRound, { body: { planId, kind: 'thematic', name: 'Chuyên đề', opensOn: '2020-11-16', cutOffOn: '2020-11-18', dueOn: '2020-11-20' } })).body.id;
    expect((await secretary.call(getRoundBoard, { params: { roundId: everybody } })).body.rows).toHaveLength(30);
    expect((await officer.call(getRoundBoard, { params: { roundId: everybody } })).body.rows.map(({ unit }) => unit.id)).toEqual([unitId]);
    const given = givenIn(api.dataSource);
    const foreign = await api.as(await given.role('secretariat', (await given.committee()).id));
    const { reportId } = await rowOf(everybody);
    expect((await foreign.refused(getRoundBoard, { params: { roundId: everybody } })).status).toBe(404);
    expect((await foreign.refused(waiveReport, { params: { reportId }, body: { reason: 'Không' } })).status).toBe(404);
    await close(everybody);
    await secretary.call(waiveReport, { params: { reportId }, body: { reason: 'Không có việc trong chuyên đề' } });
    expect(await rowOf(everybody)).toEqual(expect.objectContaining({ state: 'waived', isLate: false, note: 'Không có việc trong chuyên đề' }));
    expect((await secretary.refused(waiveReport, { params: { reportId }, body: { reason: 'Nữa' } })).body.code).toBe('state-does-not-allow');
    expect((await officer.refused(waiveReport, { params: { reportId }, body: { reason: 'Tự miễn' } })).status).toBe(403);
    await api.dataSource.query('DELETE FROM report WHERE round_id = $1', [everybody]);
  });

  it('expects only the units chosen, once each', async () => {
    const body = { planId, kind: 'ad-hoc' as const, name: 'Đột xuất', opensOn: '2020-11-16', cutOffOn: '2020-11-16', dueOn: '2020-11-17' };
    expect((await secretary.refused(createRound, { body: { ...body, unitIds: [unitId, unitId] } })).body.errors).toEqual([{ pointer: '/unitIds/1', code: 'already-used' }]);
    expect((await secretary.refused(createRound, { body: { ...body, unitIds: [planId] } })).body.errors).toEqual([{ pointer: '/unitIds/0', code: 'unknown-object' }]);
    expect((await secretary.refused(createRound, { body: { ...body, closesOn: '2020-11-16' } })).body.errors).toEqual([{ pointer: '/closesOn', code: 'out-of-range' }]);
    const { id } = (await secretary.call(createRound, { body: { ...body, unitIds: [unitId] } })).body;
    const round = (await secretary.call(listRounds, { query: { planId } })).body.items.find((one) => one.id === id);
    expect(round).toEqual(expect.objectContaining({ expectedCount: 1, closesOn: '2020-11-24' }));
    await api.dataSource.query('DELETE FROM report WHERE round_id = $1', [id]);
  });
});

describe('after a round has closed', () => {
  it('a missing report is refused, and comes in by a named exception until its day', async () => {
    const roundId = await openFor([unitId], { dueOn: '2020-11-12', closesOn: '2020-11-13' });
    const { assignmentId } = await leadOf('AN.05');
    const { reportId, isLate, lateWorkingDays } = await rowOf(roundId);
    expect([isLate, lateWorkingDays]).toEqual([true, 2]);
    await write(assignmentId);
    expect((await officer.refused(submitReport, send(assignmentId))).body.code).toBe('report-window-closed');
    const missedRound = async () => (await officer.call(getWork, { params: { unitId }, query: { committeeId } })).body.missedRound;
    expect(await missedRound()).toEqual({ name: 'Báo cáo đột xuất', closesOn: '2020-11-13' });
    for (const untilOn of ['2020-11-15', '2020-11-13']) {
      expect((await secretary.refused(allowLateEntry, { params: { reportId }, body: { untilOn, reason: 'Bão' } })).body.errors).toEqual([{ pointer: '/untilOn', code: 'out-of-range' }]);
    }
    expect((await officer.refused(allowLateEntry, { params: { reportId }, body: { untilOn: '2020-11-20', reason: 'Tự cho' } })).status).toBe(403);
    await secretary.call(allowLateEntry, { params: { reportId }, body: { untilOn: '2020-11-16', reason: 'Bão số 13' } });
    await api.dataSource.query(`UPDATE late_entry SET until_on = '2020-11-15'`);
    expect((await officer.refused(submitReport, send(assignmentId))).body.code).toBe('report-window-closed');
    await secretary.call(allowLateEntry, { params: { reportId }, body: { untilOn: '2020-11-16', reason: 'Bão số 13' } });
    expect(await missedRound()).toBeNull();
    await officer.call(submitReport, send(assignmentId));
    expect(await rowOf(roundId)).toEqual(expect.objectContaining({ state: 'submitted', isLate: true, lateEntry: { untilOn: '2020-11-16', reason: 'Bão số 13', allowedBy: expect.any(String) } }));
    expect((await secretary.refused(allowLateEntry, { params: { reportId }, body: { untilOn: '2020-11-20', reason: 'Nữa' } })).body.code).toBe('state-does-not-allow');
    const [entry] = await api.dataSource.query<{ action: string; reason: string }[]>('SELECT action, reason FROM audit_entry WHERE object_id = $1 ORDER BY sequence DESC LIMIT 1', [reportId]);
    expect(entry).toEqual({ action: 'report.late-entry-allowed', reason: 'Bão số 13' });
  });
});
