import { getDraft, getTask, listAsks, listDraftFiles, saveDraft, type Draft, type SaveDraft } from '@app/contract';
import { screen, waitFor } from '@testing-library/react';
import { fakeApi, page, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const ASSIGNMENT_ID = '01930000-0000-7000-8000-00000000000a';
const KEPT_AT = `steerboard.draft.${session({}).id}.${ASSIGNMENT_ID}.0000`;
const kept = (words: Partial<SaveDraft>, version = 0) => JSON.stringify({ words: { ...empty, ...words }, version, typedAt: '2020-11-16T01:59:00.000Z' });
const keptTexts = () => Object.values({ ...window.localStorage }).join('\n');
const empty: SaveDraft = { claim: null, completedOn: null, narrative: '', percent: null, difficulties: null, proposals: null, indicatorValues: [], reachedMilestones: [], evidence: [] };
const draft: Draft = {
  ...empty,
  assignment: { id: ASSIGNMENT_ID, role: 'lead', state: 'in-progress', unit: { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' }, due: { dueOn: '2020-12-01', originalDueOn: '2020-12-01', extensionCount: 0 }, status: null },
  task: { id: '01930000-0000-7000-8000-00000000000b', code: 'CT.04', title: 'Cổng thông tin', deliverable: null, isHeldOutside: false },
  indicators: [], milestones: [], savedAt: null, lastAccepted: null, returned: null, version: 0,
};

async function openForm(given: Draft = draft) {
  const api = fakeApi({ session: session({ role: 'officer' }) });
  api.on(getDraft, () => given);
  api.on(saveDraft, () => ({ version: 1, savedAt: '2020-11-16T02:00:00.000Z' }));
  api.on(listAsks, () => page([]));
  api.on(getTask, () => problem('not-found'));
  api.on(listDraftFiles, () => ({ items: [] }));
  const rendered = await renderRoute(`/work/${ASSIGNMENT_ID}`, api);
  await screen.findByLabelText('Kết quả trong kỳ');
  return { ...rendered, api, last: () => api.calls(saveDraft).at(-1)?.body };
}

afterEach(() => window.localStorage.clear());

describe('the report form', () => {
  it('names what is missing, above the form and at the field, and goes no further', async () => {
    const { user, address } = await openForm();
    await user.click(screen.getByRole('button', { name: 'Xem lại và gửi' }));
    expect(await screen.findByRole('link', { name: 'Tình trạng: Nhập nội dung này' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Kết quả trong kỳ: Nhập nội dung này' })).toBeVisible();
    expect(screen.getByLabelText('Kết quả trong kỳ')).toHaveAccessibleDescription(/Nhập nội dung này/);
    expect(address()).toMatch(/^\/work\//);
  });

  it('says which day is no day, and keeps every other word on the server meanwhile', async () => {
    const { user, last } = await openForm();
    await user.click(screen.getByLabelText('Hoàn thành'));
    await user.type(screen.getByLabelText(/Ngày hoàn thành/), '31/02/2020');
    await user.type(screen.getByLabelText('Kết quả trong kỳ'), 'Đã nghiệm thu.');
    await waitFor(() => expect(last()).toMatchObject({ claim: 'completed', completedOn: null, narrative: 'Đã nghiệm thu.' }));
    await waitFor(() => expect(screen.getByLabelText(/Ngày hoàn thành/)).toHaveAccessibleDescription(/Nhập ngày có thật/));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Xem lại và gửi' }));
    expect(await screen.findByRole('link', { name: /^Ngày hoàn thành: Nhập ngày có thật/ })).toBeVisible();
    expect(keptTexts()).toContain('31/02/2020');
  });

  it('gives back what was typed before the tab was closed, also what the server would refuse', async () => {
    window.localStorage.setItem(KEPT_AT, kept({ claim: 'completed', completedOn: '31/02/2020', narrative: 'Câu chưa kịp lưu.', difficulties: 'x'.repeat(5001) }));
    const { last } = await openForm();
    expect(screen.getByLabelText('Kết quả trong kỳ')).toHaveValue('Câu chưa kịp lưu.');
    expect(screen.getByLabelText(/Ngày hoàn thành/)).toHaveValue('31/02/2020');
    await waitFor(() => expect(last()).toMatchObject({ narrative: 'Câu chưa kịp lưu.', difficulties: null }));
    await waitFor(() => expect(screen.getByLabelText(/Khó khăn, vướng mắc/)).toHaveAccessibleDescription(/quá dài/));
  });

  it('shows what it took up beside what the server has, and gives the server’s back when asked', async () => {
    window.localStorage.setItem(KEPT_AT, kept({ narrative: 'Câu chưa kịp lưu.' }));
    const { user, last } = await openForm({ ...draft, narrative: 'Câu trên máy chủ.' });
    expect(screen.getByRole('heading', { name: 'Đã khôi phục nội dung chưa lưu trên máy này' })).toBeVisible();
    expect([...document.querySelectorAll('del')].map(({ textContent }) => textContent).join(' ')).toContain('trên');
    await waitFor(() => expect(last()).toMatchObject({ narrative: 'Câu chưa kịp lưu.' }));
    await user.click(screen.getByRole('button', { name: 'Lấy bản trên máy chủ' }));
    expect(screen.getByLabelText('Kết quả trong kỳ')).toHaveValue('Câu trên máy chủ.');
    await waitFor(() => expect(last()).toMatchObject({ narrative: 'Câu trên máy chủ.' }));
  });

  it('saves nothing over a draft that changed since the words were typed, until one of the two is chosen', async () => {
    window.localStorage.setItem(KEPT_AT, kept({ narrative: 'Của tôi.' }, 1));
    const { user, last, api } = await openForm({ ...draft, narrative: 'Của người khác.', version: 4 });
    expect(screen.getByRole('alert')).toHaveTextContent('Nội dung đã được người khác sửa');
    await user.type(screen.getByLabelText('Kết quả trong kỳ'), ' Thêm.');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(api.calls(saveDraft)).toHaveLength(0);
    expect(keptTexts()).toContain('Của tôi. Thêm.');
    await user.click(screen.getByRole('button', { name: 'Giữ bản của tôi' }));
    await waitFor(() => expect(last()).toMatchObject({ narrative: 'Của tôi. Thêm.' }));
    expect(api.calls(saveDraft).at(-1)?.headers.get('If-Match')).toBe('"v4"');
    await waitFor(() => expect(keptTexts()).not.toContain('Của tôi'));
  });

  it('tells an own save whose answer was lost from another person’s', async () => {
    const { user, api } = await openForm();
    let isLost = true;
    api.on(saveDraft, ({ body }) => {
      if (!isLost) return { version: 2, savedAt: '2020-11-16T02:01:00.000Z' };
      isLost = false;
      api.on(getDraft, () => ({ ...draft, ...(body as SaveDraft), version: 1, savedAt: '2020-11-16T02:00:00.000Z' }));
      return problem('stale');
    });
    await user.type(screen.getByLabelText('Kết quả trong kỳ'), 'Một lần.');
    await screen.findByText(/Đã lưu nháp lúc/);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(api.calls(saveDraft).at(-1)?.headers.get('If-Match')).toBe('"v1"');
  });

  it('leaves another person’s words in this browser alone', async () => {
    window.localStorage.setItem(`steerboard.draft.01930000-0000-7000-8000-0000000000ff.${ASSIGNMENT_ID}.0000`, kept({ narrative: 'Của người khác.' }));
    await openForm();
    expect(screen.getByLabelText('Kết quả trong kỳ')).toHaveValue('');
  });

  it('does not drop a percentage that is no number without a word', async () => {
    const { user } = await openForm();
    const percent = screen.getByLabelText(/ước tính/);
    await user.type(percent, 'tám mươi');
    await user.tab();
    expect(percent).toHaveValue('tám mươi');
    expect(percent).toHaveAccessibleDescription(/Nhập một số/);
  });
});
