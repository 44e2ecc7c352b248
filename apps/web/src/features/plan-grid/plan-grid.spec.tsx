import { getPlan, listTaskRows, listThemes, listUnits, saveTaskRows, type GridTask } from '@app/contract';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, page, plan, PLAN_ID, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const THEME_ID = '01930000-0000-7000-8000-000000000051';
const TASK_IDS = ['01930000-0000-7000-8000-000000000061', '01930000-0000-7000-8000-000000000062'] as const;

const task = (at: 0 | 1, over: Partial<GridTask> = {}): GridTask => ({ taskId: TASK_IDS[at], version: 1, code: `TT.0${String(at + 1)}`, title: `Việc ${String(at + 1)}`, themeId: THEME_ID, kind: 'dated', deliverable: null, recurrence: null, dueOn: null, leadUnitId: null, coordinatingUnitIds: [], isIssued: false, sources: [], decisionLeader: null, ...over });

async function open(tasks: GridTask[] = [task(0), task(1)], role: 'secretariat' | 'leader' = 'secretariat') {
  const api = fakeApi({ session: session({ role }) });
  api.on(getPlan, () => plan());
  api.on(listTaskRows, () => ({ rows: tasks }));
  api.on(listThemes, () => page([{ id: THEME_ID, code: 'TT', name: 'Tuyên truyền', nameEn: null, nameZh: null, position: 1 }]));
  api.on(listUnits, () => page([{ id: UNIT_ID, code: 'SYT', kind: 'government', name: 'Sở Y tế', shortName: 'Sở Y tế', symbol: null, nameEn: null, nameZh: null, order: 1, isStandingAgency: false, version: 1 }]));
  api.on(saveTaskRows, ({ body }) => ({ rows: body.rows.map(({ taskId, code }) => ({ taskId: taskId ?? UNIT_ID, code: code ?? 'TT.03' })) }));
  const rendered = await renderRoute(`/plans/${PLAN_ID}/grid`, api);
  return { ...rendered, api };
}

const cells = () => screen.getAllByRole('row').slice(1).map((row) => [...row.querySelectorAll('.grid-text')].map(({ textContent }) => textContent));
const field = () => screen.getByLabelText(/, dòng \d+: /);
const saveButton = () => screen.getByRole('button', { name: /^Lưu \d+ dòng$/ });

beforeEach(() => {
  sessionStorage.clear();
  // jsdom lays nothing out: a wide window in which nothing scrolls.
  Element.prototype.scrollIntoView = () => undefined;
});

it('is one tab stop in which typing replaces, F2 goes on, Escape leaves and units are completed', async () => {
  const { user, api } = await open();
  await screen.findByRole('grid', { name: 'Kế hoạch 6 tháng cuối năm 2020' });
  field().focus();
  expect(document.querySelectorAll('[role=grid] textarea, [role=grid] input, [role=grid] [tabindex]')).toHaveLength(1);
  await user.keyboard('Việc mới{Enter}');
  await user.keyboard('{F2} và nữa{Tab}');
  await user.keyboard('{ArrowRight}so y te{Tab}{ArrowRight}{ArrowUp}5/6/2020{Enter}xyz{Escape}');
  expect(cells().slice(0, 2)).toEqual([
    ['TT.01', 'Việc mới', 'TT', '', '', '05/06/2020', '', 'Có thời hạn', '', ''],
    ['TT.02', 'Việc 2 và nữa', 'TT', 'Sở Y tế', '', '', '', 'Có thời hạn', '', ''],
  ]);
  await user.click(saveButton());
  await waitFor(() => expect(api.calls(saveTaskRows)).toHaveLength(1));
  expect(api.calls(saveTaskRows)[0]?.body).toEqual({ rows: [
    { taskId: TASK_IDS[0], version: 1, title: 'Việc mới', dueOn: '2020-06-05' },
    { taskId: TASK_IDS[1], version: 1, title: 'Việc 2 và nữa', leadUnitId: UNIT_ID },
  ], reason: '' });
});

it('offers units by their beginning: an arrow and Enter take one, Enter alone keeps what was typed', async () => {
  const { user } = await open();
  await screen.findByRole('grid');
  field().focus();
  await user.keyboard('{ArrowRight}{ArrowRight}so');
  expect(screen.getByRole('combobox', { name: /^Chủ trì, dòng 1/ })).toHaveAttribute('aria-expanded', 'true');
  const option = screen.getByRole('option', { name: 'Sở Y tế' });
  await user.keyboard('{ArrowDown}');
  expect(option).toHaveAttribute('aria-selected', 'true');
  expect(field()).toHaveAttribute('aria-activedescendant', option.id);
  await user.keyboard('{Enter}lạ{Enter}');
  expect(cells().map((row) => row[3])).toEqual(['Sở Y tế', 'lạ', '']);
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowRight}{Alt>}{ArrowDown}{/Alt}');
  await user.click(screen.getByRole('option', { name: 'Sở Y tế' }));
  expect(field()).toHaveValue('Sở Y tế; ');
  await user.keyboard('{Enter}');
  expect(cells()[0]?.[4]).toBe('Sở Y tế');
});

it('leaves Enter and Escape to Vietnamese typing until the word is done', async () => {
  const { user } = await open();
  await screen.findByRole('grid');
  field().focus();
  fireEvent.compositionStart(field());
  fireEvent.input(field(), { target: { value: 'đường' } });
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229, isComposing: true });
  fireEvent.keyDown(field(), { key: 'Escape', keyCode: 229, isComposing: true });
  expect(field()).toHaveValue('đường');
  fireEvent.compositionEnd(field());
  await user.keyboard(' dây{Enter}');
  expect(cells()[0]?.[1]).toBe('đường dây');
});

