import { getDraft, listAuditEntries, listDrafts, saveDrafts, SheetReading } from '@app/contract';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startTestApp, type TestApp } from '../../testing/app';
import type { Client } from '../../testing/client';
import { givenIn } from '../../testing/given';
import { bombBytes } from '../../testing/given-bomb';
import { givenCellsIn, ISSUED_ON } from '../../testing/given-cell';
import { readWorkbook } from '../workbook/read-workbook';

let api: TestApp;
let committeeId: string;
let planId: string;
let unitId: string;
let otherId: string;
let officer: Client;
let other: Client;
let assignmentIds: string[];
const INDICATOR_ID = '01930000-0000-7000-8000-0000000000c1';

beforeAll(async () => {
  api = await startTestApp();
  const given = givenIn(api.dataSource);
  const cells = givenCellsIn(api.dataSource);
  committeeId = (await given.committee()).id;
  unitId = (await given.unit(committeeId, { code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' })).id;
  otherId = (await given.unit(committeeId, { code: 'CAT', name: 'Công an tỉnh', shortName: 'Công an' })).id;
  planId = await cells.plan(committeeId);
  const themeId = await cells.theme(committeeId, 'CT');
  const worked = [{ to: 'issued', on: ISSUED_ON }, { to: 'in-progress', on: '2020-08-03' }] as const;
  const task = async (code: string, unit: string): Promise<[string, string]> => {
    const taskId = await cells.task({ committeeId, planId, themeId, code });
    return [taskId, await cells.cell({ committeeId, planId, taskId, unitId: unit, role: 'lead' }, '2020-12-11', worked)];
  };
  const [[firstTask, first], [, second]] = [await task('CT.01', unitId), await task('CT.02', unitId)];
  await task('CT.03', otherId);
  await api.dataSource.query(`INSERT INTO indicator (id, task_id, position, name, unit_of_measure, target, direction) VALUES ($1, $2, 1, 'Xã có cổng', 'xã', 60, 'at-least')`, [INDICATOR_ID, firstTask]);
  assignmentIds = [first, second];
  officer = await api.as(await given.role('officer', committeeId, unitId));
  other = await api.as(await given.role('officer', committeeId, otherId));
});
afterAll(() => api.close());

const at = (unit: string) => `/units/${unit}/drafts.xlsx?committeeId=${committeeId}`;
const download = async (client = officer, unit = unitId) => Buffer.from(await (await client.raw('GET', at(unit))).arrayBuffer());

async function upload(bytes: Uint8Array, client = officer, unit = unitId): Promise<Response> {
  const boundary = 'a-boundary-of-our-own';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="bao-cao.xlsx"\r\n\r\n`;
  return client.raw('POST', `/units/${unit}/draft-sheet-readings?committeeId=${committeeId}`, Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]), { 'content-type': `multipart/form-data; boundary=${boundary}` });
}
const read = async (bytes: Uint8Array, client = officer, unit = unitId) => SheetReading.parse(await (await upload(bytes, client, unit)).json());

/** Fills cells as an office program does; the rest of the file stays. */
function filled(bytes: Buffer, cells: Readonly<Record<string, string | number | { readonly formula: string }>>): Buffer {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const [place, value] of Object.entries(cells)) {
    const cell = typeof value === 'number' ? `<c r="${place}"><v>${String(value)}</v></c>` : typeof value === 'string' ? `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>` : `<c r="${place}"><f>${value.formula}</f></c>`;
    xml = xml.replace(new RegExp(`<c r="${place}"[^>]*?(/>|>.*?</c>)`, 's'), cell);
  }
  return Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) }));
}

describe('the sheet of a unit', () => {
  it('holds what is still to be reported, protected but for the answers, with the drafts and what each cell takes', async () => {
    const bytes = await download();
    const [sheet, ...hidden] = readWorkbook(bytes, 'x');
    expect(hidden).toEqual([]);
    expect(sheet?.rows[2]?.cells.map((cell) => cell?.text)).toEqual([expect.stringContaining(unitId), 'Mã', 'Nhiệm vụ', 'Thời hạn', 'Nội dung đã duyệt gần nhất', 'Tình trạng', 'Ngày hoàn thành', '%', 'Kết quả trong kỳ', 'Khó khăn, vướng mắc', 'Đề xuất, kiến nghị', 'Chỉ tiêu 1', 'Số liệu 1']);
    expect(sheet?.rows.slice(3).map(({ cells }) => cells[0]?.text)).toEqual(assignmentIds);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml.match(/<dataValidation /g)).toHaveLength(7);
  });

  it('comes back as differences cell by cell; agreed it is the drafts, and the same file again changes nothing', async () => {
    const file = filled(await download(), { F4: 'Đang làm, đúng tiến độ', H4: 45, I4: 'Đã mở 45 xã.\nCòn 15 xã.', M4: 45.5, F5: 'Hoàn thành', G5: '12/11/2020', I5: 'Xong.' });
    const reading = await read(file);
    expect([reading.refusal, reading.unchangedCount, reading.gone]).toEqual([null, 0, []]);
    expect(reading.rows.map(({ code, changes }) => [code, changes.map(({ address, field, before, after }) => [address, field, before, after])])).toEqual([
      ['CT.01', [['F4', 'claim', '', 'on-track'], ['H4', 'percent', '', '45'], ['I4', 'narrative', '', 'Đã mở 45 xã.\nCòn 15 xã.'], ['M4', 'indicator', '', '45.5']]],
      ['CT.02', [['F5', 'claim', '', 'completed'], ['G5', 'completedOn', '', '2020-11-12'], ['I5', 'narrative', '', 'Xong.']]],
    ]);
    const body = { fileName: 'bao-cao.xlsx', rows: reading.rows.map(({ assignmentId, version, words }) => ({ assignmentId, version, words })) };
    expect((await officer.call(saveDrafts, { params: { unitId }, body })).body).toEqual({ saved: 2 });
    const { body: draft } = await officer.call(getDraft, { params: { assignmentId: assignmentIds[0] ?? '' } });
    expect([draft.claim, draft.narrative, draft.indicatorValues, draft.version]).toEqual(['on-track', 'Đã mở 45 xã.\nCòn 15 xã.', [{ indicatorId: INDICATOR_ID, value: 45.5 }], 1]);
    expect(await read(file)).toEqual({ refusal: null, rows: [], gone: [], unchangedCount: 2 });
    expect(await read(await download())).toEqual({ refusal: null, rows: [], gone: [], unchangedCount: 2 });
    const stale = await officer.refused(saveDrafts, { params: { unitId }, body });
    expect([stale.status, stale.body.errors.map(({ pointer }) => pointer)]).toEqual([412, ['/rows/0/version', '/rows/1/version']]);
    const auditor = await api.as(await givenIn(api.dataSource).role('auditor', committeeId));
    const entries = (await auditor.call(listAuditEntries, { query: { committeeId, limit: 200 } })).body.items;
    expect(entries.filter(({ action }) => action === 'report.drafts-imported').map(({ objectLabel }) => objectLabel)).toEqual(['bao-cao.xlsx (2)']);
  });

  it('names each cell that it does not take, and keeps the draft there', async () => {
    const reading = await read(filled(await download(), { F4: 'Gần xong', G4: '31/02/2020', H4: 145, I4: `${'x'.repeat(5001)}`, J4: 'TỐI MẬT', M4: { formula: '1+1' }, K5: 'Đề nghị hỗ trợ.' }));
    expect(reading.rows.map(({ code, changes, refused }) => [code, changes.map(({ address }) => address), refused.map(({ address, code: why }) => [address, why])])).toEqual([
      ['CT.01', [], [['F4', 'not-one-of'], ['G4', 'not-a-day'], ['H4', 'out-of-range'], ['I4', 'too-long'], ['J4', 'marked-secret'], ['M4', 'cell-error']]],
      ['CT.02', ['K5'], []],
    ]);
    expect(reading.rows[0]?.words.narrative).toBe('Đã mở 45 xã.\nCòn 15 xã.');
  });

  it('is refused as another unit’s, another round’s, any other workbook, with other columns, or as a bomb', async () => {
    expect((await read(await download(other, otherId))).refusal).toBe('other-unit');
    const own = await download();
    expect((await read(filled(own, { A3: `steerboard-report/1/${unitId}/${planId}/${unitId}` }))).refusal).toBe('other-round');
    expect((await read(filled(own, { F3: 'Màu sắc' }))).refusal).toBe('headings-changed');
    expect((await read(filled(own, { A3: 'x' }))).refusal).toBe('not-a-report-sheet');
    expect((await read(Buffer.from('không phải bảng'))).refusal).toBe('not-a-report-sheet');
    const { ['xl/worksheets/sheet1.xml']: _sheet, ...parts } = unzipSync(own);
    const bomb = bombBytes('xl/worksheets/sheet1.xml', 300_000_000, Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)])));
    expect((await read(bomb)).refusal).toBe('file-too-large');
  });

  it('is the unit’s own: another unit gets neither file, reading, nor saving', async () => {
    expect((await other.raw('GET', at(unitId))).status).toBe(404);
    expect((await upload(await download(), other)).status).toBe(404);
    const { items } = (await officer.call(listDrafts, { params: { unitId }, query: { committeeId } })).body;
    const [draft] = items;
    if (draft === undefined) throw new Error('the unit has nothing to report');
    const { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence, version } = draft;
    const row = { assignmentId: draft.assignment.id, version, words: { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence } };
    expect((await other.refused(saveDrafts, { params: { unitId }, body: { fileName: 'x.xlsx', rows: [row] } })).status).toBe(404);
    expect((await other.refused(saveDrafts, { params: { unitId: otherId }, body: { fileName: 'x.xlsx', rows: [row] } })).status).toBe(404);
  });
});
