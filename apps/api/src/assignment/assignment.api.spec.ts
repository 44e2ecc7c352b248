import { createDirective, createPlan, createTask, createTheme, deleteTask, disposeClause, getDashboard, getDirective, getTask, issueDirective, issueTask, listTasks, splitDirective, type CreateTask } from '@app/contract';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { RoleGrant } from '../committee/role-grant.entity';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn, type Given } from '../testing/given';

const TEXT = 'Khẩn trương đưa cổng thông tin vào hoạt động.';
let api: TestApp;
let given: Given;
let committeeId: string;
let secretary: Client;
let base: { planId: string; themeId: string };
let lead: { id: string };
let count = 0;

beforeEach(async () => {
  api ??= await startTestApp();
  given = givenIn(api.dataSource);
  committeeId = (await given.committee()).id;
  secretary = await api.as(await given.role('secretariat', committeeId));
  const planId = (await secretary.call(createPlan, { body: { committeeId, halfYear: '2020-H2', name: 'Kế hoạch' } })).body.id;
  const themeId = (await secretary.call(createTheme, { params: { committeeId }, body: { code: 'CT', name: 'Cổng', position: 1 } })).body.id;
  base = { planId, themeId };
  lead = await given.unit(committeeId);
});
afterAll(() => api.close());

const create = async (over: Partial<z.input<typeof CreateTask>> = {}): Promise<string> => {
  const body = { ...base, code: `CT.${String((count += 1)).padStart(2, '0')}`, title: 'Đưa cổng vào hoạt động', kind: 'dated' as const, deliverable: 'Cổng', dueOn: '2020-12-11', leadUnitId: lead.id, decision: { text: 'Giao việc', leaderName: 'Trưởng ban' }, ...over };
  return (await secretary.call(createTask, { body })).body.id;
};
const clauseOf = async (directiveId: string, reader: Client = secretary) => {
  const [clause] = (await reader.call(getDirective, { params: { directiveId } })).body.clauses;
  if (clause === undefined) throw new Error('the directive has no clause');
  return clause;
};
async function directive(): Promise<{ directiveId: string; clauseId: string }> {
  const { id: directiveId } = (await secretary.call(createDirective, { body: { committeeId, code: `TB-${(count += 1)}`, kind: 'conclusion', number: '15-TB', title: 'Kết luận', issuedOn: '2020-06-30', text: TEXT } })).body;
  await secretary.call(splitDirective, { params: { directiveId }, body: { clauses: [{ label: '1', startOffset: 0, endOffset: TEXT.length }] }, ifMatch: '*' });
  return { directiveId, clauseId: (await clauseOf(directiveId)).id };
}

describe('a clause', () => {
  it('is covered by the draft made from it, and open again when the draft goes', async () => {
    const { directiveId, clauseId } = await directive();
    const taskId = await create({ clauseIds: [clauseId], decision: null });
    expect((await clauseOf(directiveId)).disposition).toBe('assigned');
    expect((await secretary.call(getTask, { params: { taskId } })).body.sources).toEqual([expect.objectContaining({ clauseId, quote: TEXT })]);
    await secretary.call(deleteTask, { params: { taskId } });
    expect((await clauseOf(directiveId)).disposition).toBe('open');
    expect((await secretary.refused(issueDirective, { params: { directiveId } })).body.code).toBe('directive-has-open-clauses');
  });

  it('cannot be reopened or taken out while a task without a lead unit yet cites it', async () => {
    const { directiveId, clauseId } = await directive();
    await create({ clauseIds: [clauseId], leadUnitId: null });
    expect((await secretary.refused(disposeClause, { params: { clauseId }, body: { disposition: 'open' }, ifMatch: '*' })).body.code).toBe('clause-has-open-tasks');
    expect((await secretary.refused(splitDirective, { params: { directiveId }, body: { clauses: [] }, ifMatch: '*' })).body.code).toBe('clause-has-open-tasks');
  });

  it('shows a unit only the issued tasks that it leads or supports', async () => {
    const { directiveId, clauseId } = await directive();
    const other = await given.unit(committeeId);
    const own = await create({ clauseIds: [clauseId] });
    const foreign = await create({ clauseIds: [clauseId], leadUnitId: other.id });
    await create({ clauseIds: [clauseId] });
    await secretary.call(issueDirective, { params: { directiveId } });
    for (const taskId of [own, foreign]) await secretary.call(issueTask, { params: { taskId } });
    const officer = await api.as(await given.role('officer', committeeId, lead.id));
    expect((await clauseOf(directiveId, officer)).tasks.map(({ id }) => id)).toEqual([own]);
    expect((await clauseOf(directiveId)).tasks).toHaveLength(3);
  });
});

