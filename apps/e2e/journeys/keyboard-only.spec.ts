import type { Page } from 'playwright-core';
import { journey } from '../stage/journey';
import { tabTo } from '../stage/keyboard';
import { PASSWORD } from '../stage/person';
import { t } from '../stage/words';

const NARRATIVE = 'Đã dàn trang 48 ảnh, chú thích ba thứ tiếng đang được hiệu đính; dự kiến in trước ngày 05/12/2020.';

journey('a unit submits a report with the keyboard alone', async (stage) => {
  const page = await stage.open();
  await page.goto(`${stage.url}/sign-in`);
  await signInByKeyboard(page, 'dau-moi-bhd');

  await page.getByRole('heading', { level: 1 }).waitFor();
  await tabTo(page, page.getByRole('link', { name: t('app.skipLink') }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: /^Báo cáo QB\.02, / }));
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('radio', { name: t('itemClaim.completed') }));
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: t('itemClaim.on-track') }).isChecked()).toBe(true);
  await tabTo(page, page.getByRole('textbox', { name: t('report.question.narrative') }));
  await page.keyboard.type(NARRATIVE);
  await tabTo(page, page.getByRole('button', { name: t('report.check.open') }));
  await page.keyboard.press('Enter');

  await page.getByText(NARRATIVE).waitFor();
  await tabTo(page, page.getByRole('button', { name: t('report.check.submit') }));
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: t('report.receipt.title') }).waitFor();
  await tabTo(page, page.getByRole('link', { name: t('report.receipt.backHome') }));
  await page.keyboard.press('Enter');
  const waiting = page.getByRole('region', { name: t('unitHome.group.waiting') });
  await waiting.getByRole('link', { name: /^QB\.02, / }).waitFor();
});

async function signInByKeyboard(page: Page, username: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: t('auth.username') }));
  await page.keyboard.type(username);
  await tabTo(page, page.getByRole('textbox', { name: t('auth.password') }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: t('app.nav.label') }).waitFor();
}
