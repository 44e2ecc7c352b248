import { acceptProposal, getDirective, getLedger, listThemes, listUnits, proposeFromText, type DirectiveProposal } from '@app/contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { COMMITTEE_ID, fakeApi, page, PLAN_ID, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const THEME_ID = '01930000-0000-7000-8000-000000000021';
const DIRECTIVE_ID = '01930000-0000-7000-8000-000000000022';
const TEXT = '1. Giao Sở Y tế xây dựng phóng sự, xong trước 15/9.\n2. Giao các sở báo cáo trước 30/9.';
const FIRST = '1. Giao Sở Y tế xây dựng phóng sự, xong trước 15/9.';

const task = { title: 'Xây dựng phóng sự', leads: [{ name: 'Sở Y tế', unitIds: [UNIT_ID] }], isLeadInherited: false, coordinating: [], dueOn: '2020-09-15', dueText: 'trước 15/9', deliverable: 'Phóng sự', kind: 'dated' as const, recurrence: null };
const PROPOSAL: DirectiveProposal = {
  text: TEXT,
  isFromTcvn3: false,
  clauses: [
    { label: '1', quote: FIRST, startOffset: 0, endOffset: FIRST.length, disposition: 'assigned', task },
    { label: '2', quote: TEXT.slice(FIRST.length + 1), startOffset: FIRST.length + 1, endOffset: TEXT.length, disposition: 'assigned', task: { ...task, title: 'Báo cáo', leads: [{ name: 'Các sở', unitIds: [] }] } },
  ],
};

function given() {
  const api = fakeApi({ session: session({ role: 'secretariat' }) });
  api.on(listThemes, () => page([{ id: THEME_ID, code: 'QB', name: 'Quảng bá hình ảnh', nameEn: null, nameZh: null, position: 1 }]));
  api.on(listUnits, () => page([{ id: UNIT_ID, code: 'SYT', kind: 'government', name: 'Sở Y tế', shortName: 'Sở Y tế', symbol: null, nameEn: null, nameZh: null, order: 1, isStandingAgency: false, version: 1 }]));
  api.on(proposeFromText, () => PROPOSAL);
  return api;
}

async function read(api: ReturnType<typeof given>) {
  const view = await renderRoute('/directives/read', api);
  await view.user.click(await screen.findByLabelText(/dán nội dung/));
  await view.user.paste(TEXT);
  await view.user.click(screen.getByRole('button', { name: 'Đọc văn bản' }));
  await screen.findByRole('heading', { name: 'Đề xuất' });
  return view;
}

beforeEach(() => window.sessionStorage.clear());

