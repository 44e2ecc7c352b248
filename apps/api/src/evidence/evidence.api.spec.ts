import { EvidenceFile, acceptItem, getDraft, getItem, getReceipt, getTask, listDraftFiles, Problem, removeFile, returnItem, saveDraft, submitReport } from '@app/contract';
import { strToU8, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { startDemo, type Demo } from '../testing/demo';
import { bombBytes } from '../testing/given-bomb';
import { FileSweep } from './file-sweep';

const LIMIT = 100_000;
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const contentTypes = (part: string, main: string): string => `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${main}"/></Types>`;
const office = (part: string, xml: string, main: string): Buffer => Buffer.from(zipSync({ '[Content_Types].xml': strToU8(contentTypes(part, main)), [part]: strToU8(xml) }));
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const docx = (xml: string): Buffer => office('word/document.xml', xml, WORD);
const xlsx = (xml: string): Buffer => office('xl/sharedStrings.xml', xml, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml');

const dataDir = mkdtempSync(join(tmpdir(), 'steerboard-evidence-'));
let api: TestApp;
let as: Demo['as'];
let leadOf: Demo['leadOf'];
let officer: Client;
let secretary: Client;
let stranger: Client;
let unitId: string;

beforeAll(async () => {
  ({ api, as, leadOf, unitId } = await startDemo({ env: { MAX_UPLOAD_BYTES: String(LIMIT), DATA_DIR: dataDir } }));
  [officer, secretary, stranger] = await Promise.all([as('dau-moi-stttt'), as('thu-ky-btg'), as('dau-moi-bhd')]);
});
afterAll(async () => {
  await api.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function upload(client: Client, assignmentId: string, name: string, bytes: Buffer, { query = '?isUnclassified=true', headers = {} }: { query?: string; headers?: Record<string, string> } = {}): Promise<{ status: number; body: unknown }> {
  const boundary = 'a-boundary-of-our-own';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const response = await client.raw('POST', `/assignments/${assignmentId}/files${query}`, body, { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers });
  return { status: response.status, body: await response.json() };
}
const added = async (assignmentId: string, name: string, bytes: Buffer): Promise<EvidenceFile> => {
  const { status, body } = await upload(officer, assignmentId, name, bytes);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return EvidenceFile.parse(body);
};
const codeOf = (body: unknown): string => Problem.parse(body).code;
const kept = (sha256: string): boolean => existsSync(join(dataDir, 'files', sha256.slice(0, 2), sha256));

describe('a file beside a draft', () => {
  it('is taken in with hash and confirmation, is the unit’s alone until sent, then goes with the report', async () => {
    const { assignmentId } = await leadOf('CT.04');
    const file = await added(assignmentId, 'Ảnh (giao diện).png', PNG);
    const sha256 = createHash('sha256').update(PNG).digest('hex');
    expect(file).toEqual(expect.objectContaining({ name: 'Ảnh (giao diện).png', type: 'png', sizeBytes: PNG.length, sha256, indicatorId: null }));
    const [row] = await api.dataSource.query<{ confirmed_by_name: string; confirmed_at: Date }[]>('SELECT confirmed_by_name, confirmed_at FROM evidence_file WHERE id = $1', [file.id]);
    expect([row?.confirmed_by_name, row?.confirmed_at]).toEqual([file.uploadedBy, new Date(file.uploadedAt)]);

    const path = `/files/${file.id}`;
    expect([(await secretary.raw('GET', path)).status, (await stranger.raw('GET', path)).status]).toEqual([404, 404]);
    expect((await stranger.refused(removeFile, { params: { fileId: file.id } })).status).toBe(404);
    const answer = await officer.raw('GET', path);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options'), answer.headers.get('content-disposition')]).toEqual([
      200, 'image/png', 'nosniff', `attachment; filename*=UTF-8''${encodeURIComponent('Ảnh ')}%28${encodeURIComponent('giao diện')}%29.png`,
    ]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PNG)).toBe(true);
    expect((await officer.raw('GET', path, undefined, { 'if-none-match': `"${sha256}"` })).status).toBe(304);

    await officer.call(saveDraft, { params: { assignmentId }, body: { claim: 'on-track', completedOn: null, narrative: 'Đã biên dịch 20/60 tin, bài.', percent: 30, difficulties: null, proposals: null, indicatorValues: [], evidence: [] }, ifMatch: (await officer.call(getDraft, { params: { assignmentId } })).headers.get('etag') ?? '' });
    const { id: submissionId } = (await officer.call(submitReport, { body: { unitId, assignmentIds: [assignmentId] } })).body;
    const itemId = (await officer.call(getReceipt, { params: { submissionId } })).body.items[0]?.itemId ?? '';
    const item = (await secretary.call(getItem, { params: { itemId } })).body;
    expect(item.files).toEqual([file]);
    expect((await secretary.call(getTask, { params: { taskId: item.task.id }, query: {} })).body.reports.find((report) => report.itemId === itemId)?.files).toEqual([file]);
    expect((await officer.call(listDraftFiles, { params: { assignmentId } })).body.items).toEqual([]);
    expect([(await secretary.raw('GET', path)).status, (await stranger.raw('GET', path)).status]).toEqual([200, 404]);
    expect((await officer.refused(removeFile, { params: { fileId: file.id } })).body.code).toBe('state-does-not-allow');

    // Returned: the file stands beside the correction again, and taking it out leaves what was sent alone.
    await secretary.call(returnItem, { params: { itemId }, body: { reasons: [{ section: 'evidence', text: 'Bổ sung ảnh rõ hơn.' }] } });
    expect((await officer.call(listDraftFiles, { params: { assignmentId } })).body.items).toEqual([file]);
    await officer.call(removeFile, { params: { fileId: file.id } });
    expect([(await officer.call(listDraftFiles, { params: { assignmentId } })).body.items, (await secretary.raw('GET', path)).status]).toEqual([[], 200]);
    expect((await secretary.refused(acceptItem, { params: { itemId }, body: {} })).status).toBe(409);
  });

  it.each([
    ['bao-cao.pdf', PDF, 'pdf'],
    ['so-lieu.docx', docx('<w:document><w:p><w:t>Kết quả</w:t></w:p></w:document>'), 'docx'],
    ['so-lieu.xlsx', xlsx('<sst><si><t>Kết quả</t></si></sst>'), 'xlsx'],
    ['anh.zip', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'zip'],
    ['ghi-chu.txt', Buffer.from('Kết quả bảo mật thông tin, bí mật nhà nước, mật độ'), 'txt'],
  ])('is recognised by its content: %s', async (name, bytes, type) => {
    const { assignmentId } = await leadOf('AN.05');
    const file = await added(assignmentId, name, bytes);
    expect(file.type).toBe(type);
    await officer.call(removeFile, { params: { fileId: file.id } });
  });

  it.each([
    ['a program called a text', 'ghi-chu.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), 415, 'unsupported-media-type'],
    ['a picture called a PDF', 'bao-cao.pdf', PNG, 415, 'unsupported-media-type'],
    ['a web page', 'trang.html', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'unsupported-media-type'],
    ['a plain archive called a Word file', 'bao-cao.docx', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 415, 'unsupported-media-type'],
    ['a broken archive', 'hong.zip', Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(200, 1)]), 415, 'unsupported-media-type'],
    ['nothing', 'rong.txt', Buffer.alloc(0), 422, 'invalid'],
    ['more than is allowed', 'lon.txt', Buffer.alloc(LIMIT + 1, 'a'), 413, 'too-large'],
  ])('is refused when it is %s, and leaves nothing behind', async (_title, name, bytes, status, code) => {
    const { status: found, body } = await upload(officer, (await leadOf('AN.05')).assignmentId, name, bytes);
    expect([found, codeOf(body)]).toEqual([status, code]);
    expect(readdirSync(join(dataDir, 'files', 'incoming'))).toEqual([]);
  });

  it('may be exactly as large as is allowed', async () => {
    const file = await added((await leadOf('AN.05')).assignmentId, 'vua-du.txt', Buffer.alloc(LIMIT, 'a'));
    expect(file.sizeBytes).toBe(LIMIT);
  });

  it('needs the declaration that it holds no state secret (R16), a unit of its own (R17), an indicator of its task', async () => {
    const { assignmentId } = await leadOf('AN.05');
    expect((await upload(officer, assignmentId, 'a.pdf', PDF, { query: '' })).status).toBe(422);
    expect((await upload(officer, assignmentId, 'a.pdf', PDF, { query: '?isUnclassified=false' })).status).toBe(422);
    expect((await upload(stranger, assignmentId, 'a.pdf', PDF)).status).toBe(404);
    expect((await upload(secretary, assignmentId, 'a.pdf', PDF)).status).toBe(403);
    expect((await officer.raw('POST', `/assignments/${assignmentId}/files?isUnclassified=true`, {})).status).toBe(415);
    const { indicators } = (await officer.call(getDraft, { params: { assignmentId: (await leadOf('CT.03')).assignmentId } })).body;
    const foreign = await upload(officer, assignmentId, 'a.pdf', PDF, { query: `?isUnclassified=true&indicatorId=${indicators[0]?.id}` });
    expect(Problem.parse(foreign.body).errors).toEqual([{ pointer: '/indicatorId', code: 'unknown-object' }]);
    const own = (await officer.call(getDraft, { params: { assignmentId } })).body.indicators[0]?.id;
    expect(EvidenceFile.parse((await upload(officer, assignmentId, 'a.pdf', PDF, { query: `?isUnclassified=true&indicatorId=${own}` })).body).indicatorId).toBe(own);
  });

  it.each([
    ['its name', 'Kế hoạch TỐI MẬT.pdf', Buffer.concat([PDF, Buffer.from('% 2')])],
    ['a paragraph of a Word file, spread over runs', 'ke-hoach.docx', docx('<w:document><w:p><w:r><w:t>TUYỆT </w:t></w:r><w:r><w:t>M&#7852;T</w:t></w:r></w:p></w:document>')],
    ['words before a part that inflates far beyond what it claims', 'bom.docx', bombBytes('word/header1.xml', 60_000_000, { '[Content_Types].xml': contentTypes('word/document.xml', WORD), 'word/document.xml': '<w:document><w:p><w:t>TUYỆT MẬT</w:t></w:p></w:document>' })],
    ['a cell', 'bieu.xlsx', xlsx('<sst><si><t>Độ mật: Mật</t></si></sst>')],
    ['a stamp in a text', 'ghi-chu.txt', Buffer.from('UBND TỈNH\nMẬT\nSố 12')],
    ['a name within an archive', 'tep.zip', Buffer.from(zipSync({ 'thư mục/MẬT.txt': strToU8('a') }))],
  ])('is blocked by a marking in %s; the trail repeats neither name nor content', async (_title, name, bytes) => {
    const { status, body } = await upload(officer, (await leadOf('AN.05')).assignmentId, name, bytes);
    expect([status, codeOf(body)]).toEqual([409, 'classified-marking']);
    const [entry] = await api.dataSource.query<{ action: string; object_label: string; reason: string }[]>('SELECT action, object_label, reason FROM audit_entry ORDER BY sequence DESC LIMIT 1');
    expect(entry).toEqual({ action: 'evidence.blocked', object_label: expect.stringMatching(/^AN\.05\. /), reason: expect.stringMatching(/MẬT$/) });
    expect(kept(createHash('sha256').update(bytes).digest('hex'))).toBe(false);
  });

  it('comes in once however often it is sent with one key; the same key with other bytes is refused', async () => {
    const { assignmentId } = await leadOf('CT.03');
    const headers = { 'idempotency-key': 'one-file' };
    const [once, again] = [await upload(officer, assignmentId, 'a.pdf', PDF, { headers }), await upload(officer, assignmentId, 'a.pdf', PDF, { headers })];
    expect([once.status, again.body]).toEqual([201, once.body]);
    expect((await officer.call(listDraftFiles, { params: { assignmentId } })).body.items).toHaveLength(1);
    const other = await upload(officer, assignmentId, 'a.pdf', Buffer.concat([PDF, Buffer.from('%')]), { headers });
    expect([other.status, codeOf(other.body)]).toEqual([422, 'idempotency-mismatch']);
  });

  it('leaves nothing behind when the sender breaks off', async () => {
    const { assignmentId } = await leadOf('CT.03');
    const { port } = new URL(api.url);
    const [user] = await api.dataSource.query<{ id: string }[]>(`SELECT id FROM app_user WHERE username = 'dau-moi-stttt'`);
    const session = await api.session(user?.id ?? '');
    await new Promise<void>((resolve) => {
      const sending = httpRequest({ port, method: 'POST', path: `/api/assignments/${assignmentId}/files?isUnclassified=true`, headers: { ...session, 'content-type': 'multipart/form-data; boundary=x', 'content-length': 50_000 } });
      sending.on('error', () => resolve());
      sending.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nnửa');
      setTimeout(() => sending.destroy(new Error('gone')), 200);
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readdirSync(join(dataDir, 'files', 'incoming'))).toEqual([]);
  });
});

describe('bytes that no row names', () => {
  it('are swept after an hour, and only they', async () => {
    const { assignmentId } = await leadOf('CT.05');
    const [stays, goes] = [await added(assignmentId, 'o-lai.txt', Buffer.from('ở lại')), await added(assignmentId, 'di.txt', Buffer.from('đi'))];
    await officer.call(removeFile, { params: { fileId: goes.id } });
    const sweep = api.app.get(FileSweep);
    const now = Date.now();
    expect([await sweep.sweep(new Date(now - 3_600_000)), kept(goes.sha256)]).toEqual([0, true]);
    expect(await sweep.sweep(new Date(now + 60_000))).toBeGreaterThanOrEqual(1);
    expect([kept(goes.sha256), kept(stays.sha256)]).toEqual([false, true]);
  });
});
