import { acceptProposal, getDirective, getTask, issueDirective, listAuditEntries, listDirectives, type AcceptProposal } from '@app/contract';
import { Theme } from '../committee/theme.entity';
import { Plan } from '../plan/plan.entity';
import { Task } from '../task/task.entity';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn, type Given } from '../testing/given';
import { v7 as uuidv7 } from 'uuid';

const TEXT = '1. Ghi nhận kết quả.\n2. Giao Sở A xây dựng phóng sự, xong trước 15/9.\n3. Giao Sở B báo cáo.';
let api: TestApp;
let given: Given;
let secretary: Client;
let committeeId: string;
let ids: { plan: string; theme: string; one: string; other: string };

beforeAll(async () => {
  api = await startTestApp();
  given = givenIn(api.dataSource);
  committeeId = (await given.committee()).id;
  const { manager } = api.dataSource;
  ids = { plan: uuidv7(), theme: uuidv7(), one: (await given.unit(committeeId)).id, other: (await given.unit(committeeId)).id };
  await manager.insert(Plan, { id: ids.plan, committeeId, halfYear: '2020-H2', code: 'KH', name: 'Kế hoạch', startsOn: '2020-06-15', endsOn: '2020-12-14', documentNumber: null, issuedOn: null, state: 'active', createdAt: new Date() });
  await manager.insert(Theme, { id: ids.theme, committeeId, code: 'TT', name: 'Tuyên truyền', nameEn: null, nameZh: null, position: 1 });
  secretary = await api.as(await given.role('secretariat', committeeId));
});
afterAll(() => api.close());

/** The three passages of the text: noted, a task of the one with the other, and a task without a lead. */
function accepted(code: string): AcceptProposal {
  const spanOf = (start: string, end: string) => ({ startOffset: TEXT.indexOf(start), endOffset: TEXT.indexOf(end) + end.length });
  const task = { title: 'Xây dựng phóng sự', themeId: ids.theme, kind: 'dated' as const, deliverable: 'Phóng sự', dueOn: '2020-09-15', recurrence: null, leadUnitId: ids.one, coordinatingUnitIds: [ids.other] };
  return {
    directive: { committeeId, code, kind: 'conclusion', number: '04-TB/BCĐ', title: 'Kết luận', issuedOn: '2020-06-30', signer: null, text: TEXT },
    planId: ids.plan,
    clauses: [
      { label: '1', ...spanOf('1. ', 'kết quả.'), disposition: 'information', reason: null, task: null },
      { label: '2', ...spanOf('2. ', '15/9.'), disposition: 'assigned', reason: null, task },
      { label: '3', ...spanOf('3. ', 'báo cáo.'), disposition: 'assigned', reason: null, task: { ...task, title: 'Báo cáo', leadUnitId: null, coordinatingUnitIds: [] } },
    ],
  };
}

const changed = (body: AcceptProposal, at: number, over: Partial<AcceptProposal['clauses'][number]>): AcceptProposal => ({ ...body, clauses: body.clauses.map((clause, place) => (place === at ? { ...clause, ...over } : clause)) });

