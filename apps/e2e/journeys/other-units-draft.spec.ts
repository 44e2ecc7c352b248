import { getDraft } from '@app/contract';
import type { Page } from 'playwright-core';
import { journey } from '../stage/journey';
import { t } from '../stage/words';

const SECRET = 'Hồ sơ đề xuất cấp độ đang chờ Công an tỉnh cho ý kiến.';

/** Asks the API with the session of the window. */
function ask(page: Page, method: string, path: string): Promise<{ status: number; text: string }> {
  return page.evaluate(
    async ([verb, address]) => {
      const reply = await fetch(address, { method: verb });
      return { status: reply.status, text: await reply.text() };
    },
    [method, `/api${path}`] as const,
  );
}

journey('a unit cannot see another unit’s draft, on the page or through the API', async (stage) => {
  const writer = await stage.enter('dau-moi-stttt');
  await writer.getByRole('link', { name: t('app.nav.myWork') }).click();
  await writer.getByRole('link', { name: /^Báo cáo AN\.05, / }).click();
  await writer.getByRole('textbox', { name: t('report.question.narrative') }).fill(SECRET);
  await writer.getByText(t('report.draft.saved', { time: '' }).trim()).waitFor();

  const address = new URL(writer.url());
  const assignmentId = address.pathname.split('/').at(-1) ?? '';
  const path = getDraft.path.replace(':assignmentId', assignmentId);
  expect((await ask(writer, getDraft.method, path)).text).toContain(SECRET);

  const other = await stage.enter('dau-moi-bhd');
  await other.goto(address.href);
  await other.getByText(t('problem.title.not-found')).waitFor();
  expect(await other.getByText(SECRET).count()).toBe(0);
  const refused = await ask(other, getDraft.method, path);
  expect(refused.status).toBe(404);
  expect(refused.text).not.toContain(SECRET);

  // Not even the secretariat reads what was not sent.
  const secretariat = await stage.enter('thu-ky-vptu');
  await secretariat.goto(address.href);
  await secretariat.getByText(t('common.state.forbidden')).waitFor();
  expect((await ask(secretariat, getDraft.method, path)).status).toBe(403);
});
