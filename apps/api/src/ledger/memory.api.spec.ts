import { decideClauseLink, getLedger, listAuditEntries, listDirectives, type LedgerClause } from '@app/contract';
import { Clause } from '../directive/clause.entity';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, type Demo } from '../testing/demo';
import { givenIn } from '../testing/given';

let api: TestApp;
let as: Demo['as'];
let secretary: Client;
let committeeId: string;
let directiveIds: Map<string, string>;

beforeAll(async () => {
  ({ api, as, committeeId } = await startDemo());
  secretary = await as('thu-ky-vptu');
  const { items } = (await secretary.call(listDirectives, { query: { committeeId } })).body;
  directiveIds = new Map(items.map(({ code, id }) => [code, id]));
});
afterAll(() => api.close());

const clauseId = async (code: string, label: string): Promise<string> => (await api.dataSource.manager.findOneByOrFail(Clause, { directiveId: directiveIds.get(code) ?? '', label })).id;

async function inLedger(client: Client, code: string, label: string): Promise<LedgerClause | undefined> {
  const { clauses } = (await client.call(getLedger, { params: { directiveId: directiveIds.get(code) ?? '' } })).body;
  const id = await clauseId(code, label);
  return clauses.find((one) => one.clauseId === id);
}

describe('the clause ledger of the demo', () => {
  it('says how each task stands today and what was accepted of it', async () => {
    const clause = await inLedger(secretary, 'TB-01', 'A8');
    expect(clause?.tasks.map(({ code, status }) => [code, status?.shown])).toEqual([['CN.01', 'completed-on-time'], ['CN.02', 'overdue'], ['CN.03', 'overdue'], ['CN.04', 'completed-on-time']]);
    expect(clause?.tasks[0]?.delivered).toMatch(/^03\/03 kênh thông tin đối ngoại/);
  });

  it('shows a unit only the tasks it takes part in, and proposes nothing to who may not decide (R17)', async () => {
    const officer = await as('dau-moi-bhd');
    const all = (await inLedger(secretary, 'TB-01', 'A4'))?.tasks ?? [];
    const own = (await inLedger(officer, 'TB-01', 'A4'))?.tasks ?? [];
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(all.length);
    expect(own.every(({ id }) => all.some((task) => task.id === id))).toBe(true);
    expect((await inLedger(officer, 'TB-01', 'A7'))?.proposals).toEqual([]);
  });
});

describe('directive memory', () => {
  it('goes back over three half-years to the meeting of July 2019, with what each delivered', async () => {
    const chain = (await inLedger(secretary, 'TB-01', 'A6'))?.chain ?? [];
    expect(chain.map(({ halfYear, label, isDirect }) => [halfYear, label, isDirect])).toEqual([['2020-H1', '4', true], ['2019-H2', '1', false]]);
    expect(chain[0]?.tasks.map(({ code }) => code)).toEqual(['AN.01', 'AN.02', 'AN.03']);
    expect(chain[0]?.tasks[0]?.delivered).toMatch(/^Hoàn thành rà soát/);
    const later = (await inLedger(secretary, 'TB-2019-07', '1'))?.chain ?? [];
    expect(later.map(({ halfYear, label, isDirect }) => [halfYear, label, isDirect])).toEqual([['2020-H2', 'A6', false], ['2020-H1', '4', false], ['2020-H1', '5', false]]);
  });

  it('proposes what resembles an earlier half-year; a person confirms or refuses, and both are recorded (R21)', async () => {
    const proposals = (await inLedger(secretary, 'TB-01', 'A7'))?.proposals ?? [];
    const portal = await clauseId('TB-2020-01', '6');
    expect(proposals[0]).toMatchObject({ id: portal, halfYear: '2020-H1', similarity: expect.closeTo(0.5, 2) });
    const params = { clauseId: await clauseId('TB-01', 'A7') };
    await secretary.call(decideClauseLink, { params, body: { earlierClauseId: portal, isSame: true } });
    expect((await inLedger(secretary, 'TB-01', 'A7'))?.chain.map(({ id }) => id)).toEqual([portal]);
    await secretary.call(decideClauseLink, { params, body: { earlierClauseId: portal, isSame: false } });
    const after = await inLedger(secretary, 'TB-01', 'A7');
    expect([after?.chain, after?.proposals.map(({ id }) => id)]).toEqual([[], proposals.slice(1).map(({ id }) => id)]);
    const auditor = await as('kiem-toan');
    const { items } = (await auditor.call(listAuditEntries, { query: { committeeId } })).body;
    expect(items.slice(0, 2).map(({ action, changes }) => [action, changes])).toEqual([['clause.separated', { isSame: { before: true, after: false } }], ['clause.linked', { isSame: { before: null, after: true } }]]);
  });

  it('links only backwards, within the committee, and by who writes directives', async () => {
    const [mine, earlier] = [await clauseId('TB-2020-01', '6'), await clauseId('TB-01', 'A7')];
    expect((await secretary.refused(decideClauseLink, { params: { clauseId: mine }, body: { earlierClauseId: earlier, isSame: true } })).body.errors).toEqual([{ pointer: '/earlierClauseId', code: 'out-of-range' }]);
    const officer = await as('dau-moi-bhd');
    expect((await officer.refused(decideClauseLink, { params: { clauseId: earlier }, body: { earlierClauseId: mine, isSame: true } })).status).toBe(403);
    const stranger = await api.as(await givenIn(api.dataSource).role('secretariat', (await givenIn(api.dataSource).committee()).id));
    expect((await stranger.refused(decideClauseLink, { params: { clauseId: earlier }, body: { earlierClauseId: mine, isSame: true } })).status).toBe(404);
    expect((await stranger.refused(getLedger, { params: { directiveId: directiveIds.get('TB-01') ?? '' } })).status).toBe(404);
  });
});
