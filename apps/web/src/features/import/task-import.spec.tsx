import { checkTaskRows, getPlan, importTasks, listTasks, listThemes, listUnits, type CheckedRow, type TableReading } from '@app/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, page, plan, PLAN_ID, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const THEME_ID = '01930000-0000-7000-8000-000000000051';

function row(said: Partial<CheckedRow>): CheckedRow {
  return { sheet: 'Bảng', row: 6, sourceKey: 'a'.repeat(16) + '.' + 'b'.repeat(16), isCorrected: false, code: null, group: 'Tuyên truyền', title: 'Việc một', themeId: THEME_ID, lead: [{ name: 'Sở Y tế', unitId: UNIT_ID }], coordinating: [], dueText: null, deliverable: null, kind: 'dated', dueOn: null, outcome: 'new', taskCode: null, leadCount: 1, problems: [], ...said };
}

const READING: TableReading = {
  refusal: null,
  sheets: ['Bảng', 'Khác'],
  tables: [{ sheet: 'Bảng', headerRows: [5], headings: [{ column: 'A', heading: 'TT', role: 'number' }, { column: 'B', heading: 'Nhiệm vụ', role: 'title' }, { column: 'C', heading: 'Chủ trì', role: 'lead' }, { column: 'D', heading: 'Hạn', role: 'due' }] }],
  reference: { on: '2020-06-15', year: null },
  rows: [
    row({ dueText: '31/02/2020', problems: [{ field: 'dueText', code: 'due-unreadable', text: '31/02/2020', isBlocking: true }] }),
    row({ row: 7, title: 'Việc hai', outcome: 'unchanged', taskCode: 'TT.01' }),
  ],
};

class FakeUpload {
  static urls: string[] = [];
  static answer: TableReading = READING;
  readonly upload = {};
  status = 200;
  responseText = '';
  onload?: () => void;
  open(_method: string, url: string): void {
    FakeUpload.urls.push(url);
  }
  setRequestHeader(): void {}
  getResponseHeader(name: string): string | null {
    return name === 'Content-Type' ? 'application/json' : null;
  }
  send(): void {
    this.responseText = JSON.stringify(FakeUpload.answer);
    this.onload?.();
  }
}

async function open(answer: TableReading = READING) {
  FakeUpload.urls = [];
  FakeUpload.answer = answer;
  jest.spyOn(globalThis, 'XMLHttpRequest').mockImplementation(() => new FakeUpload() as unknown as XMLHttpRequest);
  const api = fakeApi({ session: session({ role: 'secretariat' }) });
  api.on(getPlan, () => plan());
  api.on(listThemes, () => ({ items: [{ id: THEME_ID, code: 'TT', name: 'Tuyên truyền', nameEn: null, nameZh: null, position: 1 }], nextCursor: null }));
  api.on(listUnits, () => page([]));
  api.on(listTasks, () => page([]));
  const rendered = await renderRoute(`/plans/${PLAN_ID}/import`, api);
  await rendered.user.upload(await screen.findByTestId('table'), new File(['x'], 'bang.xlsx'));
  return { api, ...rendered };
}

afterEach(() => jest.restoreAllMocks());

it('shows a problem at its cell, takes the correction in place and only then saves', async () => {
  const { api, user, address } = await open();
  api.on(checkTaskRows, ({ body }) => ({ rows: body.rows.map((one, at) => ({ ...(READING.rows[at] ?? row({})), ...one, dueOn: one.row === 6 ? '2020-02-29' : null, problems: [] })) }));
  api.on(importTasks, () => ({ created: 1, changed: 0, unchanged: 1 }));
  const rows = await screen.findByRole('region', { name: /Các dòng của tệp,/ });
  expect(rows).toHaveTextContent('D6 Không đọc được thời hạn “31/02/2020”.');
  expect(within(rows).queryByText(/Việc hai/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Lưu 1 nhiệm vụ' })).toHaveAttribute('aria-disabled', 'true');

  await user.click(within(rows).getByRole('button', { name: 'Sửa Dòng 6' }));
  const dialog = screen.getByRole('dialog', { name: 'Sửa dòng 6' });
  const due = within(dialog).getByRole('textbox', { name: /Thời hạn hoàn thành/ });
  expect(due).toHaveAccessibleDescription(/D6: Không đọc được thời hạn/);
  await user.clear(due);
  await user.type(due, '29/02/2020');
  await user.click(within(dialog).getByRole('button', { name: 'Xong' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.calls(checkTaskRows)[0]?.body.rows.map(({ dueText, isCorrected }) => [dueText, isCorrected])).toEqual([['29/02/2020', true], [null, false]]);

  await user.click(screen.getByRole('button', { name: 'Lưu 1 nhiệm vụ' }));
  await waitFor(() => expect(address()).toMatch(/^\/tasks/));
  expect(api.calls(importTasks)[0]?.body).toEqual(expect.objectContaining({ fileName: 'bang.xlsx', reference: READING.reference, rows: [expect.objectContaining({ dueText: '29/02/2020' }), expect.anything()] }));
});

it('reads the file again with the columns that a person chose', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Sửa cách đọc' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'D. Hạn' }), 'Bỏ qua cột này');
  await user.click(screen.getByRole('button', { name: 'Đọc lại' }));
  await waitFor(() => expect(FakeUpload.urls).toHaveLength(2));
  const asked = new URL(FakeUpload.urls[1] ?? '', 'http://localhost').searchParams;
  expect([asked.get('sheet'), asked.get('headerRow'), asked.get('columns')]).toEqual(['Bảng', '5', 'number:A,title:B,lead:C']);
});

it('gives all rows of a group the theme that was chosen once', async () => {
  const lost = (at: number) => row({ row: at, group: 'Lạ', themeId: null, problems: [{ field: 'themeId', code: 'theme-missing', text: 'Lạ', isBlocking: true }] });
  const { api, user } = await open({ ...READING, rows: [lost(6), lost(7), row({ row: 8 })] });
  api.on(checkTaskRows, ({ body }) => ({ rows: body.rows.map((one) => row({ ...one, problems: [] })) }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Lạ' }), 'TT. Tuyên truyền');
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Lạ' })).toBeNull());
  expect(api.calls(checkTaskRows)[0]?.body.rows.map(({ themeId, isCorrected }) => [themeId, isCorrected])).toEqual([[THEME_ID, true], [THEME_ID, true], [THEME_ID, false]]);
});

it('says why a file cannot be read', async () => {
  await open({ ...READING, refusal: 'file-is-protected', sheets: [], tables: [], rows: [] });
  expect(await screen.findByRole('alert')).toHaveTextContent('Tệp có mật khẩu');
});

it('says of a row with several leads that it makes so many tasks under one', async () => {
  await open({ ...READING, rows: [row({ leadCount: 2, problems: [{ field: 'lead', code: 'several-leads', text: 'Sở Y tế; Công an tỉnh', isBlocking: false }] })] });
  const rows = await screen.findByRole('region', { name: /Các dòng của tệp,/ });
  expect(rows).toHaveTextContent('Thêm mới (2 nhiệm vụ chung một nhiệm vụ gốc)');
  expect(screen.getByRole('button', { name: 'Lưu 2 nhiệm vụ' })).not.toHaveAttribute('aria-disabled', 'true');
});
