import { createDirective, disposeClause, getDirective, issueDirective, listDirectives, splitDirective, type CreateDirective } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn, type Given } from '../testing/given';

const TEXT = '1. Khẩn trương đưa cổng thông tin vào hoạt động.\n2. Ghi nhận kết quả 6 tháng đầu năm.';
const SECOND = TEXT.indexOf('2.');
let api: TestApp;
let given: Given;
let committeeId: string;
let secretary: Client;
let count = 0;

beforeAll(async () => {
  api = await startTestApp();
  given = givenIn(api.dataSource);
  committeeId = (await given.committee()).id;
  secretary = await api.as(await given.role('secretariat', committeeId));
});
afterAll(() => api.close());

const body = (over: Partial<CreateDirective> = {}): CreateDirective => ({ committeeId, code: `TB-${(count += 1)}`, kind: 'conclusion', number: '15-TB/BCĐ', title: 'Kết luận hội nghị', issuedOn: '2020-06-30', signer: null, text: TEXT, ...over });
const etagOf = async (directiveId: string): Promise<string> => (await secretary.call(getDirective, { params: { directiveId } })).headers.get('etag') ?? '';

async function splitInTwo(): Promise<string> {
  const { id } = (await secretary.call(createDirective, { body: body() })).body;
  await secretary.call(splitDirective, { params: { directiveId: id }, body: { clauses: [{ label: '1', startOffset: 0, endOffset: SECOND - 1 }, { label: '2', startOffset: SECOND, endOffset: TEXT.length }] }, ifMatch: await etagOf(id) });
  return id;
}

describe('a directive', () => {
  it('cannot be issued while a clause is open, and can once every clause has a disposition', async () => {
    const directiveId = await splitInTwo();
    const { clauses, coverage } = (await secretary.call(getDirective, { params: { directiveId } })).body;
    expect(coverage).toEqual({ covered: 0, total: 2 });
    expect(clauses[1]?.quote).toBe('2. Ghi nhận kết quả 6 tháng đầu năm.');
    expect((await secretary.refused(issueDirective, { params: { directiveId } })).body.code).toBe('directive-has-open-clauses');
    for (const clause of clauses) await secretary.call(disposeClause, { params: { clauseId: clause.id }, body: { disposition: 'information' }, ifMatch: `"v${clause.version}"` });
    await secretary.call(issueDirective, { params: { directiveId } });
    expect((await secretary.call(getDirective, { params: { directiveId } })).body.state).toBe('issued');
  });

  it('assigns a clause only once a task came of it', async () => {
    const directiveId = await splitInTwo();
    const clause = (await secretary.call(getDirective, { params: { directiveId } })).body.clauses[0];
    const answer = await secretary.refused(disposeClause, { params: { clauseId: clause?.id ?? '' }, body: { disposition: 'assigned' }, ifMatch: '*' });
    expect([answer.status, answer.body.code]).toEqual([409, 'clause-has-no-task']);
  });

  it.each([
    ['overlap', [{ label: '1', startOffset: 0, endOffset: 20 }, { label: '2', startOffset: 19, endOffset: 40 }], '/clauses/1/startOffset'],
    ['run past the text', [{ label: '1', startOffset: 0, endOffset: TEXT.length + 1 }], '/clauses/0/endOffset'],
    ['share a label', [{ label: '1', startOffset: 0, endOffset: 5 }, { label: '1', startOffset: 5, endOffset: 9 }], '/clauses/1/label'],
  ])('refuses clauses that %s, naming the place', async (_, clauses, pointer) => {
    const { id } = (await secretary.call(createDirective, { body: body() })).body;
    const answer = await secretary.refused(splitDirective, { params: { directiveId: id }, body: { clauses }, ifMatch: '*' });
    expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([422, pointer]);
  });

  it('refuses a code twice, and loses nothing of the first', async () => {
    const first = body();
    await secretary.call(createDirective, { body: first });
    const answer = await secretary.refused(createDirective, { body: first });
    expect(answer.body.errors).toEqual([{ pointer: '/code', code: 'already-used' }]);
  });

  it('is seen by the units only once it is issued', async () => {
    const own = await given.committee();
    const unit = await given.unit(own.id);
    const officer = await api.as(await given.role('officer', own.id, unit.id));
    const writer = await api.as(await given.role('clerk', own.id));
    const { id } = (await writer.call(createDirective, { body: body({ committeeId: own.id }) })).body;
    expect((await officer.call(listDirectives, { query: { committeeId: own.id } })).body.items).toEqual([]);
    expect((await officer.refused(getDirective, { params: { directiveId: id } })).status).toBe(404);
  });
});
