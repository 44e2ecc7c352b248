import { formatDay } from '@app/words';
import type { Locator, Page } from 'playwright-core';
import { journey } from '../stage/journey';
import { t } from '../stage/words';

/** A task of the Department of Information and Communications that is under way and not extended yet; its request of the demo waits. */
const CODE = 'CT.04';
const ASKED = formatDay('vi', '2020-12-11');
const GRANTED = formatDay('vi', '2020-12-04');

const fact = (page: Page, label: string): Locator => page.getByRole('main').locator('dl.facts > div').filter({ has: page.getByText(label, { exact: true }) }).locator('dd');
/** Opens the task from the list and says on which day it is due. */
async function dueOf(page: Page): Promise<string> {
  await page.getByRole('link', { name: new RegExp(`^${CODE.replace('.', '\\.')}\\. `) }).first().click();
  await page.getByRole('region', { name: t('extension.title') }).waitFor();
  return (await fact(page, t('task.dueOn')).innerText()).trim();
}

journey('a unit asks for a later due day, the leader grants a shorter one, the dashboard follows and the original day stays', async (stage) => {
  const head = await stage.enter('pho-tb-stttt');
  await head.getByRole('navigation', { name: t('app.nav.label') }).getByRole('link', { name: t('app.nav.tasks'), exact: true }).click();
  const original = await dueOf(head);
  // The demo's own request waits on this task; only one can.
  await head.getByRole('button', { name: t('extension.withdraw') }).click();
  await head.getByText(t('extension.withdrawn', { code: CODE })).waitFor();
  await head.getByRole('button', { name: t('extension.ask'), exact: true }).click();
  const asking = head.getByRole('dialog');
  await asking.getByRole('textbox', { name: t('extension.requestedDueOn') }).fill(ASKED);
  await asking.getByRole('textbox', { name: t('extension.reason'), exact: true }).fill('Chờ Bộ Thông tin và Truyền thông thẩm định.');
  await asking.getByRole('textbox', { name: t('extension.workDone') }).fill('Đã hoàn thành dự thảo, đang lấy ý kiến.');
  await asking.getByRole('button', { name: t('extension.send') }).click();
  await head.getByText(t('extension.sent', { code: CODE })).waitFor();
  // R8: the request alone moves nothing.
  expect((await fact(head, t('task.dueOn')).innerText()).trim()).toBe(original);

  const leader = await stage.enter('truong-ban');
  await leader.getByRole('link', { name: t('decision.all') }).click();
  const waiting = leader.getByRole('list', { name: t('decision.forLeaders') });
  await waiting.getByRole('button', { name: t('extension.decide') }).click();
  const deciding = leader.getByRole('dialog', { name: t('extension.decideTitle', { code: CODE }) });
  await deciding.getByRole('radio', { name: t('extension.shorter') }).check();
  await deciding.getByRole('textbox', { name: t('extension.grantedDueOn') }).fill(GRANTED);
  await deciding.getByRole('textbox', { name: t('extension.decisionReason') }).fill('Phải xong trước hội nghị cuối năm.');
  await deciding.getByRole('button', { name: t('extension.submitDecision') }).click();
  await leader.getByText(t('decision.empty')).first().waitFor();

  await leader.getByRole('navigation', { name: t('app.nav.label') }).getByRole('link', { name: t('app.nav.overview'), exact: true }).click();
  // The cell of the matrix is read out with the new day and the one given at the issue.
  const cell = leader.getByRole('region', { name: t('matrix.label') }).getByRole('button', { name: new RegExp(`${CODE.replace('.', '\\.')},.*${GRANTED}.*${original}`) });
  await cell.waitFor();

  await leader.getByRole('navigation', { name: t('app.nav.label') }).getByRole('link', { name: t('app.nav.tasks'), exact: true }).click();
  const due = await dueOf(leader);
  expect(due).toContain(GRANTED);
  expect(due).toContain(t('task.extended', { count: 1, day: original }));
  expect((await fact(leader, t('task.originalDueOn')).innerText()).trim()).toBe(original);
  expect((await fact(leader, t('extension.countLabel')).innerText()).trim()).toBe('1');
});
