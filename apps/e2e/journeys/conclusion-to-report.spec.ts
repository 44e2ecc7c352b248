import { formatDay } from '@app/words';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { journey } from '../stage/journey';
import { beginning } from '../stage/names';
import { root } from '../stage/root';
import { t } from '../stage/words';

/** The conclusion of the meeting of 30 June 2020 as the province's newspaper printed it. */
const TEXT = readFileSync(join(root, 'apps/e2e/fixtures/conclusion-2020-06-30.txt'), 'utf8');
const TITLE = 'Kết luận hội nghị triển khai nhiệm vụ 6 tháng cuối năm 2020';

const CLAUSES = {
  congress: sentence('Tập trung tuyên truyền tốt Đại hội'),
  investment: sentence('Đẩy mạnh việc tuyên truyền'),
  portal: sentence('Khẩn trương hoàn thành'),
  technology: sentence('Áp dụng công nghệ thông tin'),
};

/** The sentence of the conclusion that begins so. */
function sentence(start: string): string {
  const from = TEXT.slice(TEXT.indexOf(start));
  return from.slice(0, from.search(/\.(?=\s)/) + 1);
}

interface NewTask {
  readonly code: string;
  readonly title: string;
  readonly theme: string;
  readonly unit: string;
  readonly deliverable: string;
  readonly milestones?: readonly (readonly [title: string, dueOn: string])[];
}

const DUE_ON = formatDay('vi', '2020-12-10');
const PORTAL: NewTask = {
  code: 'CT.06',
  title: 'Hoàn thành chuẩn bị, đưa cổng thông tin đối ngoại tỉnh với 3 thứ tiếng vào hoạt động',
  theme: 'Cổng thông tin đối ngoại 3 thứ tiếng',
  unit: 'Sở Thông tin và Truyền thông',
  deliverable: 'Cổng thông tin đối ngoại hoạt động với 3 thứ tiếng',
  milestones: [
    ['Phiên bản tiếng Việt', formatDay('vi', '2020-11-20')],
    ['Phiên bản tiếng Anh', formatDay('vi', '2020-11-30')],
    ['Phiên bản tiếng Trung Quốc', formatDay('vi', '2020-12-07')],
  ],
};
const CONGRESS: NewTask = {
  code: 'DH.08',
  title: 'Tuyên truyền Đại hội Đảng bộ các cấp, Đại hội Đảng bộ tỉnh lần thứ XVII',
  theme: 'Tuyên truyền Đại hội Đảng các cấp',
  unit: 'Báo Hải Dương',
  deliverable: 'Chuyên trang về Đại hội',
};
const INVESTMENT: NewTask = {
  code: 'XT.08',
  title: 'Tuyên truyền, tham gia các sự kiện xúc tiến đầu tư, thương mại, du lịch',
  theme: 'Xúc tiến đầu tư, thương mại, du lịch',
  unit: 'Sở Kế hoạch và Đầu tư',
  deliverable: 'Báo cáo kết quả tham gia các sự kiện',
};

const FIRST_WORDS = 'Đã mở chuyên trang về Đại hội.';
const LAST_WORDS = 'Đã mở chuyên trang về Đại hội, đăng 126 tin, bài, ảnh; 31 tin có bản tiếng Anh.';
const RETURN_REASON = 'Bổ sung số tin, bài đã đăng và số tin có bản tiếng Anh.';
const PORTAL_WORDS = 'Phiên bản tiếng Việt đã chạy thử nội bộ, đang nhập nội dung tiếng Anh.';

