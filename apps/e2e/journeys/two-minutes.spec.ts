import type { Locator, Page } from 'playwright-core';
import { journey } from '../stage/journey';
import { t } from '../stage/words';

/** 200 characters, as a unit writes them. */
const NARRATIVE = 'Đến ngày 14/11/2020 đã hoàn thành hồ sơ đề xuất cấp độ và gửi lấy ý kiến; 12/12 đơn vị đã trả lời, 3 góp ý được tiếp thu. Còn lại việc trình phê duyệt, dự kiến trong tháng 12/2020 theo đúng kế hoạch.';
/** Between two acts of a hand that knows where it goes. */
const PACE_MS = 1000;
const GOALS = { clicks: 6, seconds: 25, keys: 45 } as const;

/** Does what a person does and counts it; typing is neither counted nor timed (goals 10 and 11). */
class Hand {
  clicks = 0;
  keys = 0;
  private typingMs = 0;
  private readonly beganMs = performance.now();

  constructor(private readonly page: Page) {}

  async click(control: Locator): Promise<void> {
    await control.waitFor();
    await this.page.waitForTimeout(PACE_MS);
    await control.click();
    this.clicks += 1;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.keys += 1;
  }

  async tabTo(control: Locator): Promise<void> {
    await control.waitFor();
    do await this.press('Tab');
    while (!(await control.evaluate((element) => element === document.activeElement)) && this.keys < 200);
  }

  async type(text: string): Promise<void> {
    const beganMs = performance.now();
    await this.page.keyboard.type(text);
    this.typingMs += performance.now() - beganMs;
  }

  get seconds(): number {
    return (performance.now() - this.beganMs - this.typingMs) / 1000;
  }
}

const tell = (what: string, { clicks, keys, seconds }: Hand): void => void process.stderr.write(`${what}: ${clicks} clicks, ${keys} key presses, ${seconds.toFixed(1)} s without typing\n`);
const home = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: t('app.nav.myWork') }).click();
  await page.getByRole('link', { name: /^Báo cáo AN\.05, / }).waitFor();
};

journey('a report of 200 characters takes a mouse six clicks and 25 seconds at most (goal 11)', async ({ enter }) => {
  const page = await enter('dau-moi-stttt');
  await home(page);
  const hand = new Hand(page);
  await hand.click(page.getByRole('link', { name: /^Báo cáo AN\.05, / }));
  await hand.click(page.getByRole('radio', { name: t('itemClaim.on-track') }));
  await hand.click(page.getByRole('textbox', { name: t('report.question.narrative') }));
  await hand.type(NARRATIVE);
  await hand.click(page.getByRole('button', { name: t('report.check.open') }));
  await hand.click(page.getByRole('button', { name: t('report.check.submit') }));
  await page.getByRole('heading', { name: t('report.receipt.title') }).waitFor();
  tell('Mouse, no evidence', hand);
  expect(hand.clicks).toBeLessThanOrEqual(GOALS.clicks);
  expect(hand.seconds).toBeLessThanOrEqual(GOALS.seconds);
});

journey('a report with evidence takes a keyboard 45 presses beside the text at most (goal 10)', async ({ enter }) => {
  const page = await enter('dau-moi-stttt');
  await home(page);
  const hand = new Hand(page);
  await hand.tabTo(page.getByRole('link', { name: /^Báo cáo AN\.05, / }));
  await hand.press('Enter');
  await hand.tabTo(page.getByRole('radio', { name: t('itemClaim.completed') }));
  await hand.press('ArrowDown');
  await hand.tabTo(page.getByRole('textbox', { name: t('report.question.narrative') }));
  await hand.type(NARRATIVE);
  await hand.tabTo(page.getByRole('button', { name: t('report.evidence.add') }));
  await hand.press('Enter');
  await hand.type('Công văn lấy ý kiến');
  await hand.tabTo(page.getByRole('textbox', { name: t('report.evidence.reference') }));
  await hand.type('1234/STTTT-CNTT, 12/11/2020');
  await hand.press('Control+Enter');
  await page.getByText(NARRATIVE).waitFor();
  await hand.tabTo(page.getByRole('button', { name: t('report.check.submit') }));
  await hand.press('Enter');
  await page.getByRole('heading', { name: t('report.receipt.title') }).waitFor();
  tell('Keyboard, with evidence', hand);
  expect(hand.keys).toBeLessThanOrEqual(GOALS.keys);
});