describe('the list of tasks', () => {
  it('keeps a draft without a lead unit for its writer, and out of every number', async () => {
    const issued = await create();
    await secretary.call(issueTask, { params: { taskId: issued } });
    const drafts = [await create(), await create({ leadUnitId: null })];
    const ids = async (query: { figure?: 'not-counted'; shown?: 'not-counted' } = {}) => (await secretary.call(listTasks, { query: { planId: base.planId, ...query } })).body.items.map(({ id }) => id);
    expect(await ids()).toEqual([issued, ...drafts]);
    const { totals } = (await secretary.call(getDashboard, { query: { planId: base.planId } })).body;
    expect(await ids({ figure: 'not-counted' })).toHaveLength(totals.notCounted);
    expect(await ids({ shown: 'not-counted' })).toEqual([]);
    const viewer = await api.as(await given.role('viewer', committeeId));
    expect((await viewer.call(listTasks, { query: { planId: base.planId } })).body.items.map(({ id }) => id)).toEqual([issued]);
  });

  it('goes on after the last place shown, even when that task is gone', async () => {
    const [first, second] = [await create(), await create()];
    const page = (await secretary.call(listTasks, { query: { planId: base.planId, limit: 1 } })).body;
    expect(page.items.map(({ id }) => id)).toEqual([first]);
    await secretary.call(deleteTask, { params: { taskId: first } });
    const rest = (await secretary.call(listTasks, { query: { planId: base.planId, limit: 1, cursor: page.nextCursor ?? '' } })).body;
    expect(rest.items.map(({ id }) => id)).toEqual([second]);
    expect(rest.nextCursor).toBeNull();
  });
});

describe('an issue', () => {
  it('is signed in the role that entitles, also by a leader who heads the unit', async () => {
    const userId = await given.role('head', committeeId, lead.id);
    await api.dataSource.manager.insert(RoleGrant, { id: uuidv7(), userId, committeeId, unitId: null, role: 'leader', fromOn: '2015-01-01', toOn: null, recordedAt: new Date('2015-01-01T00:00:00Z') });
    const taskId = await create();
    await (await api.as(userId)).call(issueTask, { params: { taskId } });
    expect((await secretary.call(getTask, { params: { taskId } })).body.history).toEqual([expect.objectContaining({ toState: 'issued', actorRole: 'leader', unitName: null })]);
  });

  it('is refused once the plan is closed', async () => {
    const taskId = await create();
    await api.dataSource.query(`UPDATE plan SET state = 'closed' WHERE id = $1`, [base.planId]);
    for (const endpoint of [issueTask, deleteTask]) expect((await secretary.refused(endpoint, { params: { taskId } })).body.code).toBe('plan-is-closed');
  });

  it('takes a code once, though two drafts ask for it at the same moment', async () => {
    const send = () => secretary.raw('POST', '/tasks', { ...base, code: 'CT.98', title: 'Việc', kind: 'dated' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('cannot name a unit that has left the committee', async () => {
    await api.dataSource.query(`UPDATE committee_unit SET to_on = '2020-11-16' WHERE unit_id = $1`, [lead.id]);
    const answer = await secretary.refused(createTask, { body: { ...base, code: 'CT.99', title: 'Việc', kind: 'dated', leadUnitId: lead.id } });
    expect(answer.body.errors).toEqual([{ pointer: '/leadUnitId', code: 'unknown-unit' }]);
  });
});
