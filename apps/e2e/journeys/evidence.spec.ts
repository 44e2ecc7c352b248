import { listDraftFiles, uploadFile } from '@app/contract';
import type { Page } from 'playwright-core';
import { callerOf } from '../stage/caller';
import { journey } from '../stage/journey';
import { t } from '../stage/words';

const UPLOADS = `**/api${uploadFile.path.replace(':assignmentId', '*')}*`;
const text = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

async function openForm(page: Page): Promise<string> {
  await page.getByRole('link', { name: t('app.nav.myWork') }).click();
  await page.getByRole('link', { name: /CN\.02, / }).first().click();
  await page.getByRole('textbox', { name: t('report.question.narrative') }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

journey('evidence: several files at once wait for the confirmation, one is stopped, one fails and is sent again, each tied to what it proves', async ({ url, enter }) => {
  const page = await enter('dau-moi-stttt');
  const assignmentId = await openForm(page);
  const kept = async () => (await (await callerOf(url, 'dau-moi-stttt'))(listDraftFiles, { params: { assignmentId } })).items;
  const before = (await kept()).length;
  await page.getByRole('combobox', { name: t('file.proves') }).selectOption({ index: 1 });
  await page.getByTestId('files').setInputFiles([text('mot.txt', 'Biên bản một.'), text('hai.txt', 'Biên bản hai.'), text('ba.txt', 'Biên bản ba.')]);
  // Nothing leaves before the person has confirmed (R16).
  await page.getByText(t('file.confirmFirst')).waitFor();
  expect(await kept()).toHaveLength(before);

  // The line: the first file hangs, the second breaks off once, the third goes through.
  let sent = 0;
  await page.route(UPLOADS, async (route) => {
    sent += 1;
    if (sent === 1) return;
    await (sent === 2 ? route.abort() : route.continue());
  });
  await page.getByRole('checkbox', { name: t('file.unclassified') }).check();
  await page.getByRole('progressbar', { name: t('file.progress', { name: 'mot.txt' }) }).waitFor();
  await page.getByText(t('file.received', { name: 'ba.txt' })).waitFor();
  await page.getByRole('button', { name: t('file.cancel', { name: 'mot.txt' }) }).click();
  await page.getByText(t('file.cancelled')).waitFor();
  await page.getByRole('button', { name: t('file.retry', { name: 'hai.txt' }) }).click();
  await page.getByText(t('file.received', { name: 'hai.txt' })).waitFor();
  await page.getByRole('button', { name: t('file.dismiss', { name: 'mot.txt' }) }).click();
  const files = await kept();
  expect(files.slice(before).map(({ name }) => name).sort()).toEqual(['ba.txt', 'hai.txt']);
  expect(files.slice(before).every(({ indicatorId, milestoneId }) => indicatorId !== null || milestoneId !== null)).toBe(true);

  // A document's number and a link stand beside the files.
  await page.getByRole('button', { name: t('report.evidence.add') }).click();
  await page.getByRole('textbox', { name: t('report.evidence.title') }).last().fill('Công văn');
  await page.getByRole('textbox', { name: t('report.evidence.reference') }).last().fill('1234/STTTT-CNTT, 12/11/2020');
  await page.getByText(t('report.draft.saved', { time: '' }).trim()).waitFor();
  await page.getByRole('button', { name: t('report.check.open') }).click();
  await page.getByText('Công văn: 1234/STTTT-CNTT, 12/11/2020').waitFor();
  for (const name of ['ba.txt', 'hai.txt']) await page.getByText(name).first().waitFor();
});

journey('on a phone evidence is taken with the camera', async ({ url, enter }) => {
  const page = await enter('dau-moi-stttt');
  await openForm(page);
  const phone = await page.context().browser()?.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, storageState: await page.context().storageState() });
  if (phone === undefined) throw new Error('the browser is gone');
  const small = await phone.newPage();
  await small.goto(page.url().replace(/^https?:\/\/[^/]+/, url));
  const choosing = small.waitForEvent('filechooser');
  await small.getByRole('button', { name: t('file.camera') }).tap();
  const chooser = await choosing;
  expect(await chooser.element().getAttribute('capture')).toBe('environment');
  await chooser.setFiles({ name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') });
  await small.getByRole('checkbox', { name: t('file.unclassified') }).check();
  await small.getByText(t('file.received', { name: 'anh.png' })).waitFor();
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await phone.close();
});
