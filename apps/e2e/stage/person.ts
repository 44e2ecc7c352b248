import type { Page } from 'playwright-core';
import { t } from './words';

/** The password that all demo accounts share. */
export const PASSWORD = 'hai-duong-2020';

/** Signs in through the form and waits for the frame of the app. */
export async function signIn(page: Page, url: string, username: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByRole('textbox', { name: t('auth.username') }).fill(username);
  await page.getByRole('textbox', { name: t('auth.password') }).fill(PASSWORD);
  await page.getByRole('button', { name: t('auth.submit'), exact: true }).click();
  await page.getByRole('navigation', { name: t('app.nav.label') }).waitFor();
}
