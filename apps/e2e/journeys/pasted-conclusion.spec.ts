import { formatDay, halfYearName } from '@app/words';
import type { Locator, Page } from 'playwright-core';
import { journey } from '../stage/journey';
import { beginning } from '../stage/names';
import { t } from '../stage/words';

const HALF_YEAR = halfYearName('vi', '2021-H1');
const PLAN = `Kế hoạch thông tin đối ngoại ${HALF_YEAR}`;
const TITLE = 'Kết luận hội nghị giao ban tháng 11';
const TEXT = [
  'Chủ trì hội nghị kết luận:',
  '1. Giao Sở Thông tin và Truyền thông chủ trì, phối hợp với Báo Hải Dương xây dựng phóng sự đối ngoại, xong trước ngày 10/03/2021.',
  '2. Giao Sở Ngoại vụ xây dựng báo cáo đánh giá công tác dự báo, hoàn thành trước ngày 05/04/2021.',
].join('\n');
const WORDS = 'xây dựng phóng sự đối ngoại, xong trước ngày 10/03/2021';
const TASK = 'Xây dựng hai phóng sự đối ngoại về tỉnh Hải Dương';
const REPORT_DUE_ON = formatDay('vi', '2021-04-12');
const REASON = 'Báo cáo dự báo cần nêu rõ số liệu của từng quý.';

journey('from a pasted conclusion to an approved plan with every clause covered (R2, R15, R21)', async (stage) => {
  const secretariat = await stage.enter('thu-ky-vptu');
  await makePlan(secretariat);
  const planUrl = secretariat.url();
  await readConclusion(secretariat);
  await saveConclusion(secretariat);
  await issueCovered(secretariat);

  await secretariat.goto(planUrl);
  await secretariat.getByText(t('plan.taskCount', { count: 2 })).first().waitFor();
  await takeStep(secretariat, 'review');
  const leader = await stage.enter('truong-ban');
  await leader.getByRole('link', { name: t('app.nav.plans') }).click();
  await leader.getByRole('link', { name: PLAN }).click();
  await sendBack(leader);

  await secretariat.reload();
  await secretariat.getByRole('main').getByText(REASON).waitFor();
  await takeStep(secretariat, 'review');
  await leader.reload();
  await takeStep(leader, 'approve');

  await secretariat.reload();
  await showsApproved(secretariat);
  await showsWordsOf(secretariat, TASK);
});

async function makePlan(page: Page): Promise<void> {
  await page.getByRole('link', { name: t('app.nav.plans') }).click();
  await page.getByRole('button', { name: t('plan.add') }).click();
  const dialog = page.getByRole('dialog', { name: t('plan.add') });
  await dialog.getByRole('combobox', { name: t('plan.halfYear') }).selectOption({ label: HALF_YEAR });
  await dialog.getByRole('textbox', { name: t('plan.name') }).fill(PLAN);
  await dialog.getByRole('button', { name: t('plan.add') }).click();
  await page.getByRole('heading', { level: 1, name: PLAN }).waitFor();
}

/** Everything is proposed and nothing is taken over before a person says so. */
async function readConclusion(page: Page): Promise<void> {
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
  expect(await dueDays(page).first().inputValue()).toBe(formatDay('vi', '2021-03-10'));
}

/** As proposed, but for a title and a due day. */
async function saveConclusion(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: t('reading.plan') }).selectOption({ label: PLAN });
  for (const theme of await page.getByRole('combobox', { name: t('task.theme') }).all()) await theme.selectOption({ index: 1 });
  for (const label of ['1', '2']) await page.getByRole('checkbox', { name: t('directive.clause.one', { label }), exact: true }).check();
  await page.getByRole('textbox', { name: t('task.name'), exact: true }).first().fill(TASK);
  await dueDays(page).last().fill(REPORT_DUE_ON);
  await page.getByRole('textbox', { name: t('directive.name') }).fill(TITLE);
  await page.getByRole('textbox', { name: t('directive.code'), exact: true }).fill('TB-16-11');
  await page.getByRole('textbox', { name: beginning(t('directive.number')) }).fill('16-TB/BCĐ');
  // A reload in between loses nothing.
  await page.reload();
  expect(await page.getByRole('textbox', { name: t('directive.name') }).inputValue()).toBe(TITLE);
  expect(await dueDays(page).last().inputValue()).toBe(REPORT_DUE_ON);
  await page.getByRole('button', { name: t('reading.save') }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

async function issueCovered(page: Page): Promise<void> {
  await page.getByText(t('directive.coverage', { covered: 2, total: 2 })).first().waitFor();
  await page.getByText(t('directive.issueReady')).waitFor();
  await page.getByRole('button', { name: t('directive.issue'), exact: true }).click();
  await page.getByRole('status').getByText(t('directive.issued', { title: TITLE })).first().waitFor();
}

/** The secretariat submits the plan, the leader approves it. */
async function takeStep(page: Page, step: 'review' | 'approve'): Promise<void> {
  await page.getByRole('button', { name: t(`plan.${step}`), exact: true }).click();
  await page.getByRole('status').getByText(t(step === 'review' ? 'plan.reviewed' : 'plan.approved')).first().waitFor();
  await page.getByRole('main').getByText(t(step === 'review' ? 'planState.in-review' : 'planState.approved'), { exact: true }).first().waitFor();
}

async function sendBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('plan.sentBack.open'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('plan.sentBack.title') });
  await dialog.getByRole('textbox', { name: t('common.reason') }).fill(REASON);
  await dialog.getByRole('button', { name: t('plan.sentBack.open'), exact: true }).click();
  await page.getByRole('status').getByText(t('plan.sentBack.done')).first().waitFor();
}

async function showsApproved(page: Page): Promise<void> {
  await page.getByRole('main').getByText(t('planState.approved'), { exact: true }).first().waitFor();
  const versions = page.getByRole('table', { name: t('planVersion.title') });
  const first = versions.getByRole('row').filter({ hasText: t('planVersion.one', { number: 1 }) });
  await first.getByText(t('planVersion.tasks', { count: 2 })).waitFor();
  expect(await versions.getByRole('rowheader').count()).toBe(1);
}

/** One click on a task of the plan shows its words as they stand in the conclusion (R2). */
async function showsWordsOf(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: t('plan.openTasks') }).click();
  await page.getByRole('row').filter({ hasText: REPORT_DUE_ON }).waitFor();
  await page.getByRole('row').filter({ hasText: title }).getByRole('link', { name: title }).click();
  await page.getByRole('main').getByText(WORDS).first().waitFor();
  await page.getByRole('main').getByRole('link', { name: beginning(TITLE) }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByRole('main').getByText(t('directive.coverage', { covered: 2, total: 2 })).first().waitFor();
}

function dueDays(page: Page): Locator {
  return page.getByRole('textbox', { name: t('task.dueOn'), exact: true });
}
