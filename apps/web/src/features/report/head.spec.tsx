import { getDraft, getWork, handBackDrafts, listDraftFiles, sendToHead, submitReport, type Draft, type Work } from '@app/contract';
import { screen, within } from '@testing-library/react';
import { committee, fakeApi, page, PLAN_ID, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const ID = '01930000-0000-7000-8000-000000000061';
const UNIT = { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' };
const NO_TOTALS = { total: 0, completed: 0, completedEarly: 0, completedOnTime: 0, completedLate: 0, withinTerm: 0, dueSoon: 0, awaitingConfirmation: 0, overdue: 0, notCounted: 0, standing: 0 };
const work: Work = { unit: UNIT, planId: PLAN_ID, round: { id: ID, name: 'Báo cáo tháng 11/2020', cutOffOn: '2020-11-14', dueOn: '2020-11-17', workingDaysLeft: 1, reportId: ID, reportState: 'with-head' }, missedRound: null, items: [], totals: NO_TOTALS };
const draft = {
  claim: 'on-track', completedOn: null, narrative: 'Đang làm.', percent: null, difficulties: null, proposals: null, indicatorValues: [], reachedMilestones: [], evidence: [],
  assignment: { id: ID, role: 'lead', state: 'in-progress', unit: UNIT, due: { dueOn: '2020-11-30', originalDueOn: '2020-11-30', extensionCount: 0 }, status: null },
  task: { id: ID, code: 'CT.06', title: 'Mở cổng', deliverable: null, isHeldOutside: false }, indicators: [], milestones: [], savedAt: '2020-11-16T01:00:00Z', lastAccepted: null, returned: null, version: 1,
} satisfies Draft;

function given(role: 'officer' | 'head') {
  const api = fakeApi({ session: session({ role }), committees: [committee({ needsHead: true })] });
  api.on(getWork, () => work);
  api.on(getDraft, () => draft);
  api.on(listDraftFiles, () => page([]));
  return api;
}

describe('where the committee asks for the head’s hand', () => {
  it('the focal point hands the draft to the head instead of sending it', async () => {
    const api = given('officer');
    api.on(sendToHead, () => undefined);
    const { user, address } = await renderRoute(`/check-report?assignment=${ID}`, api);
    await user.click(await screen.findByRole('button', { name: 'Trình lãnh đạo đơn vị' }));
    expect(api.calls(sendToHead).map(({ params, body }) => [params.unitId, body])).toEqual([[UNIT_ID, { planId: PLAN_ID }]]);
    expect(api.calls(submitReport)).toHaveLength(0);
    expect(address()).toMatch(/^\/work/);
    expect(await screen.findByText('Báo cáo đang chờ lãnh đạo đơn vị gửi.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Trả lại đầu mối' })).toBeNull();
  });

  it('the head sends it', async () => {
    await renderRoute(`/check-report?assignment=${ID}`, given('head'));
    expect(await screen.findByRole('button', { name: /Gửi báo cáo/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Trình lãnh đạo đơn vị' })).toBeNull();
  });

  it('or hands it back with a reason', async () => {
    const api = given('head');
    api.on(handBackDrafts, () => undefined);
    const { user } = await renderRoute('/work', api);
    await user.click(await screen.findByRole('button', { name: 'Trả lại đầu mối' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), 'Bổ sung số liệu');
    await user.click(dialog.getByRole('button', { name: 'Trả lại đầu mối' }));
    expect(api.calls(handBackDrafts).map(({ params, body }) => [params.reportId, body])).toEqual([[ID, { reason: 'Bổ sung số liệu' }]]);
  });
});

describe('a unit whose report is missing from the round that closed', () => {
  it('reads that it can go on writing and whom to ask', async () => {
    const api = given('officer');
    api.on(getWork, () => ({ ...work, round: null, missedRound: { name: 'Báo cáo tháng 10/2020', closesOn: '2020-10-26' } }));
    await renderRoute('/work', api);
    expect(await screen.findByText(/Báo cáo tháng 10\/2020 đã đóng ngày 26\/10\/2020/)).toBeVisible();
  });
});
