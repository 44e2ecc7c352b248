import { getDraft, getTask, listAsks, listDraftFiles, saveDraft, type Draft } from '@app/contract';
import { screen, waitFor } from '@testing-library/react';
import { fakeApi, page, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const id = (last: string) => `01930000-0000-7000-8000-0000000000${last}`;
const draft: Draft = {
  claim: 'on-track', completedOn: null, narrative: 'Đạt mốc.', percent: null, difficulties: null, proposals: null, indicatorValues: [], reachedMilestones: [], evidence: [],
  assignment: { id: id('0a'), role: 'lead', state: 'in-progress', unit: { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' }, due: { dueOn: '2020-12-01', originalDueOn: '2020-12-01', extensionCount: 0 }, status: null },
  task: { id: id('0b'), code: 'CT.04', title: 'Cổng thông tin', deliverable: null, isHeldOutside: false },
  indicators: [], milestones: [{ id: id('0c'), title: 'Nhập tin, bài', dueOn: '2020-10-30', doneOn: '2020-10-28' }, { id: id('0d'), title: 'Chạy thử', dueOn: '2020-11-30', doneOn: null }],
  savedAt: null, lastAccepted: null, returned: null, version: 0,
};

function given(over: Partial<Draft> = {}) {
  const api = fakeApi({ session: session({ role: 'officer' }) });
  api.on(getDraft, () => ({ ...draft, ...over }));
  api.on(saveDraft, () => ({ version: 1, savedAt: '2020-11-16T02:00:00.000Z' }));
  api.on(listAsks, () => page([]));
  api.on(getTask, () => problem('not-found'));
  api.on(listDraftFiles, () => ({ items: [] }));
  return { api, last: () => api.calls(saveDraft).at(-1)?.body };
}
afterEach(() => window.localStorage.clear());

describe('the milestones of a report', () => {
  it('are claimed by their day; an empty one says nothing, and what is recorded is shown', async () => {
    const { api, last } = given();
    const { user } = await renderRoute(`/work/${id('0a')}`, api);
    expect(await screen.findByLabelText('Ngày đạt mốc: Nhập tin, bài')).toHaveAccessibleDescription(/Đã ghi nhận đạt ngày 28\/10\/2020/);
    await user.type(screen.getByLabelText('Ngày đạt mốc: Chạy thử'), '15/11/2020');
    await waitFor(() => expect(last()).toMatchObject({ reachedMilestones: [{ milestoneId: id('0d'), reachedOn: '2020-11-15' }] }));
    await user.clear(screen.getByLabelText('Ngày đạt mốc: Chạy thử'));
    await waitFor(() => expect(last()).toMatchObject({ reachedMilestones: [] }));
  });

  it('cannot be reached on a day to come: said at the field and above the form', async () => {
    const { api } = given();
    const { user, address } = await renderRoute(`/work/${id('0a')}`, api);
    await user.type(await screen.findByLabelText('Ngày đạt mốc: Chạy thử'), '17/11/2020');
    await user.click(screen.getByRole('button', { name: 'Xem lại và gửi' }));
    expect(await screen.findByRole('link', { name: /^Mốc tiến độ: / })).toBeVisible();
    expect(screen.getByLabelText('Ngày đạt mốc: Chạy thử')).toBeInvalid();
    expect(screen.getByLabelText('Ngày đạt mốc: Nhập tin, bài')).toBeValid();
    expect(address()).toMatch(/^\/work\//);
  });

  it('are looked over before sending, by their titles', async () => {
    const { api } = given({ reachedMilestones: [{ milestoneId: id('0d'), reachedOn: '2020-11-15' }] });
    await renderRoute(`/check-report?assignment=${id('0a')}`, api);
    expect(await screen.findByText('Chạy thử: Đạt ngày 15/11/2020')).toBeVisible();
    expect(screen.queryByText(/Nhập tin, bài/)).toBeNull();
  });
});
