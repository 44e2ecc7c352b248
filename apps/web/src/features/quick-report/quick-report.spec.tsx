import { getDraft, listDrafts, saveDraft, type Draft, type SaveDraft } from '@app/contract';
import { screen, waitFor } from '@testing-library/react';
import { fakeApi, problem, session, PLAN_ID, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const IDS = ['01930000-0000-7000-8000-00000000000a', '01930000-0000-7000-8000-00000000000b'] as const;
const INDICATOR_ID = '01930000-0000-7000-8000-0000000000c1';
const empty: SaveDraft = { claim: null, completedOn: null, narrative: '', percent: null, difficulties: null, proposals: null, indicatorValues: [], reachedMilestones: [], evidence: [] };
const unit = { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' };
const draft = (at: 0 | 1, over: Partial<Draft> = {}): Draft => ({
  ...empty,
  assignment: { id: IDS[at], role: 'lead', state: 'in-progress', unit, due: { dueOn: '2020-12-01', originalDueOn: '2020-12-01', extensionCount: 0 }, status: null },
  task: { id: `01930000-0000-7000-8000-0000000000b${String(at)}`, code: `CT.0${String(at + 1)}`, title: `Việc ${String(at + 1)}`, deliverable: null, isHeldOutside: false },
  indicators: at === 0 ? [{ id: INDICATOR_ID, name: 'Xã có cổng', unitOfMeasure: 'xã', baseline: 10, target: 60, direction: 'at-least', actual: 40, isMet: false }] : [],
  milestones: [], savedAt: null, lastAccepted: null, returned: null, version: 0, ...over,
});

async function open(items: Draft[] = [draft(0), draft(1)]) {
  const api = fakeApi({ session: session({ role: 'officer' }) });
  api.on(listDrafts, () => ({ unit, planId: PLAN_ID, round: null, items }));
  let version = 0;
  api.on(saveDraft, () => ({ version: (version += 1), savedAt: '2020-11-16T02:00:00.000Z' }));
  const rendered = await renderRoute('/quick-report', api);
  await screen.findByRole('grid');
  const bodyOf = (at: 0 | 1) => api.calls(saveDraft).filter(({ params }) => params.assignmentId === IDS[at]).at(-1)?.body;
  return { ...rendered, api, bodyOf };
}

const cells = () => screen.getAllByRole('row').slice(1).map((row) => [...row.querySelectorAll('.grid-text')].map(({ textContent }) => textContent));
const field = () => screen.getByLabelText(/, dòng \d+: /);

beforeEach(() => {
  window.localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
});

it('takes a row from the keyboard, completes what is meant, and saves each row as its own draft', async () => {
  const { user, bodyOf } = await open();
  field().focus();
  await user.keyboard('đúng tiến{Tab}{ArrowRight}80{Tab}Đã mở 45 xã.{Tab}1.045,5{Enter}');
  expect(cells()[0]?.slice(0, 8)).toEqual(['CT.01', 'Việc 1', '01/12/2020', 'Đang làm, đúng tiến độ', '', '80', 'Đã mở 45 xã.', '1.045,5']);
  await waitFor(() => expect(bodyOf(0)).toMatchObject({ claim: 'on-track', percent: 80, narrative: 'Đã mở 45 xã.', indicatorValues: [{ indicatorId: INDICATOR_ID, value: 1045.5 }] }), { timeout: 4000 });
  expect(bodyOf(1)).toBeUndefined();
});

it('says at the cell what is no number, locks the indicator that a task has not, and goes no further with an unfinished row', async () => {
  const { user, address, bodyOf } = await open();
  field().focus();
  await user.keyboard('{ArrowRight}{ArrowRight}nhiều{Tab}Có việc.{Enter}');
  await user.click(screen.getByRole('button', { name: /ô cần sửa/ }));
  expect(field()).toHaveAccessibleDescription(/Nhập một số/);
  expect(cells()[0]?.[5]).toBe('nhiều');
  await user.keyboard('55{Enter}{ArrowRight}{ArrowRight}9{Enter}');
  expect(cells()[1]?.[7]).toBe('');
  await waitFor(() => expect(bodyOf(0)).toMatchObject({ percent: 55, narrative: 'Có việc.' }), { timeout: 4000 });
  await user.click(screen.getByRole('button', { name: 'Xem lại và gửi 1 báo cáo' }));
  expect(field()).toHaveAccessibleDescription(/Nhập nội dung này/);
  expect(address()).toMatch(/^\/quick-report/);
});

it('takes steps back, and a cell that is left with Escape is as it was', async () => {
  const { user } = await open([draft(0, { narrative: 'Đã có.', savedAt: '2020-11-15T02:00:00.000Z', version: 1 }), draft(1)]);
  field().focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}Mới{Escape}');
  expect(cells()[0]?.[6]).toBe('Đã có.');
  await user.keyboard('Mới{Enter}{Control>}d{/Control}');
  expect([cells()[0]?.[6], cells()[1]?.[6]]).toEqual(['Mới', 'Mới']);
  await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
  expect([cells()[0]?.[6], cells()[1]?.[6]]).toEqual(['Đã có.', '']);
});

it('shows both texts of a row that somebody else saved', async () => {
  const { user, api } = await open();
  api.on(saveDraft, () => problem('stale'));
  api.on(getDraft, () => draft(0, { narrative: 'Của người khác.', version: 3, savedAt: '2020-11-16T02:00:00.000Z' }));
  field().focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}Của tôi.{Enter}');
  const alert = await screen.findByRole('alert', undefined, { timeout: 4000 });
  expect(alert).toHaveTextContent(/tôi\./);
  expect(alert).toHaveTextContent(/người khác\./);
});