describe('a proposal that a person took over (R21)', () => {
  it('becomes a draft directive, covered clauses and draft tasks with the next codes, and can be issued', async () => {
    const { id, taskCount } = (await secretary.call(acceptProposal, { body: accepted('TB-1') })).body;
    expect(taskCount).toBe(2);
    const directive = (await secretary.call(getDirective, { params: { directiveId: id } })).body;
    expect([directive.state, directive.coverage]).toEqual(['draft', { covered: 3, total: 3 }]);
    expect(directive.clauses.map(({ disposition, quote, tasks }) => [disposition, quote.slice(0, 2), tasks.map(({ code }) => code)])).toEqual([['information', '1.', []], ['assigned', '2.', ['TT.01']], ['assigned', '3.', ['TT.02']]]);
    const task = (await secretary.call(getTask, { params: { taskId: directive.clauses[1]?.tasks[0]?.id ?? '' }, query: {} })).body;
    expect(task).toMatchObject({ state: 'draft', due: { dueOn: '2020-09-15' }, deliverable: 'Phóng sự', sources: [{ label: '2' }] });
    expect(task.assignments.map(({ role, unit }) => [role, unit.id])).toEqual([['lead', ids.one], ['coordinating', ids.other]]);
    await secretary.call(issueDirective, { params: { directiveId: id } });
  });

  it('is recorded with how much of it was taken over', async () => {
    await secretary.call(acceptProposal, { body: changed(accepted('TB-2'), 2, { disposition: 'open', task: null }) });
    const auditor = await api.as(await given.role('auditor', committeeId));
    const { items } = (await auditor.call(listAuditEntries, { query: { committeeId } })).body;
    expect(items.find(({ action }) => action === 'directive.proposal-accepted')?.changes).toMatchObject({ clauses: { after: 3 }, covered: { after: 2 }, tasks: { after: 1 } });
  });

  it.each([
    ['a unit of nobody', '/clauses/1/task/leadUnitId', (body: AcceptProposal) => changed(body, 1, { task: body.clauses[1] && body.clauses[1].task ? { ...body.clauses[1].task, leadUnitId: uuidv7() } : null })],
    ['a unit twice', '/clauses/1/task/coordinatingUnitIds/0', (body: AcceptProposal) => changed(body, 1, { task: body.clauses[1] && body.clauses[1].task ? { ...body.clauses[1].task, coordinatingUnitIds: [ids.one] } : null })],
    ['a task under a clause that is only noted', '/clauses/1/disposition', (body: AcceptProposal) => changed(body, 1, { disposition: 'information' })],
    ['a deferral without a reason', '/clauses/0/reason', (body: AcceptProposal) => changed(body, 0, { disposition: 'deferred' })],
    ['spans that overlap', '/clauses/1/startOffset', (body: AcceptProposal) => changed(body, 1, { startOffset: 3 })],
    ['tasks without a plan', '/planId', (body: AcceptProposal) => ({ ...body, planId: null })],
  ])('saves nothing at all of %s', async (_, pointer, over) => {
    const before = await countOf();
    const refusal = await secretary.refused(acceptProposal, { body: over(accepted('TB-3')) });
    expect([refusal.status, refusal.body.errors[0]?.pointer]).toEqual([422, pointer]);
    expect(await countOf()).toEqual(before);
  });

  it('is refused with a marking of secrecy (R16), an assigned clause without a task, and a code that is taken', async () => {
    const body = accepted('TB-4');
    const marked = body.clauses[1]?.task ?? null;
    expect((await secretary.refused(acceptProposal, { body: changed(body, 1, { task: marked === null ? null : { ...marked, title: 'Việc TUYỆT MẬT' } }) })).body.code).toBe('classified-marking');
    expect((await secretary.refused(acceptProposal, { body: changed(body, 1, { task: null }) })).body.code).toBe('clause-has-no-task');
    expect((await secretary.refused(acceptProposal, { body: accepted('TB-1') })).body.errors).toEqual([{ pointer: '/directive/code', code: 'already-used' }]);
  });

  it('is not saved by who may not draft tasks, nor for another committee', async () => {
    const clerk = await api.as(await given.role('clerk', committeeId));
    expect((await clerk.refused(acceptProposal, { body: accepted('TB-5') })).status).toBe(404);
    const stranger = await api.as(await given.role('secretariat', (await given.committee()).id));
    expect((await stranger.refused(acceptProposal, { body: accepted('TB-5') })).status).toBe(404);
  });
});

async function countOf(): Promise<number[]> {
  const directives = (await secretary.call(listDirectives, { query: { committeeId } })).body.items.length;
  return [directives, await api.dataSource.manager.count(Task)];
}
