import { getDraft, saveDraft, submitReport, type SaveDraft } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn } from '../testing/given';
import { givenCellsIn, ISSUED_ON, type GivenMove } from '../testing/given-cell';

const WORDS: SaveDraft = { claim: 'on-track', completedOn: null, narrative: 'Đang thực hiện đúng tiến độ.', percent: 50, difficulties: null, proposals: null, indicatorValues: [], reachedMilestones: [], evidence: [] };
const WORKED: GivenMove[] = [{ to: 'issued', on: ISSUED_ON }, { to: 'in-progress', on: '2020-08-03' }];

let api: TestApp;
let cells: ReturnType<typeof givenCellsIn>;
let committeeId: string;
let planId: string;
let themeId: string;
let unitId: string;
let officer: Client;
let count = 0;

beforeAll(async () => {
  api = await startTestApp();
  const given = givenIn(api.dataSource);
  cells = givenCellsIn(api.dataSource);
  committeeId = (await given.committee()).id;
  unitId = (await given.unit(committeeId)).id;
  planId = await cells.plan(committeeId);
  themeId = await cells.theme(committeeId, 'CT');
  officer = await api.as(await given.role('officer', committeeId, unitId));
});
afterAll(() => api.close());

async function cell(moves: readonly GivenMove[]): Promise<{ taskId: string; assignmentId: string }> {
  const taskId = await cells.task({ committeeId, planId, themeId, code: `CT.${(count += 1)}` });
  return { taskId, assignmentId: await cells.cell({ committeeId, planId, taskId, unitId, role: 'lead' }, '2020-12-11', moves) };
}

async function drafted(moves: readonly GivenMove[] = WORKED): Promise<string> {
  const { assignmentId } = await cell(moves);
  await api.dataSource.query('INSERT INTO item_draft (assignment_id, words, saved_at, saved_by, version) SELECT $1, $2, now(), id, 1 FROM app_user LIMIT 1', [assignmentId, JSON.stringify(WORDS)]);
  return assignmentId;
}

const itemCount = async (): Promise<number> => {
  const [row] = await api.dataSource.query<{ count: number }[]>('SELECT count(*)::int AS count FROM report_item');
  return row?.count ?? -1;
};
const submit = (assignmentIds: string[]) => officer.refused(submitReport, { body: { unitId, assignmentIds } });

describe('a submission that names an assignment of which nothing can be said', () => {
  it.each(['completed', 'cancelled', 'carried-over', 'transferred', 'closed', 'on-hold', 'awaiting-confirmation'] as const)('is refused as a whole when it is %s', async (state) => {
    const before = await itemCount();
    const good = await drafted();
    const wrong = await drafted([...WORKED, { to: state, on: '2020-10-05' }]);
    const answer = await submit([good, wrong]);
    expect([answer.status, answer.body.code]).toEqual([409, 'state-does-not-allow']);
    expect(await itemCount()).toBe(before);
    expect((await officer.call(getDraft, { params: { assignmentId: good } })).body.narrative).toBe(WORDS.narrative);
    expect((await officer.refused(saveDraft, { params: { assignmentId: wrong }, body: WORDS, ifMatch: '*' })).body.code).toBe('state-does-not-allow');
  });

  it('finds none where it is not issued yet', async () => {
    const { assignmentId } = await cell([]);
    expect((await submit([assignmentId])).status).toBe(404);
    expect((await officer.refused(saveDraft, { params: { assignmentId }, body: WORDS, ifMatch: '*' })).status).toBe(404);
  });
});

describe('the same thing twice in a submission', () => {
  it.each([
    ['as it is', (id: string) => id],
    ['in capital letters', (id: string) => id.toUpperCase()],
  ])('is refused for an assignment %s, naming the place', async (_, again) => {
    const assignmentId = await drafted();
    const answer = await submit([assignmentId, again(assignmentId)]);
    expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer: '/assignmentIds/1', code: 'already-used' }]]);
  });

  it('is refused for the value of an indicator already when it is drafted', async () => {
    const { taskId, assignmentId } = await cell(WORKED);
    const [{ id: indicatorId }] = await api.dataSource.query<[{ id: string }]>(`INSERT INTO indicator (id, task_id, position, name, unit_of_measure, target, direction) VALUES (gen_random_uuid(), $1, 0, 'Tin, bài', 'bài', 80, 'at-least') RETURNING id`, [taskId]);
    const value = (id: string) => ({ indicatorId: id, value: 60 });
    const save = (indicatorValues: SaveDraft['indicatorValues']) => ({ params: { assignmentId }, body: { ...WORDS, indicatorValues }, ifMatch: '*' });
    const answer = await officer.refused(saveDraft, save([value(indicatorId), value(indicatorId.toUpperCase())]));
    expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer: '/indicatorValues/1/indicatorId', code: 'already-used' }]]);
    await officer.call(saveDraft, save([value(indicatorId.toUpperCase())]));
    await officer.call(submitReport, { body: { unitId, assignmentIds: [assignmentId] } });
  });
});