describe('the reading of a conclusion (R21)', () => {
  it('marks the passages, fills in the drafts and says what needs a look; nothing is ticked', async () => {
    await read(given());
    expect(screen.getByRole('region', { name: 'Toàn văn' })).toHaveTextContent(FIRST);
    expect(screen.getAllByRole('checkbox', { name: /Nội dung/ }).every((box) => !(box as HTMLInputElement).checked)).toBe(true);
    expect(screen.getByText(/Cần xem: đơn vị chủ trì/)).toBeVisible();
    expect(screen.getAllByLabelText('Đơn vị chủ trì')[0]).toHaveValue(UNIT_ID);
    expect(screen.getAllByLabelText('Thời hạn')[0]).toHaveValue('15/09/2020');
    expect(screen.getByText(/0\/2 nội dung được xử lý/)).toBeVisible();
  });

  it('creates only what is ticked, as it was corrected, in one command', async () => {
    const api = given();
    api.on(acceptProposal, () => ({ id: DIRECTIVE_ID, taskCount: 1 }));
    api.on(getDirective, () => problem('not-found'));
    api.on(getLedger, () => problem('not-found'));
    const { user, address } = await read(api);
    await user.click(screen.getByRole('checkbox', { name: 'Nội dung 1' }));
    await user.clear(screen.getAllByLabelText('Nội dung nhiệm vụ')[0] ?? document.body);
    await user.type(screen.getAllByLabelText('Nội dung nhiệm vụ')[0] ?? document.body, 'Làm phóng sự');
    await user.selectOptions(screen.getAllByLabelText('Nhóm nhiệm vụ')[0] ?? document.body, THEME_ID);
    await user.type(screen.getByLabelText('Trích yếu'), 'Kết luận');
    await user.type(screen.getByLabelText('Mã'), 'TB-04');
    await user.click(screen.getByRole('button', { name: 'Lưu văn bản và nhiệm vụ' }));
    await waitFor(() => expect(address()).toContain(`/directives/${DIRECTIVE_ID}`));
    expect(api.calls(acceptProposal)).toHaveLength(1);
    expect(api.calls(acceptProposal)[0]?.body).toMatchObject({
      planId: PLAN_ID,
      directive: { code: 'TB-04', title: 'Kết luận', text: TEXT },
      clauses: [{ disposition: 'assigned', task: { title: 'Làm phóng sự', leadUnitId: UNIT_ID, themeId: THEME_ID, dueOn: '2020-09-15' } }, { disposition: 'open', task: null }],
    });
    expect(window.sessionStorage.getItem(`steerboard.reading.${COMMITTEE_ID}`)).not.toContain('Làm phóng sự');
  });

  it('sends nothing while a ticked task lacks something, and leads to it', async () => {
    const api = given();
    const { user } = await read(api);
    await user.click(screen.getByRole('checkbox', { name: 'Nội dung 1' }));
    await user.click(screen.getByRole('button', { name: 'Lưu văn bản và nhiệm vụ' }));
    expect(await screen.findByRole('link', { name: /^Nội dung 1: / })).toBeVisible();
    expect(screen.getAllByLabelText('Nhóm nhiệm vụ')[0]).toBeInvalid();
    expect(api.calls(acceptProposal)).toEqual([]);
  });

  it('makes one clause of two, and two of one at a blank line, and sends them so', async () => {
    const api = given();
    const { user } = await read(api);
    await user.click(screen.getAllByRole('button', { name: 'Gộp với nội dung sau' })[0] ?? document.body);
    expect(screen.getAllByRole('checkbox', { name: /^Nội dung/ })).toHaveLength(1);
    expect(screen.getByText(TEXT, { selector: 'blockquote', normalizer: (words) => words })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Tách' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Tách nội dung 1' }));
    const words = dialog.getByRole('textbox', { name: 'Nguyên văn' });
    await user.click(dialog.getByRole('button', { name: /^Tách thành/ }));
    expect(words).toHaveAccessibleDescription(/ít nhất một dòng trống/);
    fireEvent.change(words, { target: { value: TEXT.replace('\n', '\n\n') } });
    await user.click(dialog.getByRole('button', { name: 'Tách thành 2 nội dung' }));
    await waitFor(() => expect(screen.getAllByRole('checkbox', { name: /^Nội dung/ }).map((box) => box.closest('label')?.textContent)).toEqual(['Nội dung 1', 'Nội dung 1/2']));
    expect(api.calls(proposeFromText).map(({ body }) => body.text)).toEqual([TEXT, FIRST, TEXT.slice(FIRST.length + 1)]);
  });

  it('loses nothing of what was corrected when the page is opened again', async () => {
    const api = given();
    const { user, unmount } = await read(api);
    await user.type(screen.getByLabelText('Trích yếu'), 'Kết luận hội nghị');
    unmount();
    await renderRoute('/directives/read', api);
    expect(await screen.findByDisplayValue('Kết luận hội nghị')).toBeVisible();
  });

  it('says in plain words why a text cannot be read', async () => {
    const api = given();
    api.on(proposeFromText, () => problem('invalid', [{ pointer: '/file', code: 'file-is-old-format' }]));
    const { user } = await renderRoute('/directives/read', api);
    await user.type(await screen.findByLabelText(/dán nội dung/), 'x');
    await user.click(screen.getByRole('button', { name: 'Đọc văn bản' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/.docx/);
    expect(screen.getByLabelText(/dán nội dung/)).toHaveValue('x');
  });
});
