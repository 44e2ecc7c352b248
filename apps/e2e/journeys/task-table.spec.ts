import { getPlan } from '@app/contract';
import { formatDay, halfYearName } from '@app/words';
import type { Locator, Page } from 'playwright-core';
import { callerOf } from '../stage/caller';
import { journey } from '../stage/journey';
import { t } from '../stage/words';
import { officeWorkbook } from '../stage/workbook';

const FILE = 'bang-nhiem-vu-bo-sung.xlsx';
const GOOD = 'Xây dựng chuyên trang giới thiệu Đại hội bằng tiếng Anh';
const UNKNOWN_UNIT = 'Biên tập tờ gấp giới thiệu kết quả Đại hội';
const IMPOSSIBLE_DAY = 'Tổng hợp tin, bài về Đại hội trên báo nước ngoài';
const STRANGER = 'Sở Khoa học và Đổi mới';
const NO_SUCH_DAY = '31/11/2020';
const REASON = 'Bổ sung theo kết luận giao ban tháng 11.';

/** As an office lays such a table out: titles above, a heading of two rows, a group across the columns. */
const TABLE = officeWorkbook('Phụ lục', {
  cells: {
    A1: 'BAN CHỈ ĐẠO CÔNG TÁC THÔNG TIN ĐỐI NGOẠI',
    A2: 'BẢNG NHIỆM VỤ BỔ SUNG THÁNG 11 NĂM 2020',
    A3: '(Kèm theo Thông báo kết luận hội nghị giao ban)',
    A5: 'STT', B5: 'Nội dung nhiệm vụ', C5: 'Đơn vị thực hiện', E5: 'Thời hạn hoàn thành', F5: 'Sản phẩm',
    C6: 'Chủ trì', D6: 'Phối hợp',
    A7: 'I', B7: 'Tuyên truyền Đại hội Đảng các cấp',
    A8: '1', B8: GOOD, C8: 'Sở TT&amp;TT', D8: 'Báo Hải Dương, Sở Ngoại vụ', E8: { serial: 44_183 }, F8: 'Chuyên trang',
    A9: '2', B9: UNKNOWN_UNIT, C9: STRANGER, E9: '25/12/2020', F9: 'Tờ gấp',
    A10: '3', B10: IMPOSSIBLE_DAY, C10: 'Sở Ngoại vụ', E10: NO_SUCH_DAY, F10: 'Bản tổng hợp',
  },
  merges: ['A1:F1', 'A2:F2', 'A3:F3', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'F5:F6', 'B7:F7'],
});

journey('a table of an office becomes tasks of the plan once its cells are put right, and the same file again changes nothing', async (stage) => {
  const page = await stage.enter('thu-ky-btg');
  await openImport(page, stage.url);
  const planId = /plans\/([^/]+)\/import/.exec(page.url())?.[1] ?? '';
  const call = await callerOf(stage.url, 'thu-ky-btg');
  const taskCount = async () => (await call(getPlan, { params: { planId } })).taskCount;
  const before = await taskCount();

  const rows = await choose(page);
  await page.getByText(t('table.import.found', { sheet: 'Phụ lục', rows: '5–6' })).waitFor();
  await page.getByText(t('table.import.counts', { created: 3, changed: 0, unchanged: 0 })).waitFor();
  await rows.getByText(`C9 ${t('table.problem.unit-unknown', { text: STRANGER })}`).waitFor();
  await rows.getByText(`E10 ${t('table.problem.due-unreadable', { text: NO_SUCH_DAY })}`).waitFor();
  await page.getByText(t('table.import.blocked', { count: 1 })).waitFor();

  await inRow(page, 9, async (dialog) => {
    await dialog.getByRole('combobox', { name: STRANGER, exact: true }).selectOption({ label: 'Sở Văn hóa, Thể thao và Du lịch' });
  });
  await inRow(page, 10, async (dialog) => {
    const due = dialog.getByRole('textbox', { name: t('table.heading.due') });
    await dialog.getByText(`E10: ${t('table.problem.due-unreadable', { text: NO_SUCH_DAY })}`).waitFor();
    await due.fill(formatDay('vi', '2020-11-30'));
  });
  await page.getByRole('button', { name: t('table.import.filter.problems', { count: 0 }) }).waitFor();
  expect(await taskCount()).toBe(before);

  await page.getByRole('textbox', { name: t('planVersion.reason') }).fill(REASON);
  await page.getByRole('button', { name: t('table.import.save', { count: 3 }) }).click();
  await page.getByRole('heading', { level: 1, name: t('task.title'), exact: true }).waitFor();
  await page.getByRole('status').getByText(t('table.import.saved', { created: 3, changed: 0, unchanged: 0 })).waitFor();
  await isListed(page, GOOD, ['Sở TT&TT', formatDay('vi', '2020-12-18')]);
  await isListed(page, UNKNOWN_UNIT, ['Sở VHTTDL', formatDay('vi', '2020-12-25')]);
  await isListed(page, IMPOSSIBLE_DAY, ['Sở Ngoại vụ', formatDay('vi', '2020-11-30')]);
  expect(await taskCount()).toBe(before + 3);

  await openImport(page, stage.url);
  await choose(page);
  await page.getByText(t('table.import.counts', { created: 0, changed: 0, unchanged: 3 })).waitFor();
  await page.getByText(t('table.import.nothingNew')).waitFor();
  expect(await page.getByRole('button', { name: t('table.import.save', { count: 0 }) }).getAttribute('aria-disabled')).toBe('true');
  expect(await taskCount()).toBe(before + 3);
});

async function openImport(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/plans`);
  await page.getByRole('row').filter({ hasText: halfYearName('vi', '2020-H2') }).getByRole('link').click();
  await page.getByRole('button', { name: t('table.menu') }).click();
  await page.getByRole('link', { name: t('table.import.open') }).click();
  await page.getByRole('heading', { level: 1, name: t('table.import.title') }).waitFor();
}

/** Chooses the file and gives its rows as they were understood. */
async function choose(page: Page): Promise<Locator> {
  await page.getByTestId('table').setInputFiles({ name: FILE, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: TABLE });
  const rows = page.getByRole('region', { name: t('table.import.rows'), exact: true });
  await rows.waitFor();
  return rows;
}

async function inRow(page: Page, row: number, correct: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: `${t('common.action.edit')} ${t('table.import.row')} ${row}`, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('table.import.editRow', { row }) });
  await correct(dialog);
  await dialog.getByRole('button', { name: t('table.import.apply') }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function isListed(page: Page, title: string, shown: readonly string[]): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: title });
  for (const text of shown) await row.getByText(text).first().waitFor();
}
