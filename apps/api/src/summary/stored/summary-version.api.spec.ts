import { commentSummary, downloadSummaryVersion, draftSummary, editSummary, getDashboard, getSummaryDifferences, getSummaryVersion, issueSummary, listSummaryVersions, numberSummary, reopenAssignment, returnSummary, reviewSummary, signSummary, type EditSummary, type Sentence, type SummaryVersion } from '@app/contract';
import { createHash } from 'node:crypto';
import type { TestApp } from '../../testing/app';
import type { Client } from '../../testing/client';
import { startDemo, type Demo } from '../../testing/demo';
import { readDocx } from '../../testing/docx';

let api: TestApp;
let as: Demo['as'];
let secretary: Client;
let leader: Client;
let clerk: Client;
let planId: string;
let versionId: string;

beforeAll(async () => {
  ({ api, as } = await startDemo());
  const [plan] = await api.dataSource.query<{ id: string }[]>(`SELECT id FROM plan WHERE half_year = '2020-H1'`);
  planId = plan?.id ?? '';
  [secretary, leader, clerk] = await Promise.all([as('thu-ky-btg'), as('truong-ban'), as('van-thu-btg')]);
});
afterAll(() => api.close());

const params = () => ({ params: { versionId } });
const read = async (client: Client = secretary): Promise<SummaryVersion> => (await client.call(getSummaryVersion, params())).body;
const sentencesOf = ({ paper }: SummaryVersion): Sentence[] => [paper.opening, ...paper.sections.flatMap(({ blocks }) => blocks)].flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));
const edit = async (body: EditSummary, ifMatch?: string) => secretary.call(editSummary, { ...params(), body, ifMatch: ifMatch ?? `"v${(await read()).version}"` });
const fileOf = (kind: string, client: Client = clerk) => client.raw('GET', downloadSummaryVersion.path.replace(':versionId', versionId).replace(':kind', kind));