journey('from the chair’s conclusion to the Word report', async (stage) => {
  const secretariat = await stage.enter('thu-ky-vptu');
  const leader = await stage.enter('truong-ban');
  await enterConclusion(secretariat);
  await splitIntoClauses(secretariat);
  await createTask(secretariat, '1', CONGRESS);
  await createTask(secretariat, '2', INVESTMENT);
  await createTask(secretariat, '3', PORTAL);
  await dispose(secretariat, '4', t('disposition.information'));
  await secretariat.getByRole('button', { name: t('directive.issue'), exact: true }).click();
  await said(secretariat, t('directive.issued', { title: TITLE }));
  for (const task of [CONGRESS, INVESTMENT, PORTAL]) await issueTask(secretariat, task);

  await leader.reload();
  await cellOf(leader, CONGRESS, t('status.not-started')).waitFor();
  await cellOf(leader, PORTAL, t('status.not-started')).waitFor();

  const portalUnit = await stage.enter('dau-moi-stttt');
  await acknowledge(portalUnit, PORTAL);
  await report(portalUnit, PORTAL, async () => {
    await portalUnit.getByRole('radio', { name: t('itemClaim.on-track') }).check();
    await portalUnit.getByRole('textbox', { name: t('report.question.narrative') }).fill(PORTAL_WORDS);
  });
  const congressUnit = await stage.enter('uv-bhd');
  await acknowledge(congressUnit, CONGRESS);
  await report(congressUnit, CONGRESS, async () => {
    await congressUnit.getByRole('radio', { name: t('itemClaim.completed') }).check();
    await congressUnit.getByRole('textbox', { name: t('report.question.narrative') }).fill(FIRST_WORDS);
    await congressUnit.getByRole('button', { name: t('report.evidence.add') }).click();
    await congressUnit.getByRole('textbox', { name: t('report.evidence.title') }).fill('Báo cáo kết quả chuyên trang Đại hội');
    await congressUnit.getByRole('textbox', { name: t('report.evidence.reference') }).fill('Số 112-BC/BHD ngày 13/11/2020');
  });

  await review(secretariat, PORTAL, PORTAL_WORDS);
  await accept(secretariat, PORTAL);
  await review(secretariat, CONGRESS, FIRST_WORDS);
  await giveBack(secretariat, CONGRESS);
  await correct(congressUnit);
  await review(secretariat, CONGRESS, LAST_WORDS);
  await accept(secretariat, CONGRESS);

  await leader.reload();
  await cellOf(leader, PORTAL, t('status.in-progress')).waitFor();
  await cellOf(leader, INVESTMENT, t('status.not-started')).waitFor();
  await openTheWordsBehind(leader, CONGRESS);

  const paper = await downloadReport(secretariat);
  expect(paper).toContain(LAST_WORDS);
  expect(paper).toContain(CONGRESS.title);
  expect(paper).not.toContain(FIRST_WORDS);
});

async function enterConclusion(page: Page): Promise<void> {
  await page.getByRole('link', { name: t('app.nav.directives') }).click();
  await page.getByRole('link', { name: t('directive.add') }).click();
  await page.getByRole('textbox', { name: t('directive.code'), exact: true }).fill('TB-04');
  await page.getByRole('textbox', { name: beginning(t('directive.number')) }).fill('TB-04/BCĐ');
  await page.getByRole('textbox', { name: t('directive.name') }).fill(TITLE);
  await page.getByRole('textbox', { name: t('directive.issuedOn') }).fill(formatDay('vi', '2020-06-30'));
  await page.getByRole('textbox', { name: beginning(t('directive.signer')) }).fill('Nguyễn Quang Phúc');
  await page.getByRole('textbox', { name: t('directive.text') }).fill(TEXT);
  await page.getByRole('button', { name: t('common.action.save') }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

async function splitIntoClauses(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('directive.clause.split') }).click();
  const words = page.getByRole('textbox', { name: t('directive.text') });
  for (const quote of Object.values(CLAUSES)) {
    await select(words, quote);
    await page.getByRole('button', { name: t('directive.clause.addFromSelection') }).click();
  }
  await page.getByRole('button', { name: t('directive.clause.save') }).click();
  await said(page, t('directive.clause.saved', { count: Object.keys(CLAUSES).length }));
}

/** Marks the words as a person does with the mouse or with Shift and the arrow keys. */
function select(area: Locator, quote: string): Promise<void> {
  return area.evaluate((element, words) => {
    const { value } = element as HTMLTextAreaElement;
    const start = value.indexOf(words);
    if (start < 0) throw new Error(`The text does not say “${words}”.`);
    (element as HTMLTextAreaElement).setSelectionRange(start, start + words.length);
  }, quote);
}

function clauseCard(page: Page, label: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: t('directive.clause.one', { label }), exact: true }) });
}

async function createTask(page: Page, label: string, task: NewTask): Promise<void> {
  await clauseCard(page, label).getByRole('link', { name: t('directive.clause.createTask') }).click();
  await page.getByRole('textbox', { name: t('task.name') }).fill(task.title);
  await page.getByRole('combobox', { name: t('task.theme') }).selectOption({ label: `${task.code.slice(0, 2)}. ${task.theme}` });
  await page.getByRole('textbox', { name: t('task.code'), exact: true }).fill(task.code);
  await page.getByRole('combobox', { name: t('task.leadUnit') }).selectOption({ label: task.unit });
  await page.getByRole('textbox', { name: t('task.dueOn'), exact: true }).fill(DUE_ON);
  for (const [at, [title, dueOn]] of (task.milestones ?? []).entries()) {
    await page.getByRole('button', { name: t('task.milestone.add') }).click();
    await page.getByRole('textbox', { name: t('task.milestone.nth', { number: at + 1 }), exact: true }).fill(title);
    await page.getByRole('textbox', { name: t('task.milestone.dueOnOf', { number: at + 1 }) }).fill(dueOn);
  }
  await page.getByRole('textbox', { name: t('task.deliverable') }).fill(task.deliverable);
  await page.getByRole('button', { name: t('common.action.saveDraft') }).click();
  await clauseCard(page, label).getByRole('link', { name: `${task.code}. ${task.title}` }).waitFor();
  await clauseCard(page, label).getByText(t('disposition.assigned'), { exact: true }).waitFor();
}

