import { checkTaskRows, getPlan, getPlanDifferences, importTasks, listAuditEntries, listPlanVersions, listTaskRows, listTasks, TableReading, type ImportRow } from '@app/contract';
import { readTaskTables } from '@app/domain';
import { Plan } from '../plan/plan.entity';
import { Task } from '../task/task.entity';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn } from '../testing/given';
import { bombBytes } from '../testing/given-bomb';
import { givenCellsIn } from '../testing/given-cell';
import { readWorkbook } from './workbook/read-workbook';

let api: TestApp;
let committeeId: string;
let planId: string;
let secretariat: Client;
let units: Record<'health' | 'police' | 'media', string>;

beforeAll(async () => {
  api = await startTestApp();
  const given = givenIn(api.dataSource);
  const cells = givenCellsIn(api.dataSource);
  ({ id: committeeId } = await given.committee());
  units = {
    health: (await given.unit(committeeId, { code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' })).id,
    police: (await given.unit(committeeId, { code: 'CAT', name: 'Công an tỉnh', shortName: 'Công an' })).id,
    media: (await given.unit(committeeId, { code: 'STTTT', name: 'Sở Thông tin và Truyền thông', shortName: 'Sở TT&TT' })).id,
  };
  planId = await cells.plan(committeeId, { state: 'draft' });
  for (const code of ['TT', 'DN']) await cells.theme(committeeId, code);
  secretariat = await api.as(await given.role('secretariat', committeeId));
});
afterAll(() => api.close());

const HEAD = 'STT;Nội dung nhiệm vụ;Cơ quan chủ trì;Cơ quan phối hợp;Thời hạn hoàn thành;Sản phẩm';
const TABLE = [
  'BẢNG NHIỆM VỤ;;;;;',
  HEAD,
  'I;Nhóm TT;;;;',
  '1;Xây dựng đề án;Sở TTTT;Công an tỉnh, Sở Y tế;15/10/2020;Đề án',
  '2;Báo cáo dịch bệnh;Sở Y tế;Các sở, ban, ngành;hằng tháng;Báo cáo',
  'II;Nhóm DN;;;;',
  '1;Bảo đảm an ninh;Công an;;Thường xuyên;',
].join('\n');

async function upload(client: Client, text: string | Uint8Array, query = '', at = planId): Promise<Response> {
  const boundary = 'a-boundary-of-our-own';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="bang.csv"\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), Buffer.from(text as Uint8Array), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return client.raw('POST', `/plans/${at}/task-table-readings${query}`, body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
}
const read = async (text: string | Uint8Array, query = '') => {
  const response = await upload(secretariat, text, query);
  expect(response.status).toBe(200);
  return TableReading.parse(await response.json());
};
const agreed = ({ rows, reference }: TableReading) => ({ fileName: 'bang.csv', reference, rows: rows.map(({ kind: _k, dueOn: _d, outcome: _o, taskCode: _t, leadCount: _l, problems: _p, ...row }): ImportRow => row) });
const save = (reading: TableReading) => secretariat.call(importTasks, { params: { planId }, body: agreed(reading) });
const tasks = async () => (await secretariat.call(listTasks, { query: { planId, limit: 200 } })).body.items;

describe('a table on its way into a plan', () => {
  it('is read with its columns, units, groups and problems, and saves nothing', async () => {
    const reading = await read(TABLE);
    expect(reading.tables).toEqual([expect.objectContaining({ sheet: 'bang', headerRows: [2], headings: expect.arrayContaining([{ column: 'C', heading: 'Cơ quan chủ trì', role: 'lead' }]) })]);
    expect(reading.rows.map(({ row, outcome, kind, dueOn, lead, coordinating }) => [row, outcome, kind, dueOn, lead[0]?.unitId, coordinating.map(({ unitId }) => unitId)])).toEqual([
      [4, 'new', 'dated', '2020-10-15', units.media, [units.police, units.health]],
      [5, 'new', 'recurring', null, units.health, [null]],
      [7, 'new', 'standing', null, units.police, []],
    ]);
    expect(reading.rows.flatMap(({ row, problems }) => problems.map(({ field, code, isBlocking }) => [row, field, code, isBlocking]))).toEqual([[5, 'coordinating', 'unit-unknown', false]]);
    expect(await tasks()).toEqual([]);
  });

  it('takes columns and headings from the hand that corrects them', async () => {
    const reading = await read('a;b;c\nViệc một;Sở Y tế;x\n', '?headerRow=1&columns=title:A,lead:B');
    expect(reading.rows.map(({ title, lead }) => [title, lead[0]?.unitId])).toEqual([['Việc một', units.health]]);
  });

  it('becomes drafts with audit in one act, and the same file again changes nothing', async () => {
    expect((await save(await read(TABLE))).body).toEqual({ created: 3, changed: 0, unchanged: 0 });
    expect((await tasks()).map(({ code, title, leadUnit, kind, due }) => [code, title, leadUnit?.id, kind, due.dueOn])).toEqual([
      ['TT.01', 'Xây dựng đề án', units.media, 'dated', '2020-10-15'],
      ['TT.02', 'Báo cáo dịch bệnh', units.health, 'recurring', null],
      ['DN.01', 'Bảo đảm an ninh', units.police, 'standing', null],
    ]);
    const before = await api.dataSource.query<unknown[]>('SELECT * FROM task ORDER BY id');
    const again = await read(TABLE);
    expect(again.rows.map(({ outcome, taskCode }) => [outcome, taskCode])).toEqual([['unchanged', 'TT.01'], ['unchanged', 'TT.02'], ['unchanged', 'DN.01']]);
    expect((await save(again)).body).toEqual({ created: 0, changed: 0, unchanged: 3 });
    expect(await api.dataSource.query<unknown[]>('SELECT * FROM task ORDER BY id')).toEqual(before);
  });

  it('keeps a correction made in the program when the same file comes again, and shows what another file changes', async () => {
    await api.dataSource.manager.update(Task, { code: 'TT.01' }, { title: 'Xây dựng đề án truyền thông' });
    expect((await read(TABLE)).rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    const changed = await read(TABLE.replace('15/10/2020', '30/10/2020').replace('Bảo đảm an ninh', 'Bảo đảm an toàn'));
    expect(changed.rows.map(({ outcome, taskCode }) => [outcome, taskCode])).toEqual([['changed', 'TT.01'], ['unchanged', 'TT.02'], ['new', null]]);
    expect((await save(changed)).body).toEqual({ created: 1, changed: 1, unchanged: 1 });
    expect((await tasks()).find(({ code }) => code === 'TT.01')).toEqual(expect.objectContaining({ title: 'Xây dựng đề án', due: expect.objectContaining({ dueOn: '2020-10-30' }) }));
    expect(await tasks()).toHaveLength(4);
  });

  it('is judged again after a correction, and saved only whole', async () => {
    const reading = await read([HEAD, '1;Việc lạ;Sở Y tế, Công an tỉnh;;31/02/2021;', '2;;Sở Y tế;;;'].join('\n'));
    expect(reading.rows.map(({ problems }) => problems.filter(({ isBlocking }) => isBlocking).map(({ field, code }) => `${field} ${code}`))).toEqual([
      ['themeId theme-missing', 'dueText due-unreadable'],
      ['title title-missing', 'themeId theme-missing'],
    ]);
    const refused = await secretariat.refused(importTasks, { params: { planId }, body: agreed(reading) });
    expect([refused.status, refused.body.errors.map(({ pointer }) => pointer)]).toEqual([422, ['/rows/0/themeId', '/rows/1/title']]);
    const [themeId] = (await api.dataSource.query<{ id: string }[]>('SELECT id FROM theme WHERE committee_id = $1 ORDER BY position', [committeeId])).map(({ id }) => id);
    const { reference, rows } = agreed(reading);
    const corrected = rows.map((row, at) => ({ ...row, isCorrected: true, themeId: themeId ?? null, title: row.title || 'Việc quen', dueText: at === 0 ? '28/02/2021' : null, lead: row.lead.slice(0, 1) }));
    const checked = await secretariat.call(checkTaskRows, { params: { planId }, body: { reference, rows: corrected } });
    expect(checked.body.rows.map(({ dueOn, problems }) => [dueOn, problems])).toEqual([['2021-02-28', []], [null, []]]);
  });

  it('does not touch a task that was issued', async () => {
    await givenCellsIn(api.dataSource).issued((await api.dataSource.manager.findOneByOrFail(Task, { code: 'TT.02', planId })).id);
    const row = (await read(TABLE.replace('hằng tháng', 'hằng quý'))).rows.find(({ taskCode }) => taskCode === 'TT.02');
    expect([row?.outcome, row?.problems.map(({ code }) => code)]).toEqual(['unchanged', ['unit-unknown', 'already-issued']]);
  });

  it('leaves its trace in the audit', async () => {
    const auditor = await api.as(await givenIn(api.dataSource).role('auditor', committeeId));
    const { body } = await auditor.call(listAuditEntries, { query: { committeeId, limit: 200 } });
    expect(body.items.filter(({ action }) => action === 'task-table.imported').map(({ objectLabel }) => objectLabel)).toEqual(['bang.csv (1 + 1)', 'bang.csv (0 + 0)', 'bang.csv (3 + 0)']);
    // What another file changed is told old and new, as for an edit by hand.
    expect(body.items.find(({ action }) => action === 'task.edited')?.changes).toEqual({ title: { before: 'Xây dựng đề án truyền thông', after: 'Xây dựng đề án' }, draftDueOn: { before: '2020-10-15', after: '2020-10-30' } });
  });

  it('asks nothing again of a file that was corrected before it was agreed', async () => {
    const plan = await givenCellsIn(api.dataSource).plan(committeeId, { state: 'draft', halfYear: '2022-H1', code: 'SUA' });
    const table = [HEAD, 'I;Nhóm lạ;;;;', '1;Việc sửa hạn;Sở Lạ;;31/02/2022;Báo cáo'].join('\n');
    const readAt = async () => TableReading.parse(await (await upload(secretariat, table, '', plan)).json());
    const { reference, rows, fileName } = agreed(await readAt());
    const [theme] = await api.dataSource.query<{ id: string }[]>('SELECT id FROM theme WHERE committee_id = $1 ORDER BY position', [committeeId]);
    const corrected = rows.map((row) => ({ ...row, isCorrected: true, themeId: theme?.id ?? null, dueText: '28/02/2022', lead: [{ name: 'Sở Y tế', unitId: units.health }] }));
    expect((await secretariat.call(importTasks, { params: { planId: plan }, body: { fileName, reference, rows: corrected } })).body).toEqual({ created: 1, changed: 0, unchanged: 0 });
    const again = await readAt();
    expect(again.rows.map(({ outcome, taskCode, problems }) => [outcome, taskCode, problems])).toEqual([['unchanged', 'TT.01', []]]);
    expect((await secretariat.call(importTasks, { params: { planId: plan }, body: agreed(again) })).body).toEqual({ created: 0, changed: 0, unchanged: 1 });
    // A hand on the row makes it new words, judged like any other.
    const touched = agreed(again).rows.map((row) => ({ ...row, isCorrected: true }));
    const { body } = await secretariat.call(checkTaskRows, { params: { planId: plan }, body: { reference, rows: touched } });
    expect(body.rows[0]?.problems.map(({ code }) => code)).toEqual(['theme-missing', 'unit-unknown', 'due-unreadable']);
  });

  it('makes of a row with several leads one task per unit under a parent that nothing counts (R1)', async () => {
    const plan = await givenCellsIn(api.dataSource).plan(committeeId, { state: 'draft', halfYear: '2021-H1', code: 'NHOM' });
    const at = { planId: plan };
    const table = [HEAD, 'I;Nhóm TT;;;;', '1;Rà soát địa bàn;Sở Y tế, Công an tỉnh;Sở TTTT;30/10/2020;Báo cáo', '2;Họp báo;Sở TTTT;;30/10/2020;Họp báo'].join('\n');
    const readAt = async (text: string | Uint8Array) => TableReading.parse(await (await upload(secretariat, text, '', plan)).json());
    const saveAt = async (reading: TableReading) => (await secretariat.call(importTasks, { params: at, body: agreed(reading) })).body;
    const reading = await readAt(table);
    expect(reading.rows.map(({ outcome, leadCount, problems }) => [outcome, leadCount, problems.map(({ code, isBlocking }) => [code, isBlocking])])).toEqual([['new', 2, [['several-leads', false]]], ['new', 1, []]]);
    expect(await saveAt(reading)).toEqual({ created: 3, changed: 0, unchanged: 0 });
    const listed = async () => (await secretariat.call(listTasks, { query: { planId: plan, limit: 200 } })).body.items.map(({ code, title, leadUnit, coordinatingCount, due }) => [code, title, leadUnit?.id, coordinatingCount, due.dueOn]);
    const drafted = [['TT.02', 'Rà soát địa bàn', units.health, 1, '2020-10-30'], ['TT.03', 'Rà soát địa bàn', units.police, 1, '2020-10-30'], ['TT.04', 'Họp báo', units.media, 0, '2020-10-30']];
    expect(await listed()).toEqual(drafted);
    const parents = () => api.dataSource.query<{ code: string; parent: string | null }[]>('SELECT t.code, p.code AS parent FROM task t LEFT JOIN task p ON p.id = t.parent_id WHERE t.plan_id = $1 ORDER BY t.code', [plan]);
    expect((await parents()).map(({ code, parent }) => [code, parent])).toEqual([['TT.01', null], ['TT.02', 'TT.01'], ['TT.03', 'TT.01'], ['TT.04', null]]);
    const { taskCount, draftTaskCount } = (await secretariat.call(getPlan, { params: at })).body;
    expect([taskCount, draftTaskCount]).toEqual([3, 3]);

    const again = await readAt(table);
    expect(again.rows.map(({ outcome, taskCode }) => [outcome, taskCode])).toEqual([['unchanged', 'TT.01'], ['unchanged', 'TT.04']]);
    expect(await saveAt(again)).toEqual({ created: 0, changed: 0, unchanged: 3 });
    expect(await listed()).toEqual(drafted);
    const exported = await readAt(Buffer.from(await (await secretariat.raw('GET', `/plans/${plan}/tasks.csv`)).arrayBuffer()));
    expect(exported.rows.map(({ outcome, taskCode }) => [outcome, taskCode])).toEqual([['unchanged', 'TT.02'], ['unchanged', 'TT.03'], ['unchanged', 'TT.04']]);

    expect(await saveAt(await readAt(table.replace('30/10/2020;Báo cáo', '15/11/2020;Báo cáo')))).toEqual({ created: 0, changed: 2, unchanged: 1 });
    expect((await listed()).map(([code, , leadUnitId, , dueOn]) => [code, leadUnitId, dueOn])).toEqual([['TT.02', units.health, '2020-11-15'], ['TT.03', units.police, '2020-11-15'], ['TT.04', units.media, '2020-10-30']]);
    // Who leads is divided once; another file does not divide it anew.
    const others = await readAt(table.replace('Sở Y tế, Công an tỉnh;Sở TTTT', 'Sở Y tế, Sở TTTT;').replace('Họp báo;Sở TTTT', 'Họp báo;Sở TTTT, Sở Y tế'));
    expect(others.rows.map(({ outcome, problems }) => [outcome, problems.map(({ code, text }) => `${code} ${text}`).at(-1)])).toEqual([['unchanged', 'leads-differ TT.01'], ['unchanged', 'leads-differ TT.04']]);
  });

  it('needs a reason in an approved plan, and the version kept says what a file added and changed (R15)', async () => {
    const plan = await givenCellsIn(api.dataSource).plan(committeeId, { state: 'draft', halfYear: '2021-H2', code: 'DUYET' });
    const at = { planId: plan };
    const table = [HEAD, 'I;Nhóm TT;;;;', '1;Việc đã có;Sở Y tế;;30/10/2021;Báo cáo'].join('\n');
    const agree = async (text: string, reason: string | null) => ({ params: at, body: { ...agreed(TableReading.parse(await (await upload(secretariat, text, '', plan)).json())), reason } });
    await secretariat.call(importTasks, await agree(table, null));
    await api.dataSource.manager.update(Plan, plan, { state: 'approved' });
    const next = `${table.replace('30/10/2021', '15/11/2021')}\n2;Việc chung;Sở Y tế, Công an tỉnh;;30/10/2021;Báo cáo`;
    for (const reason of [null, '  ']) {
      const { status, body } = await secretariat.refused(importTasks, await agree(next, reason));
      expect([status, body.errors]).toEqual([422, [{ pointer: '/reason', code: 'required' }]]);
    }
    expect((await secretariat.call(listTasks, { query: { planId: plan, limit: 200 } })).body.items).toHaveLength(1);
    await secretariat.call(importTasks, await agree(next, 'Theo kết luận giao ban'));
    // The same file again changes nothing: no reason, no version.
    await secretariat.call(importTasks, await agree(next, null));
    expect((await secretariat.call(listPlanVersions, { params: at })).body.items.map(({ number, change, reason, taskCount }) => [number, change, reason, taskCount])).toEqual([[2, 'tasks-imported', 'Theo kết luận giao ban', 4], [1, 'recorded', null, 1]]);
    const { items } = (await secretariat.call(getPlanDifferences, { params: { planId: plan, number: 2 }, query: {} })).body;
    expect(items.map(({ code, kind }) => [code, kind])).toEqual([['TT.01', 'changed'], ['TT.02', 'added'], ['TT.03', 'added'], ['TT.04', 'added']]);
    expect(items[0]?.changes).toEqual([{ field: 'dueOn', before: '2021-10-30', after: '2021-11-15' }]);
  });
});

describe('who and what is refused', () => {
  it('names why a file is not read', async () => {
    expect((await read(Buffer.from('%PDF-1.7'))).refusal).toBe('file-is-pdf');
    expect((await read(bombBytes('xl/workbook.xml', 300_000_000))).refusal).toBe('file-too-large');
    expect(await read('Họ tên;Điện thoại\nAn;0912')).toEqual(expect.objectContaining({ refusal: null, tables: [], rows: [] }));
  });

  it('refuses a closed plan, other committees, other roles and what is too large', async () => {
    const given = givenIn(api.dataSource);
    const closed = await givenCellsIn(api.dataSource).plan(committeeId, { state: 'closed', halfYear: '2019-H2', code: 'CU' });
    expect((await upload(secretariat, TABLE, '', closed)).status).toBe(409);
    const stranger = await api.as(await given.role('secretariat', (await given.committee()).id));
    expect((await upload(stranger, TABLE)).status).toBe(404);
    expect((await upload(await api.as(await given.role('leader', committeeId)), TABLE)).status).toBe(403);
    expect((await upload(secretariat, Buffer.alloc(21 * 1024 * 1024, 'a'))).status).toBe(413);
  });
});

describe('the tasks of a plan as a file', () => {
  const file = async (client: Client, format: 'xlsx' | 'csv') => {
    const response = await client.raw('GET', `/plans/${planId}/tasks.${format}`);
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it.each(['xlsx', 'csv'] as const)('comes back unchanged as .%s, a text like a formula included', async (format) => {
    await api.dataSource.manager.update(Task, { code: 'TT.01' }, { title: '=HYPERLINK("http://x";"y")', deliverable: '@SUM(A1)' });
    const { response, bytes } = await file(secretariat, format);
    expect(response.headers.get('content-disposition')).toContain(`.${format}`);
    expect(readTaskTables(readWorkbook(bytes, 'x'))[0]?.tasks.map(({ title }) => title)).toContain('=HYPERLINK("http://x";"y")');
    if (format === 'csv') expect(bytes.toString()).toContain(`"'=HYPERLINK`);
    else expect(bytes.includes('<f>')).toBe(false);
    const reading = await read(bytes);
    expect(reading.rows.map(({ outcome, problems }) => [outcome, problems])).toEqual(reading.rows.map(() => ['unchanged', []]));
    expect(reading.rows).toHaveLength(4);
  });

  it.each([
    ['leader', true],
    ['secretariat', true],
    ['viewer', false],
    ['clerk', false],
    ['auditor', false],
    ['head', false],
    ['officer', false],
  ] as const)('shows a %s what the list of tasks shows, and drafts only to those who write or issue them (%s)', async (role, isDraftSeen) => {
    const client = await api.as(await givenIn(api.dataSource).role(role, committeeId, role === 'head' || role === 'officer' ? units.health : null));
    const listed = (await client.call(listTasks, { query: { planId, limit: 200 } })).body.items.map(({ code }) => code).sort();
    expect(listed).toContain('TT.02');
    expect(listed.length > 1).toBe(isDraftSeen);
    expect((await client.call(listTaskRows, { params: { planId } })).body.rows.map(({ code }) => code).sort()).toEqual(listed);
    for (const format of ['csv', 'xlsx'] as const) expect(readTaskTables(readWorkbook((await file(client, format)).bytes, 'x'))[0]?.tasks.map(({ code }) => code).sort()).toEqual(listed);
  });

  it('shows a unit only what it leads or supports, once issued', async () => {
    const officer = await api.as(await givenIn(api.dataSource).role('officer', committeeId, units.health));
    const { bytes } = await file(officer, 'csv');
    expect(readTaskTables(readWorkbook(bytes, 'x'))[0]?.tasks.map(({ code }) => code)).toEqual(['TT.02']);
  });
});
