import { formatDay } from '@app/words';
import type { Page } from 'playwright-core';
import { journey } from '../stage/journey';
import { beginning } from '../stage/names';
import { t } from '../stage/words';

const TITLE = 'Kết luận hội nghị giao ban tháng 11';
const TEXT = [
  'Chủ trì hội nghị kết luận:',
  '1. Giao Sở Thông tin và Truyền thông chủ trì, phối hợp với Báo Hải Dương xây dựng phóng sự đối ngoại, xong trước ngày 10/12/2020.',
  '2. Giao Sở Ngoại vụ xây dựng báo cáo đánh giá công tác dự báo, hoàn thành trước ngày 05/12/2020.',
].join('\n');

journey('from a pasted conclusion to a directive with every clause covered', async (stage) => {
  const page = await stage.enter('thu-ky-vptu');
  await page.getByRole('link', { name: t('app.nav.directives') }).click();
  await page.getByRole('link', { name: t('reading.title') }).click();
  await page.getByRole('textbox', { name: t('directive.issuedOn') }).fill(formatDay('vi', '2020-11-16'));
  await page.getByRole('textbox', { name: t('reading.paste') }).fill(TEXT);
  await page.getByRole('button', { name: t('reading.read') }).click();
  await page.getByRole('heading', { name: t('reading.drafts') }).waitFor();

  expect(await page.getByRole('checkbox', { name: beginning(t('directive.clause.one', { label: '' }).trim()), checked: true }).count()).toBe(0);
  const leads = page.getByRole('combobox', { name: t('task.leadUnit') });
  expect(await leads.count()).toBe(2);
  expect(await leads.first().locator('option:checked').innerText()).toBe('Sở Thông tin và Truyền thông');
  expect(await page.getByRole('textbox', { name: t('task.dueOn'), exact: true }).first().inputValue()).toBe(formatDay('vi', '2020-12-10'));
  for (const theme of await page.getByRole('combobox', { name: t('task.theme') }).all()) await theme.selectOption({ index: 1 });
  for (const label of ['1', '2']) await page.getByRole('checkbox', { name: t('directive.clause.one', { label }), exact: true }).check();
  await page.getByRole('textbox', { name: t('directive.name') }).fill(TITLE);
  await page.getByRole('textbox', { name: t('directive.code'), exact: true }).fill('TB-16-11');
  await page.getByRole('textbox', { name: beginning(t('directive.number')) }).fill('16-TB/BCĐ');
  // A reload in between loses nothing.
  await page.reload();
  expect(await page.getByRole('textbox', { name: t('directive.name') }).inputValue()).toBe(TITLE);
  await page.getByRole('button', { name: t('reading.save') }).click();

  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await everyClauseCovered(page);
  await page.getByRole('button', { name: t('directive.issue'), exact: true }).click();
  await page.getByRole('status').getByText(t('directive.issued', { title: TITLE })).first().waitFor();
  await page.getByRole('link', { name: /phóng sự/i }).click();
  await page.getByRole('main').getByText('xây dựng phóng sự đối ngoại, xong trước ngày').first().waitFor();
});

async function everyClauseCovered(page: Page): Promise<void> {
  await page.getByText(t('directive.coverage', { covered: 2, total: 2 })).first().waitFor();
  await page.getByText(t('directive.issueReady')).waitFor();
}
