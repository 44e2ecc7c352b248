import { cancelAssignment, createDirective, createPlan, createTask, createTheme, deleteDirective, disposeClause, getDirective, getTask, issueDirective, issueTask, listAuditEntries, splitDirective, supersedeDirective, withdrawDirective, type Directive } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn, type Given } from '../testing/given';

const TEXT = '1. Đưa cổng thông tin vào hoạt động.\n2. Ghi nhận kết quả 6 tháng.';
const SECOND = TEXT.indexOf('2.');
let api: TestApp;
let given: Given;
let secretary: Client;
let chair: Client;
let [committeeId, planId, themeId, unitId] = ['', '', '', ''];
let count = 0;

beforeAll(async () => {
  api = await startTestApp();
  given = givenIn(api.dataSource);
});
afterAll(() => api.close());

beforeEach(async () => {
  committeeId = (await given.committee()).id;
  secretary = await api.as(await given.role('secretariat', committeeId));
  chair = await api.as(await given.role('leader', committeeId));
  unitId = (await given.unit(committeeId)).id;
  planId = (await secretary.call(createPlan, { body: { committeeId, halfYear: '2020-H2', name: 'Kế hoạch' } })).body.id;
  themeId = (await secretary.call(createTheme, { params: { committeeId }, body: { code: 'CT', name: 'Cổng', position: 1 } })).body.id;
});

const read = async (directiveId: string): Promise<Directive> => (await secretary.call(getDirective, { params: { directiveId } })).body;

async function draft(): Promise<Directive> {
  const { id } = (await secretary.call(createDirective, { body: { committeeId, code: `TB-${(count += 1)}`, kind: 'conclusion', number: `${count}-TB/BCĐ`, title: `Kết luận ${count}`, issuedOn: '2020-06-30', signer: null, text: TEXT } })).body;
  await secretary.call(splitDirective, { params: { directiveId: id }, body: { clauses: [{ label: '1', startOffset: 0, endOffset: SECOND - 1 }, { label: '2', startOffset: SECOND, endOffset: TEXT.length }] }, ifMatch: '*' });
  return read(id);
}

const DECISION = { text: 'Làm ngay, trước khi ban hành', leaderName: 'Trưởng ban' };

const taskFrom = async (directive: Directive, at = 0, decision: typeof DECISION | null = null): Promise<string> =>
  (await secretary.call(createTask, { body: { planId, code: `CT.${String((count += 1) + 10)}`, title: 'Mở cổng', themeId, kind: 'dated', deliverable: 'Cổng', dueOn: '2020-11-30', leadUnitId: unitId, decision, clauseIds: [directive.clauses[at]?.id ?? ''] } })).body.id;

async function issued(): Promise<Directive> {
  const directive = await draft();
  for (const { id, version } of directive.clauses) await secretary.call(disposeClause, { params: { clauseId: id }, body: { disposition: 'information' }, ifMatch: `"v${version}"` });
  await secretary.call(issueDirective, { params: { directiveId: directive.id } });
  return read(directive.id);
}

describe('a draft directive', () => {
  it('is thrown away with its clauses; its draft tasks lose this source, and the trail keeps all of it', async () => {
    const directive = await draft();
    const other = await draft();
    const taskId = await taskFrom(directive);
    await secretary.call(disposeClause, { params: { clauseId: other.clauses[0]?.id ?? '' }, body: { disposition: 'merged', mergedIntoId: directive.clauses[0]?.id ?? '' }, ifMatch: '*' });
    const before = (await secretary.call(getTask, { params: { taskId }, query: {} })).body;
    await secretary.call(deleteDirective, { params: { directiveId: directive.id } });
    expect((await secretary.refused(getDirective, { params: { directiveId: directive.id } })).status).toBe(404);
    const after = (await secretary.call(getTask, { params: { taskId }, query: {} })).body;
    expect([before.sources.length, after.sources, after.version]).toEqual([1, [], before.version + 1]);
    expect((await secretary.refused(issueTask, { params: { taskId } })).body.code).toBe('task-source-missing');
    expect((await read(other.id)).clauses[0]).toEqual(expect.objectContaining({ disposition: 'open', mergedIntoId: null }));
    const auditor = await api.as(await given.role('auditor', committeeId));
    const { items } = (await auditor.call(listAuditEntries, { query: { committeeId } })).body;
    const last = items.filter(({ action }) => action === 'directive.deleted' || action === 'task.edited');
    expect(last.map(({ action, objectId }) => [action, objectId]).sort()).toEqual([['directive.deleted', directive.id], ['task.edited', taskId]]);
    expect(items.find(({ action }) => action === 'directive.deleted')?.changes).toEqual({ code: { before: directive.code, after: null }, clauses: { before: 2, after: null }, tasks: { before: 1, after: null } });
  });

  it('stays once a task of it was issued, though that task ended, and is deleted by nobody else', async () => {
    const directive = await draft();
    const params = { directiveId: directive.id };
    expect((await chair.refused(deleteDirective, { params })).status).toBe(403);
    expect((await (await api.as(await given.role('secretariat', (await given.committee()).id))).refused(deleteDirective, { params })).status).toBe(404);
    await cancel(await issueFrom(directive));
    expect((await secretary.refused(deleteDirective, { params })).body.code).toBe('directive-has-issued-tasks');
    expect((await secretary.refused(deleteDirective, { params: { directiveId: (await issued()).id } })).body.code).toBe('state-does-not-allow');
    expect((await read(directive.id)).clauses).toHaveLength(2);
  });
});