async function dispose(page: Page, label: string, disposition: string): Promise<void> {
  const card = clauseCard(page, label);
  await card.getByRole('combobox', { name: t('directive.clause.disposition') }).selectOption({ label: disposition });
  await card.getByRole('button', { name: t('directive.clause.dispose') }).click();
  await said(page, t('directive.clause.disposed', { label }));
}

async function issueTask(page: Page, task: NewTask): Promise<void> {
  await page.getByRole('link', { name: `${task.code}. ${task.title}` }).first().click();
  await page.getByRole('button', { name: t('task.issue') }).click();
  await said(page, t('task.issued', { code: task.code, unit: task.unit }));
  for (const [title] of task.milestones ?? []) await page.getByRole('main').getByText(title).first().waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

async function acknowledge(page: Page, { code, title }: NewTask): Promise<void> {
  await page.getByRole('link', { name: t('app.nav.myWork') }).click();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: t('unitHome.row.acknowledge', { code, title }) }) });
  await row.getByRole('button', { name: t('unitHome.acknowledge') }).click();
  await page.getByRole('link', { name: t('unitHome.row.report', { code, title }) }).waitFor();
}

async function report(page: Page, { code, title }: NewTask, fillIn: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: t('unitHome.row.report', { code, title }) }).click();
  await fillIn();
  await send(page);
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('report.check.open') }).click();
  await page.getByRole('button', { name: t('report.check.submit') }).click();
  await page.getByRole('heading', { name: t('report.receipt.title') }).waitFor();
}

/** Opens the waiting report of this task and reads it. */
async function review(page: Page, { code, title }: NewTask, words: string): Promise<void> {
  await page.getByRole('navigation', { name: t('app.nav.label') }).getByRole('link', { name: t('app.nav.review') }).click();
  await page.reload();
  await page.getByRole('link', { name: `${code}. ${title}` }).click();
  await page.getByText(words, { exact: true }).waitFor();
}

async function accept(page: Page, { code }: NewTask): Promise<void> {
  await page.getByRole('button', { name: t('review.accept') }).click();
  await said(page, t('review.accepted', { code }));
}

async function giveBack(page: Page, { code }: NewTask): Promise<void> {
  await page.getByRole('button', { name: t('review.return.open') }).click();
  const dialog = page.getByRole('dialog', { name: t('review.return.title', { code }) });
  await dialog.getByRole('combobox', { name: t('review.return.section') }).selectOption({ label: t('report.section.narrative') });
  await dialog.getByRole('textbox', { name: t('review.return.reason') }).fill(RETURN_REASON);
  await dialog.getByRole('button', { name: t('review.return.submit') }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The unit finds the returned report first, with the reason and its own words, and sends it again. */
async function correct(page: Page): Promise<void> {
  await page.getByRole('link', { name: t('report.receipt.backHome') }).click();
  const returned = page.getByRole('region', { name: t('unitHome.group.returned') });
  await returned.getByText(RETURN_REASON).waitFor();
  await returned.getByRole('link', { name: t('unitHome.row.correct', CONGRESS) }).click();
  const narrative = page.getByRole('textbox', { name: t('report.question.narrative') });
  expect(await narrative.inputValue()).toBe(FIRST_WORDS);
  await narrative.fill(LAST_WORDS);
  await send(page);
}

function cellOf(page: Page, { unit, code, title }: NewTask, status: string): Locator {
  const sentence = t('matrix.cell.lead', { unit, code, title, status }).replace(/\.$/, '');
  return page.getByRole('button', { name: beginning(sentence) });
}

/** R2: from the cell to the task, and from the task to the very words of the conclusion. */
async function openTheWordsBehind(page: Page, task: NewTask): Promise<void> {
  await cellOf(page, task, t('deadlineClass.completed-on-time')).click();
  const detail = page.getByRole('region', { name: `${task.code}. ${task.title}` });
  await detail.getByText(LAST_WORDS).waitFor();
  await detail.getByRole('link', { name: t('matrix.detail.openTask') }).click();
  await page.getByRole('main').getByText(CLAUSES.congress).waitFor();
  await page.getByRole('link', { name: t('task.source.line', { directive: TITLE, day: formatDay('vi', '2020-06-30'), label: '1' }) }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByRole('region', { name: t('directive.text') }).getByText(CLAUSES.congress).waitFor();
}

async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('status').getByText(words).first().waitFor();
}

/** The words of the Word report, one line for each paragraph. */
async function downloadReport(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: t('app.nav.label') }).getByRole('link', { name: t('app.nav.summary') }).click();
  const button = page.getByRole('link', { name: t('summary.download') });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  const body = unzipSync(readFileSync(await download.path()))['word/document.xml'];
  if (body === undefined) throw new Error('The file is no Word document.');
  return strFromU8(body).replaceAll('</w:p>', '\n').replaceAll(/<[^>]*>/g, '');
}
