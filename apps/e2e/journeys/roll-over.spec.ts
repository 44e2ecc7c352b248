import { formatDay, halfYearName } from '@app/words';
import { journey } from '../stage/journey';
import { t } from '../stage/words';

const OLD = halfYearName('vi', '2020-H2');
const NEXT = halfYearName('vi', '2021-H1');
const REASON = 'Dịch bệnh làm chậm việc hiệu đính tiếng Anh, tiếng Trung.';

journey('the portal slips from the second half of 2020 to the first of 2021, and both tasks lead to each other (R20)', async (stage) => {
  const page = await stage.enter('thu-ky-btg');
  await page.goto(`${stage.url}/plans`);
  await page.getByRole('button', { name: t('plan.add') }).click();
  const dialog = page.getByRole('dialog', { name: t('plan.add') });
  await dialog.getByRole('combobox', { name: t('plan.halfYear') }).selectOption({ label: NEXT });
  await dialog.getByRole('textbox', { name: t('plan.name') }).fill(`Kế hoạch ${NEXT}`);
  await dialog.getByRole('button', { name: t('plan.add') }).click();
  await page.getByRole('heading', { level: 1, name: `Kế hoạch ${NEXT}` }).waitFor();

  await page.goto(`${stage.url}/plans`);
  await page.getByRole('row').filter({ hasText: OLD }).getByRole('link').click();
  await page.getByRole('link', { name: t('rollOver.open') }).click();
  const row = page.getByRole('group', { name: t('rollOver.of', { code: 'CT.05' }) });
  await row.getByRole('combobox', { name: t('rollOver.decision') }).selectOption({ label: t('rollOver.choice.carry-over') });
  await row.getByRole('textbox', { name: t('rollOver.dueOn') }).fill(formatDay('vi', '2021-05-17'));
  await row.getByRole('textbox', { name: t('common.reason') }).fill(REASON);
  await row.getByRole('button', { name: t('rollOver.save') }).click();

  const ended = page.getByRole('table', { name: t('rollOver.ended') }).getByRole('row').filter({ hasText: REASON });
  await ended.getByRole('link', { name: /^CT\.05\. / }).last().click();
  await page.getByText(t('task.link.carried-from', { halfYear: OLD })).waitFor();
  await page.getByText(formatDay('vi', '2021-05-17')).first().waitFor();
  await page.getByRole('region', { name: t('task.link.title') }).getByRole('link', { name: /^CT\.05\. / }).click();
  await page.getByText(t('task.link.carried-to', { halfYear: NEXT })).waitFor();
  await page.getByText(t('leadState.carried-over')).first().waitFor();
});