describe('a draft', () => {
  it('is composed for the cut-off in one click, by the secretariat, once at a time', async () => {
    expect((await leader.refused(draftSummary, { params: { planId }, body: {} })).status).toBe(403);
    ({ id: versionId } = (await secretary.call(draftSummary, { params: { planId }, body: {} })).body);
    expect((await secretary.refused(draftSummary, { params: { planId }, body: {} })).body.code).toBe('summary-already-drafted');
    const draft = await read();
    expect([draft.number, draft.state, draft.effectiveOn, draft.stale, draft.arrived]).toEqual([1, 'draft', '2020-06-14', [], []]);
    const keys = sentencesOf(draft).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says the figures of the API at its two times, and names a source that is accepted for every sentence of the rules', async () => {
    const draft = await read();
    const { figures, effectiveOn, knownAt } = draft.paper;
    const dashboard = (await leader.call(getDashboard, { query: { planId, effectiveOn, knownAt } })).body;
    expect([figures.totals, figures.completionOfDue]).toEqual([dashboard.totals, dashboard.completionOfDue]);
    expect(sentencesOf(draft).map(({ text }) => text).join('')).toContain(`Tổng số nhiệm vụ: ${dashboard.totals.total}; đã hoàn thành: ${dashboard.totals.completed} `);
    const ruled = sentencesOf(draft).filter(({ origin }) => origin === 'composed' || origin === 'quoted');
    expect(ruled.filter(({ sources }) => sources.length === 0)).toEqual([]);
    const items = [...new Set(ruled.flatMap(({ sources }) => sources.filter(({ kind }) => kind === 'item').map(({ id }) => id)))];
    const [{ count }] = await api.dataSource.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM report_item WHERE id = ANY($1) AND state = 'accepted'`, [items]);
    expect([count, count > 0]).toEqual([items.length, true]);
  });

  it('keeps what a person changes and adds, each marked; a stale edit is refused with the present version', async () => {
    const draft = await read();
    const quoted = sentencesOf(draft).find(({ origin }) => origin === 'quoted');
    const first = await edit({ act: 'reword', sentenceId: quoted?.key ?? '', text: ' Lời  đã\nsửa. ' });
    expect(first.headers.get('etag')).toBe(`"v${draft.version + 1}"`);
    await edit({ act: 'add', afterId: quoted?.key ?? '', text: 'Nhận định thêm.' });
    const shown = sentencesOf(await read());
    expect(shown.find(({ key }) => key === quoted?.key)).toMatchObject({ text: 'Lời đã sửa. ', origin: 'edited', sources: quoted?.sources });
    expect(shown.find(({ text }) => text.startsWith('Nhận định thêm.'))).toMatchObject({ origin: 'editorial', sources: [] });
    const late = await secretary.refused(editSummary, { ...params(), body: { act: 'remove', sentenceId: quoted?.key ?? '' }, ifMatch: `"v${draft.version}"` });
    expect([late.status, late.body.code]).toEqual([412, 'stale']);
    const secret = await secretary.refused(editSummary, { ...params(), body: { act: 'reword', sentenceId: quoted?.key ?? '', text: 'TỐI MẬT' }, ifMatch: '*' });
    expect(secret.body.errors).toEqual([{ pointer: '/text', code: 'marked-secret' }]);
    const unknown = await secretary.refused(editSummary, { ...params(), body: { act: 'remove', sentenceId: planId }, ifMatch: '*' });
    expect(unknown.body.errors).toEqual([{ pointer: '/sentenceId', code: 'unknown-object' }]);
  });

  it('is nobody’s but theirs who may see drafts; the leader speaks to a sentence', async () => {
    const sentenceId = sentencesOf(await read())[0]?.key ?? '';
    await leader.call(commentSummary, { ...params(), body: { sentenceId, text: 'Nêu rõ hơn.' } });
    expect((await read()).comments).toEqual([expect.objectContaining({ sentenceId, text: 'Nêu rõ hơn.', resolved: null })]);
    for (const username of ['dau-moi-stttt', 'lanh-dao-stttt']) {
      const [person] = await api.dataSource.query<{ id: string }[]>('SELECT id FROM app_user WHERE username = $1', [username]);
      if (person !== undefined) expect((await (await api.as(person.id)).refused(getSummaryVersion, params())).status).toBe(404);
    }
    expect((await (await as('dau-moi-stttt')).call(listSummaryVersions, { params: { planId } })).body.items).toEqual([]);
  });
});

describe('a source that changes', () => {
  it('makes its sentences stale, stops the review, and is settled by the new wording (R3)', async () => {
    const [done] = await api.dataSource.query<{ assignmentId: string; code: string }[]>(
      `SELECT a.id AS "assignmentId", t.code FROM assignment a JOIN task t ON t.id = a.task_id WHERE a.plan_id = $1 AND a.role = 'lead' AND a.state = 'completed' AND a.completed_on <= '2020-06-14' ORDER BY t.code LIMIT 1`, [planId]);
    const before = await read();
    for (const { key } of sentencesOf(before).filter(({ origin }) => origin === 'to-write')) await edit({ act: 'remove', sentenceId: key });
    const [{ title }] = await api.dataSource.query<[{ title: string }]>(`SELECT title FROM task WHERE plan_id = $1 AND code = $2`, [planId, done?.code]);
    await api.dataSource.query(`UPDATE task SET title = title || ' (đã đổi)' WHERE plan_id = $1 AND code = $2`, [planId, done?.code]);
    const changed = await read();
    expect(changed.stale.length).toBeGreaterThan(0);
    const texts = new Map(sentencesOf(changed).map(({ key, text }) => [key, text]));
    expect(changed.stale.filter(({ sentenceId, now }) => !(texts.get(sentenceId)?.includes(title) && now?.text.includes(`${title} (đã đổi)`)))).toEqual([]);
    expect((await secretary.refused(reviewSummary, params())).body.code).toBe('summary-has-stale-sentences');
    await edit({ act: 'take', sentenceId: changed.stale[0]?.sentenceId ?? '' });
    expect((await read()).stale).toHaveLength(changed.stale.length - 1);
    await edit({ act: 'take-all' });
    expect((await read()).stale).toEqual([]);
  });
});

describe('on its way', () => {
  it('is reviewed, sent back with a reason, signed, numbered in its series and issued, each by its own role', async () => {
    await secretary.call(reviewSummary, params());
    expect((await secretary.refused(editSummary, { ...params(), body: { act: 'take-all' }, ifMatch: '*' })).body.code).toBe('state-does-not-allow');
    await leader.call(returnSummary, { ...params(), body: { reason: 'Xem lại phần III' } });
    expect((await read()).returned?.reason).toBe('Xem lại phần III');
    await secretary.call(reviewSummary, params());
    expect((await secretary.refused(signSummary, params())).status).toBe(403);
    await leader.call(signSummary, params());
    expect((await read()).paper.signature).toEqual({ lines: ['TRƯỞNG BAN'], name: 'Nguyễn Quang Phúc' });
    expect((await clerk.refused(issueSummary, params())).body.code).toBe('summary-number-missing');
    expect((await clerk.refused(numberSummary, { ...params(), body: { number: 5, day: '2020-11-15' } })).body.errors).toEqual([{ pointer: '/day', code: 'out-of-range' }]);
    expect((await read(clerk)).nextNumber).toBe(1);
    await clerk.call(numberSummary, { ...params(), body: { number: 5, day: '2020-11-16' } });
    await clerk.call(issueSummary, params());
    const issued = await read(await as('dau-moi-stttt'));
    expect([issued.state, issued.numbered?.documentNumber, issued.paper.head.number]).toEqual(['issued', '05-BC/BCĐ', 'Số 05-BC/BCĐ']);
    expect(sentencesOf(issued).flatMap(({ sources }) => sources)).toEqual([]);
  });

  it('gives its frozen files with their hashes, the number in the Word file', async () => {
    const { files } = await read();
    expect(files.map(({ kind }) => kind)).toEqual(['docx', 'pdf', 'snapshot', 'xlsx']);
    for (const { kind, sha256 } of files) expect(createHash('sha256').update(new Uint8Array(await (await fileOf(kind)).arrayBuffer())).digest('hex')).toBe(sha256);
    const word = readDocx(new Uint8Array(await (await fileOf('docx')).arrayBuffer()));
    expect(word.tables[0]?.[0]?.join(' ')).toMatch(/Số 05-BC\/BCĐ.*ngày 16 tháng 11 năm 2020/);
    expect((await fileOf('snapshot', await as('dau-moi-stttt'))).status).toBe(404);
    expect((await fileOf('signed')).status).toBe(404);
  });

  it('stays as issued, in the database too; a result below it is reopened only with its correction (R15)', async () => {
    await expect(api.dataSource.query(`UPDATE summary_version SET content = '[]' WHERE id = $1`, [versionId])).rejects.toThrow('R15');
    // The demo's first half-year is closed, which would refuse before this rule is asked.
    await api.dataSource.query(`UPDATE plan SET state = 'active' WHERE id = $1`, [planId]);
    const [done] = await api.dataSource.query<{ id: string }[]>(`SELECT id FROM assignment WHERE plan_id = $1 AND role = 'lead' AND state = 'completed' AND completed_on <= '2020-06-14' LIMIT 1`, [planId]);
    const reopening = { params: { assignmentId: done?.id ?? '' }, body: { reason: 'Sản phẩm sai' } };
    expect((await leader.refused(reopenAssignment, reopening)).body.code).toBe('summary-issued');
    expect((await secretary.refused(draftSummary, { params: { planId }, body: {} })).body.errors).toEqual([{ pointer: '/reason', code: 'required' }]);
    ({ id: versionId } = (await secretary.call(draftSummary, { params: { planId }, body: { reason: 'Đính chính' } })).body);
    const correction = await read();
    expect([correction.number, correction.replaces, correction.reason]).toEqual([2, 1, 'Đính chính']);
    await leader.call(reopenAssignment, reopening);
    const sentenceId = sentencesOf(correction)[0]?.key ?? '';
    await edit({ act: 'reword', sentenceId, text: 'Câu mở đầu mới.' });
    expect((await secretary.call(getSummaryDifferences, { ...params(), query: {} })).body).toMatchObject({ from: 1, to: 2, items: [{ sentenceId, after: 'Câu mở đầu mới.' }] });
  });
});
