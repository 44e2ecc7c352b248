import { formatDay, formatRate, halfYearName } from '@app/words';
import { journey } from '../stage/journey';
import { t } from '../stage/words';

const DAY = formatDay('vi', '2020-06-14');

journey('the leader sees the figures of the first half-year as they stood on 14/06/2020', async (stage) => {
  const page = await stage.enter('truong-ban');
  await page.getByRole('combobox', { name: t('halfYear.choose') }).selectOption({ label: halfYearName('vi', '2020-H1') });
  await page.getByRole('textbox', { name: t('dashboard.asOf.label') }).fill(DAY);
  await page.getByText(t('dashboard.asOf.historic', { day: DAY })).waitFor();

  const figures = page.getByRole('region', { name: t('figures.title') });
  const counted = (name: string, count: number) => figures.getByRole('link', { name: t('figures.openList', { name, count }), exact: true });
  await counted(t('figures.total'), 26).waitFor();
  await counted(t('task.filter.figure.completed-on-time'), 18).waitFor();
  await counted(t('task.filter.figure.completed-late'), 2).waitFor();
  await counted(t('figures.within'), 1).waitFor();
  await counted(t('figures.notCounted'), 4).waitFor();
  const rate = formatRate('vi', { numerator: 20, denominator: 21 });
  expect(rate).toBe('95,2% (20/21)');
  await figures.getByText(rate).waitFor();

  // R14: the number opens exactly the tasks it counts, as they stood on that day.
  await counted(t('figures.overdue'), 1).click();
  const rows = page.getByRole('table', { name: t('task.title'), exact: true }).getByRole('row');
  await rows.nth(1).waitFor();
  expect(await rows.count()).toBe(2);
});
