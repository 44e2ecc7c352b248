import { createDirective, DirectiveProposal, getDirective, listAuditEntries, listDirectives, Problem, proposeFromDirective, proposeFromText, splitDirective } from '@app/contract';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn, type Given } from '../testing/given';
import { bombBytes } from '../testing/given-bomb';

const TEXT = 'Chủ tịch UBND tỉnh kết luận:\r\n1. Ghi nhận kết quả đã đạt được.\r\n2. Giao Sở Ngoại vụ tỉnh chủ trì, phối hợp với Đài PT-TH xây dựng phóng sự đối ngoại, xong trước 15/9.\r\n3. Các thành viên Ban Chỉ đạo thường xuyên theo dõi thông tin.';
const ISSUED_ON = '2020-06-30';
let api: TestApp;
let given: Given;
let committeeId: string;
let secretary: Client;
let ids: { foreign: string; radio: string };

beforeAll(async () => {
  api = await startTestApp();
  given = givenIn(api.dataSource);
  committeeId = (await given.committee()).id;
  const foreign = await given.unit(committeeId, { name: 'Sở Ngoại vụ', shortName: 'Sở Ngoại vụ' });
  const radio = await given.unit(committeeId, { name: 'Đài Phát thanh và Truyền hình tỉnh', shortName: 'Đài PT-TH' });
  ids = { foreign: foreign.id, radio: radio.id };
  secretary = await api.as(await given.role('secretariat', committeeId));
});
afterAll(() => api.close());

const fromText = async (text: string): Promise<DirectiveProposal> => (await secretary.call(proposeFromText, { params: { committeeId }, body: { issuedOn: ISSUED_ON, text } })).body;

async function sendFile(client: Client, name: string, bytes: Uint8Array): Promise<Response> {
  const boundary = 'a-boundary-of-our-own';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return client.raw('POST', `/committees/${committeeId}/directive-file-proposals?issuedOn=${ISSUED_ON}`, body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
}

describe('the proposal of a conclusion (R21)', () => {
  it('reads every passage with its place, its task and the units that its names mean', async () => {
    const { text, clauses } = await fromText(TEXT);
    expect(text).not.toContain('\r');
    for (const { quote, startOffset, endOffset } of clauses) expect(text.slice(startOffset, endOffset)).toBe(quote);
    expect(clauses.map(({ label, disposition }) => [label, disposition])).toEqual([['', 'information'], ['1', 'information'], ['2', 'assigned'], ['3', 'standing']]);
    expect(clauses[2]?.task).toMatchObject({ title: 'Xây dựng phóng sự đối ngoại', dueOn: '2020-09-15', kind: 'dated', deliverable: 'Phóng sự đối ngoại', isLeadInherited: false });
    expect(clauses[2]?.task?.leads).toEqual([{ name: 'Sở Ngoại vụ tỉnh', unitIds: [ids.foreign] }]);
    expect(clauses[2]?.task?.coordinating).toEqual([{ name: 'Đài PT-TH', unitIds: [ids.radio] }]);
    expect(new Set(clauses[3]?.task?.leads[0]?.unitIds)).toEqual(new Set([ids.foreign, ids.radio]));
  });

  it('saves nothing but that it was proposed', async () => {
    const before = (await secretary.call(listDirectives, { query: { committeeId } })).body.items.length;
    await fromText(TEXT);
    expect((await secretary.call(listDirectives, { query: { committeeId } })).body.items).toHaveLength(before);
    const auditor = await api.as(await given.role('auditor', committeeId));
    const { items } = (await auditor.call(listAuditEntries, { query: { committeeId } })).body;
    expect(items[0]).toMatchObject({ action: 'directive.proposed', objectLabel: 'Chủ tịch UBND tỉnh kết luận:', changes: { tasks: { before: null, after: 2 } } });
  });

  it('of a saved directive points into its text as saved, and the clauses taken over remember it', async () => {
    const { id: directiveId } = (await secretary.call(createDirective, { body: { committeeId, code: 'TB-R21', kind: 'conclusion', number: null, title: 'Kết luận', issuedOn: ISSUED_ON, signer: null, text: TEXT } })).body;
    const { clauses } = (await secretary.call(proposeFromDirective, { params: { directiveId } })).body;
    const saved = await secretary.call(getDirective, { params: { directiveId } });
    const [, , second] = clauses;
    expect(saved.body.text.slice(second?.startOffset, second?.endOffset)).toBe(second?.quote);
    const taken = { label: '2', startOffset: second?.startOffset ?? 0, endOffset: second?.endOffset ?? 1, isProposed: true };
    await secretary.call(splitDirective, { params: { directiveId }, body: { clauses: [taken] }, ifMatch: saved.headers.get('etag') ?? '' });
    expect((await secretary.call(getDirective, { params: { directiveId } })).body.clauses.map(({ isProposed }) => isProposed)).toEqual([true]);
  });

  it('is made from a file as from its text', async () => {
    const response = await sendFile(secretary, 'kết luận.txt', Buffer.from(TEXT, 'utf16le'));
    expect(response.status).toBe(200);
    expect(DirectiveProposal.parse(await response.json())).toEqual(await fromText(TEXT));
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.4'), 422, { pointer: '/file', code: 'file-is-pdf' }],
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 422, { pointer: '/file', code: 'file-is-old-format' }],
    ['a file that unpacks to far more than it claims', bombBytes('word/document.xml', 300_000_000), 413, undefined],
    ['more than 20 MiB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 413, undefined],
  ])('refuses %s with what to do', async (_, bytes, status, error) => {
    const response = await sendFile(secretary, 'x', bytes);
    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).errors[0]).toEqual(error);
  });

  it('refuses a text that carries a marking of secrecy (R16)', async () => {
    const answer = await secretary.refused(proposeFromText, { params: { committeeId }, body: { issuedOn: ISSUED_ON, text: `TUYỆT MẬT\n${TEXT}` } });
    expect([answer.status, answer.body.code]).toEqual([409, 'classified-marking']);
  });

  it('is not made for another committee, nor for a unit', async () => {
    const stranger = await api.as(await given.role('secretariat', (await given.committee()).id));
    const officer = await api.as(await given.role('officer', committeeId, ids.radio));
    const body = { issuedOn: ISSUED_ON, text: TEXT };
    expect((await stranger.refused(proposeFromText, { params: { committeeId }, body })).status).toBe(404);
    expect((await officer.refused(proposeFromText, { params: { committeeId }, body })).status).toBe(403);
  });
});
