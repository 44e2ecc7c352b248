import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { journey } from '../stage/journey';
import { t } from '../stage/words';

/** Fills cells of the first sheet as an office program does. */
function filled(bytes: Buffer, cells: Readonly<Record<string, string>>): Buffer {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const [place, text] of Object.entries(cells)) xml = xml.replace(new RegExp(`<c r="${place}"[^>]*?(/>|>.*?</c>)`, 's'), `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`);
  return Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) }));
}

journey('the unit’s reports go through a spreadsheet and the grid to one receipt, and another unit’s file is refused', async ({ url, enter }) => {
  const page = await enter('dau-moi-stttt');
  await page.getByRole('link', { name: t('app.nav.myWork') }).click();
  await page.getByRole('link', { name: t('draftSheet.open') }).click();
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: t('draftSheet.download') }).click();
  const bytes = await readFile(await (await arriving).path());
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });

  // Row 5 is AN.05, row 6 CT.05: the second and third of the unit's list.
  await page.getByTestId('sheet').setInputFiles(file('bao-cao.xlsx', filled(bytes, { F5: 'Đang làm, chậm', H5: 'nhiều', I5: 'Đã gửi hồ sơ.', F6: 'Chưa làm', I6: 'Chờ phê duyệt danh mục.' })));
  await page.getByText(t('draftSheet.refusedTitle', { count: 1 })).waitFor();
  expect(await page.getByText(/^H5 \(/).innerText()).toContain('nhiều');
  await page.getByRole('table', { name: /^AN\.05/ }).getByText('Đã gửi hồ sơ.').waitFor();
  await page.getByRole('button', { name: t('draftSheet.save', { count: 2 }) }).click();

  await page.getByRole('grid').waitFor();
  const cell = (code: string, column: number) => page.getByRole('row', { name: new RegExp(code.replace('.', '\\.')) }).getByRole('gridcell').nth(column);
  expect([await cell('AN.05', 3).innerText(), await cell('AN.05', 6).innerText(), await cell('CT.05', 6).innerText()]).toEqual(['Đang làm, chậm', 'Đã gửi hồ sơ.', 'Chờ phê duyệt danh mục.']);

  // The same file again changes nothing.
  await page.goto(`${url}/report-table`);
  await page.getByTestId('sheet').setInputFiles(file('bao-cao.xlsx', filled(bytes, { F5: 'Đang làm, chậm', I5: 'Đã gửi hồ sơ.', F6: 'Chưa làm', I6: 'Chờ phê duyệt danh mục.' })));
  await page.getByText(t('draftSheet.nothing')).waitFor();

  const other = await enter('dau-moi-bhd');
  await other.goto(`${url}/report-table`);
  await other.getByTestId('sheet').setInputFiles(file('bao-cao.xlsx', bytes));
  await other.getByText(t('draftSheet.refusal.other-unit')).waitFor();

  await page.goto(`${url}/quick-report`);
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: /^Xem lại và gửi \d+ báo cáo$/ }).click();
  await page.getByRole('heading', { name: /AN\.05/ }).waitFor();
  await page.getByRole('button', { name: t('report.check.submit') }).click();
  await page.getByRole('heading', { name: t('report.receipt.title') }).waitFor();
  for (const code of ['AN.05', 'CT.05']) await page.getByText(code, { exact: true }).waitFor();
  const paper = page.waitForEvent('download');
  await page.getByRole('link', { name: t('receiptPaper.download') }).click();
  expect((await readFile(await (await paper).path())).subarray(0, 5).toString()).toBe('%PDF-');
});