it('takes a block of 3 × 4 cells from Excel, below the last row too, fills down and takes it all back', async () => {
  const { user } = await open();
  await screen.findByRole('grid');
  field().focus();
  await user.keyboard('{ArrowDown}');
  await user.paste('A\ttuyen truyen\tso y te\t\r\nB\tTT\tSYT\t\r\n"C, ""D"""\tTT\t\t\r\n');
  const expected = [['TT.02', 'A', 'TT', 'Sở Y tế'], ['', 'B', 'TT', 'Sở Y tế'], ['', 'C, "D"', 'TT', '']];
  expect(cells().slice(1, 4).map((row) => row.slice(0, 4))).toEqual(expected);
  expect(cells()).toHaveLength(5);
  await user.keyboard('{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}{ArrowRight}SYT{Enter}{ArrowUp}{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
  expect(cells().slice(0, 4).map((row) => row[3])).toEqual(['Sở Y tế', 'Sở Y tế', 'Sở Y tế', 'Sở Y tế']);
  await user.keyboard('{Control>}z{/Control}');
  expect(cells()[3]?.[3]).toBe('');
  await user.keyboard('{Control>}zz{/Control}');
  expect(cells().map((row) => row[1])).toEqual(['Việc 1', 'Việc 2', '']);
  await user.keyboard('{Control>}y{/Control}');
  expect(cells().slice(1, 4).map((row) => row.slice(0, 4))).toEqual(expected);
});

it('says what is wrong in the cell and the bar, F8 finds it, and nothing is sent before', async () => {
  const { user, api } = await open();
  await screen.findByRole('grid');
  field().focus();
  await user.keyboard('{ArrowRight}{ArrowRight}Sở lạ{Enter}{Control>}{Home}{/Control}{F8}');
  expect(field()).toHaveAccessibleDescription('Không tìm thấy đơn vị này');
  expect(field()).toBeInvalid();
  await user.click(saveButton());
  expect(api.calls(saveTaskRows)).toHaveLength(0);
});

it('shows the errors of the server in their cells, names rows that others changed, and keeps what was typed', async () => {
  const { user, api } = await open();
  await screen.findByRole('grid');
  api.on(saveTaskRows, () => problem('invalid', [{ pointer: '/rows/0/code', code: 'already-used' }]));
  field().focus();
  await user.keyboard('{ArrowLeft}TT.09{Enter}');
  await user.click(saveButton());
  expect(await screen.findByRole('button', { name: '1 ô cần sửa' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: '1 ô cần sửa' }));
  expect(field()).toHaveAccessibleDescription('Giá trị này đã được dùng, chọn giá trị khác');
  api.on(saveTaskRows, () => problem('stale', [{ pointer: '/rows/0/version', code: 'changed-meanwhile' }]));
  api.on(listTaskRows, () => ({ rows: [task(0, { version: 2, title: 'Của người khác' }), task(1)] }));
  field().focus();
  await user.keyboard('TT.08{Enter}');
  await user.click(saveButton());
  expect(await screen.findByRole('alert')).toHaveTextContent('Người khác vừa thay đổi: TT.08');
  await user.click(screen.getByRole('button', { name: 'Lấy bản mới, giữ phần đã gõ' }));
  expect(cells()[0]?.slice(0, 2)).toEqual(['TT.08', 'Của người khác']);
  api.on(saveTaskRows, ({ body }) => ({ rows: body.rows.map(() => ({ taskId: TASK_IDS[0], code: 'TT.08' })) }));
  await user.click(saveButton());
  await waitFor(() => expect(api.calls(saveTaskRows).at(-1)?.body.rows).toEqual([{ taskId: TASK_IDS[0], version: 2, code: 'TT.08' }]));
});

it('asks for the reason of a change to an approved plan, and says at that field when it is missing (R15)', async () => {
  const { user, api } = await open();
  await screen.findByRole('grid');
  api.on(saveTaskRows, ({ body }) => (body.reason === '' ? problem('invalid', [{ pointer: '/reason', code: 'required' }]) : { rows: [{ taskId: TASK_IDS[0], code: 'TT.01' }] }));
  field().focus();
  await user.keyboard('Việc mới{Enter}');
  await user.click(saveButton());
  const reason = await screen.findByRole('textbox', { name: /lý do/i });
  await waitFor(() => expect(reason).toBeInvalid());
  await user.type(reason, 'Kết luận mới');
  await user.click(saveButton());
  await waitFor(() => expect(api.calls(saveTaskRows).at(-1)?.body.reason).toBe('Kết luận mới'));
});

it('keeps what was typed when the page is opened again, and lets nobody change an issued task', async () => {
  sessionStorage.setItem(`plan-grid:${PLAN_ID}`, JSON.stringify({ cells: { [TASK_IDS[0]]: { title: 'Dở dang' } }, seen: { [TASK_IDS[0]]: 1 }, newCount: 0 }));
  const { user } = await open([task(0), task(1, { isIssued: true })]);
  await screen.findByRole('grid');
  expect(cells()[0]?.[1]).toBe('Dở dang');
  field().focus();
  await user.keyboard('{ArrowDown}x{Enter}');
  expect(cells()[1]?.[1]).toBe('Việc 2');
});

it('is a table for who may only read', async () => {
  await open(undefined, 'leader');
  expect(await screen.findByText('Việc 1')).toBeVisible();
  expect(screen.queryByRole('grid')).toBeNull();
});
