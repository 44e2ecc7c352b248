import { getDraft, getReceipt, saveDraft, submitReport } from '@app/contract';
import { doneOf, startDemo, wordsOf, type Demo } from '../../testing/demo';
import { readPdf } from '../../testing/pdf';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.api.close());

const squeezed = (text: string) => text.replace(/\s+/g, '');

it('is a tagged paper with number, sender, items and the hash, for those who may read the receipt', async () => {
  const [officer, stranger] = [await demo.as('dau-moi-stttt'), await demo.as('dau-moi-bhd')];
  const assignmentIds = [(await demo.leadOf('AN.05')).assignmentId, (await demo.leadOf('CT.05')).assignmentId];
  for (const assignmentId of assignmentIds) {
    const draft = (await officer.call(getDraft, { params: { assignmentId } })).body;
    await officer.call(saveDraft, { params: { assignmentId }, body: wordsOf(draft, doneOf(draft, 'Đã hoàn thành.')), ifMatch: '*' });
  }
  const { id } = (await officer.call(submitReport, { body: { unitId: demo.unitId, assignmentIds } })).body;
  const receipt = (await officer.call(getReceipt, { params: { submissionId: id } })).body;
  const response = await officer.raw('GET', `/submissions/${id}/receipt.pdf`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const { title, language, isTagged, pages } = await readPdf(bytes);
  expect([title, language, isTagged]).toEqual([`Phiếu nhận báo cáo ${receipt.number}`, 'vi-VN', true]);
  const text = squeezed(pages.flatMap(({ lines }) => lines).join(''));
  for (const said of [receipt.number, receipt.unit.name, receipt.submittedBy, receipt.contentHash, 'AN.05', 'CT.05', receipt.roundName ?? '']) expect(text).toContain(squeezed(said));
  expect((await stranger.raw('GET', `/submissions/${id}/receipt.pdf`)).status).toBe(404);
  const chinese = await readPdf(Buffer.from(await (await officer.raw('GET', `/submissions/${id}/receipt.pdf?locale=zh`)).arrayBuffer()));
  expect([chinese.language, squeezed(chinese.pages.flatMap(({ lines }) => lines).join('')).includes('报告收据')]).toEqual(['zh-CN', true]);
});