describe('a task from a clause', () => {
  it('is issued only once its directive is, or with a decision typed in (R2)', async () => {
    const directive = await draft();
    const taskId = await taskFrom(directive);
    const answer = await secretary.refused(issueTask, { params: { taskId } });
    expect([answer.status, answer.body.code]).toEqual([409, 'source-not-issued']);
    const decided = await taskFrom(directive, 0, DECISION);
    await secretary.call(issueTask, { params: { taskId: decided } });
    const { id, version } = (await read(directive.id)).clauses[1] ?? { id: '', version: 0 };
    await secretary.call(disposeClause, { params: { clauseId: id }, body: { disposition: 'information' }, ifMatch: `"v${version}"` });
    await secretary.call(issueDirective, { params: { directiveId: directive.id } });
    await secretary.call(issueTask, { params: { taskId } });
    expect((await secretary.call(getTask, { params: { taskId }, query: {} })).body.state).toBe('issued');
  });
});

describe('an issued directive', () => {
  it('is withdrawn with a reason; issued tasks go on, drafts need another source (R2)', async () => {
    const directive = await issued();
    const [running, waiting] = [await issueFrom(directive), await taskFrom(directive, 1)];
    const params = { directiveId: directive.id };
    expect((await secretary.refused(withdrawDirective, { params, body: { reason: ' ' } })).body.errors).toEqual([{ pointer: '/reason', code: 'required' }]);
    expect((await (await api.as(await given.role('officer', committeeId, unitId))).refused(withdrawDirective, { params, body: { reason: 'Nhầm' } })).status).toBe(403);
    expect((await secretary.refused(withdrawDirective, { params: { directiveId: (await draft()).id }, body: { reason: 'Nhầm' } })).body.code).toBe('state-does-not-allow');
    await chair.call(withdrawDirective, { params, body: { reason: 'Ban hành nhầm' } });
    expect(await read(directive.id)).toEqual(expect.objectContaining({ state: 'withdrawn', end: expect.objectContaining({ reason: 'Ban hành nhầm', on: '2020-11-16', replacement: null }) }));
    const task = (await chair.call(getTask, { params: { taskId: running }, query: {} })).body;
    expect([task.state, task.sources[0]?.directiveState]).toEqual(['issued', 'withdrawn']);
    expect((await secretary.refused(issueTask, { params: { taskId: waiting } })).body.code).toBe('task-source-missing');
    expect((await chair.refused(withdrawDirective, { params, body: { reason: 'Lần nữa' } })).body.code).toBe('state-does-not-allow');
  });

  it('is superseded by another issued one, and both name each other', async () => {
    const [old, fresh, unissued] = [await issued(), await issued(), await draft()];
    const params = { directiveId: old.id };
    const by = (replacementId: string) => ({ params, body: { replacementId, reason: 'Ban hành lại' } });
    expect((await secretary.refused(supersedeDirective, by(unissued.id))).body.code).toBe('replacement-not-issued');
    expect((await secretary.refused(supersedeDirective, by(old.id))).body.code).toBe('replacement-not-issued');
    expect((await secretary.refused(supersedeDirective, by(planId))).body.errors).toEqual([{ pointer: '/replacementId', code: 'unknown-object' }]);
    await secretary.call(supersedeDirective, by(fresh.id));
    expect(await read(old.id)).toEqual(expect.objectContaining({ state: 'superseded', end: expect.objectContaining({ replacement: { id: fresh.id, number: fresh.number, title: fresh.title } }) }));
    expect((await read(fresh.id)).replaces).toEqual([{ id: old.id, number: old.number, title: old.title }]);
  });
});

describe('the coverage of a directive', () => {
  it('falls when the last task of a clause is ended, and is whole again with another task', async () => {
    const directive = await draft();
    const [first, second] = [await issueFrom(directive), await issueFrom(directive)];
    const covered = async () => (({ coverage, clauses }) => [coverage.covered, clauses[0]?.disposition])(await read(directive.id));
    expect(await covered()).toEqual([1, 'assigned']);
    await cancel(first);
    expect(await covered()).toEqual([1, 'assigned']);
    await cancel(second);
    expect(await covered()).toEqual([0, 'open']);
    await issueFrom(directive);
    expect(await covered()).toEqual([1, 'assigned']);
  });
});

async function issueFrom(directive: Directive): Promise<string> {
  // The words of a draft are no source; a leader's typed decision is (R2).
  const taskId = await taskFrom(directive, 0, directive.state === 'draft' ? DECISION : null);
  await secretary.call(issueTask, { params: { taskId } });
  return taskId;
}

async function cancel(taskId: string): Promise<void> {
  const { assignments } = (await chair.call(getTask, { params: { taskId }, query: {} })).body;
  await chair.call(cancelAssignment, { params: { assignmentId: assignments[0]?.id ?? '' }, body: { reason: 'Không còn cần', document: '15-TB/BCĐ' } });
}
