import { getDraft } from '@app/contract';
import type { Page } from 'playwright-core';
import { callerOf } from '../stage/caller';
import { composeAndEnter, composeWords } from '../stage/composition';
import { journey } from '../stage/journey';
import { PASSWORD } from '../stage/person';
import { t } from '../stage/words';

const OFFICER = 'dau-moi-stttt';
const SAVED = t('report.draft.saved', { time: '' }).trim();
/** "tiến độ đạt yêu cầu", letter by letter as Telex composes it. */
const TELEX = [['t', 'ti', 'tie', 'tiê', 'tiên', 'tiến'], ['d', 'đ', 'đo', 'đô', 'độ'], ['đ', 'đa', 'đat', 'đạt'], ['y', 'yê', 'yêu'], ['c', 'ca', 'câ', 'câu', 'cầu']] as const;
const TELEX_TEXT = 'tiến độ đạt yêu cầu';

const narrative = (page: Page) => page.getByRole('textbox', { name: t('report.question.narrative') });

/** The form of the task that has nothing written yet; gives its address. */
async function openForm(page: Page): Promise<string> {
  await page.getByRole('link', { name: t('app.nav.myWork') }).click();
  await page.getByRole('link', { name: /^Báo cáo AN\.05, / }).click();
  await narrative(page).waitFor();
  return page.url();
}

const idIn = (address: string): string => new URL(address).pathname.split('/').at(-1) ?? '';

async function onServer(url: string, address: string): Promise<string> {
  const call = await callerOf(url, OFFICER);
  return (await call(getDraft, { params: { assignmentId: idIn(address) } })).narrative;
}

/** Waits until the server has these words. */
async function untilOnServer(url: string, address: string, text: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    if ((await onServer(url, address)) === text) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  expect(await onServer(url, address)).toBe(text);
}

journey('a report outlives its window, a broken line, an expired session and a second window (goal 20)', async ({ url, enter }) => {
  const first = await enter(OFFICER);
  const address = await openForm(first);

  // The window dies 200 ms after the last letter, before anything of it was saved on the server.
  await narrative(first).pressSequentially('Gõ rồi mất cửa sổ.');
  await first.waitForTimeout(200);
  const session = await first.context().newCDPSession(first);
  const context = first.context();
  // The answer to this never comes: the window that would give it is gone.
  await Promise.all([first.waitForEvent('crash'), Promise.race([session.send('Page.crash'), first.waitForEvent('crash')])]);
  await first.close();
  const second = await context.newPage();
  expect(await onServer(url, address)).not.toBe('Gõ rồi mất cửa sổ.');
  await second.goto(address);
  await second.getByRole('heading', { name: t('report.other.before.title') }).waitFor();
  expect(await narrative(second).inputValue()).toBe('Gõ rồi mất cửa sổ.');
  await untilOnServer(url, address, 'Gõ rồi mất cửa sổ.');
  await second.getByRole('button', { name: t('report.stale.keepMine') }).click();

  // The line breaks while it is typed, and comes back.
  await second.context().setOffline(true);
  await narrative(second).press('End');
  await narrative(second).pressSequentially(' Mất mạng.');
  await second.getByText(t('report.draft.savedHere')).waitFor();
  await second.context().setOffline(false);
  await untilOnServer(url, address, 'Gõ rồi mất cửa sổ. Mất mạng.');

  // The session ends; the person signs in on top of the page and goes on.
  await second.context().clearCookies();
  await narrative(second).pressSequentially(' Hết phiên.');
  const dialog = second.getByRole('dialog', { name: t('auth.again.title') });
  await dialog.waitFor();
  await dialog.getByRole('textbox', { name: t('auth.password') }).fill(PASSWORD);
  await dialog.getByRole('button', { name: t('auth.submit'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const whole = 'Gõ rồi mất cửa sổ. Mất mạng. Hết phiên.';
  expect(await narrative(second).inputValue()).toBe(whole);
  await untilOnServer(url, address, whole);

  // A second window saves first: the later one is told, shows both texts, and loses nothing of what is typed meanwhile.
  const third = await second.context().newPage();
  await third.goto(address);
  await narrative(third).fill('Của cửa sổ thứ ba.');
  await untilOnServer(url, address, 'Của cửa sổ thứ ba.');
  await narrative(second).press('End');
  await narrative(second).pressSequentially(' Cửa sổ thứ hai.');
  const alert = second.getByRole('alert');
  await alert.getByText(t('report.other.server.title')).waitFor();
  expect(await alert.locator('del').allInnerTexts()).not.toHaveLength(0);
  await narrative(second).pressSequentially(' Gõ tiếp.');
  expect(await onServer(url, address)).toBe('Của cửa sổ thứ ba.');
  await second.getByRole('button', { name: t('report.stale.keepMine') }).click();
  await untilOnServer(url, address, `${whole} Cửa sổ thứ hai. Gõ tiếp.`);

  // Signing out leaves nothing behind at the machine.
  await second.getByText(SAVED).waitFor();
  expect(await second.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('steerboard.draft.')))).toEqual([]);
});

journey('Telex loses no letter and sends nothing, in the form and in the grid (goal 21)', async ({ url, enter }) => {
  const page = await enter(OFFICER);
  const address = await openForm(page);
  await narrative(page).focus();
  await composeWords(page, TELEX);
  await composeAndEnter(page, [' x', ' xo', ' xon', ' xong']);
  expect(await narrative(page).inputValue()).toBe(`${TELEX_TEXT} xong`);
  expect(page.url()).toBe(address);
  await untilOnServer(url, address, `${TELEX_TEXT} xong`);

  await page.goto(`${url}/quick-report`);
  const cell = page.getByRole('row', { name: /AN\.05/ }).getByRole('gridcell').nth(6);
  await cell.click();
  await composeWords(page, TELEX);
  await composeAndEnter(page, [' r', ' rồ', ' rồi']);
  expect(await page.locator('.grid-field').inputValue()).toBe(`${TELEX_TEXT} rồi`);
  await page.keyboard.press('Enter');
  expect(await cell.innerText()).toBe(`${TELEX_TEXT} rồi`);
  await untilOnServer(url, address, `${TELEX_TEXT} rồi`);
});
