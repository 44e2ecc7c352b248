import { search, type SearchHit, type SearchKind } from '@app/contract';
import { fold } from '@app/domain';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, type Demo } from '../testing/demo';
import { givenIn } from '../testing/given';

let api: TestApp;
let as: Demo['as'];
let committeeId: string;
let leader: Client;

beforeAll(async () => {
  ({ api, as, committeeId } = await startDemo());
  leader = await as('truong-ban');
});
afterAll(() => api.close());

const found = async (q: string, by: Client = leader): Promise<SearchHit[]> => (await by.call(search, { query: { committeeId, q } })).body.items;
const topOf = async (q: string, kind: SearchKind): Promise<SearchHit[]> => (await found(q)).filter((hit) => hit.kind === kind).slice(0, 3);

describe('the folding of the database', () => {
  it.each(['Đường ĐÔNG', 'hoà  hòa\n', 'Ủy ban Ẵ Ộ ậ', 'Straße ½ ａ', 'ĐẶNG đặng', 'i̇İ', '', '中文 Ä'])('is that of the domain for "%s"', async (text) => {
    expect((await api.dataSource.query<{ folded: string }[]>('SELECT fold_text($1) AS folded', [text]))[0]?.folded).toBe(fold(text));
  });
});

describe('what is looked for is among the first three of its kind', () => {
  it.each<[string, SearchKind, RegExp]>([
    ['cong thong tin', 'task', /cổng thông tin/i],
    ['cổng TT', 'task', /cổng thông tin/i],
    ['CONG TT DIEN TU', 'task', /thông tin điện tử/i],
    ['dai hoi dang bo', 'task', /Đại hội/],
    ['Sở TT&TT', 'unit', /Thông tin và Truyền thông/],
    ['so tttt', 'unit', /Thông tin và Truyền thông/],
    ['stttt', 'unit', /Thông tin và Truyền thông/],
    ['vp ubnd', 'unit', /Văn phòng Ủy ban nhân dân/i],
    ['ban tg', 'unit', /Ban Tuyên giáo/],
    ['btg', 'unit', /Ban Tuyên giáo/],
    ['bao hai duong', 'unit', /Báo Hải Dương/],
    ['kinh mon', 'unit', /Kinh Môn/],
    ['ket luan 30/06/2020', 'directive', /30\/06\/2020/],
    ['covid', 'directive', /Covid-19/],
  ])('%s (%s)', async (q, kind, title) => {
    expect((await topOf(q, kind)).map((hit) => `${hit.title} ${hit.unitName ?? ''}`)).toEqual(expect.arrayContaining([expect.stringMatching(title)]));
  });

  it('in at least 95 of 100 queries without tone marks, made of the first words of every title', async () => {
    const things = await api.dataSource.query<{ id: string; kind: SearchKind; title: string }[]>(
      `SELECT id, 'task' AS kind, title FROM task UNION ALL SELECT id, 'directive', title FROM directive WHERE state <> 'draft' UNION ALL SELECT unit_id, 'unit', name FROM unit_name WHERE to_on IS NULL`,
    );
    const missed: string[] = [];
    for (const { id, kind, title } of things) {
      const q = fold(title).split(' ').slice(0, 7).join(' ');
      const ids = (await topOf(q, kind)).map((hit) => hit.id);
      const alike = (await topOf(q, kind)).every((hit) => fold(hit.title).startsWith(q));
      // A recurring duty has the same words in both plans; any of those alike is right.
      if (!ids.includes(id) && !(ids.length > 0 && alike)) missed.push(q);
    }
    expect(things.length).toBeGreaterThan(80);
    expect(missed.length / things.length).toBeLessThanOrEqual(0.05);
  });

  it('by the words of a clause and of a report, with those words', async () => {
    const [clause] = await topOf('chuyen trang tieng Anh', 'directive');
    expect(clause?.excerpt ?? '').not.toBe('');
    const [report] = await topOf('chuyen muc', 'report');
    expect(fold(report?.excerpt ?? '')).toContain('chuyen muc');
  });

  it('with the tone marks that were typed first', async () => {
    const given = givenIn(api.dataSource);
    await given.unit(committeeId, { name: 'Hội Đường sắt', shortName: 'HĐS' });
    await given.unit(committeeId, { name: 'Hội Dương xỉ', shortName: 'HDX' });
    expect((await topOf('Dương', 'unit')).map(({ title }) => title)[0]).not.toBe('Hội Đường sắt');
    expect((await topOf('hội đường', 'unit')).map(({ title }) => title)).toEqual(['Hội Đường sắt', 'Hội Dương xỉ']);
    expect((await topOf('hội dương', 'unit')).map(({ title }) => title)).toEqual(['Hội Dương xỉ', 'Hội Đường sắt']);
  });
});

describe('what is not the reader’s', () => {
  it('is not found by a unit: neither tasks nor reports that it has no part in', async () => {
    const officer = await as('dau-moi-bhd');
    const own = new Set((await api.dataSource.query<{ taskId: string }[]>(`SELECT a.task_id AS "taskId" FROM assignment a JOIN role_grant g ON g.unit_id = a.unit_id JOIN app_user u ON u.id = g.user_id WHERE u.username = 'dau-moi-bhd'`)).map(({ taskId }) => taskId));
    for (const q of ['thong tin', 'tuyen truyen', 'hoan thanh', 'a', 'o']) {
      for (const { taskId } of await found(q, officer)) if (taskId !== null) expect(own.has(taskId)).toBe(true);
    }
    expect((await found('thong tin')).length).toBeGreaterThan((await found('thong tin', officer)).length - 1);
  });

  it('is not found by an administrator beside units, nor by somebody of another committee', async () => {
    expect(new Set((await found('thong tin', await as('quan-tri'))).map(({ kind }) => kind))).toEqual(new Set(['unit']));
    const given = givenIn(api.dataSource);
    const other = (await given.committee()).id;
    const stranger = await api.as(await given.role('leader', other));
    expect((await stranger.refused(search, { query: { committeeId, q: 'thong tin' } })).status).toBe(404);
    expect((await stranger.call(search, { query: { committeeId: other, q: 'thong tin' } })).body.items).toEqual([]);
  });

  it('answers nothing to signs alone, and takes signs of patterns for letters', async () => {
    expect(await found('?!')).toEqual([]);
    expect(await found('%')).toEqual([]);
    expect(await found('_')).toEqual([]);
  });
});
