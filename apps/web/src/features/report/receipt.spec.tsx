import { getReceipt, getWork, recallSubmission, type Receipt } from '@app/contract';
import { screen } from '@testing-library/react';
import { fakeApi, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const ID = '01930000-0000-7000-8000-000000000051';
const receipt = (over: Partial<Receipt> = {}): Receipt => ({
  id: ID, number: 'BC-2020H2-0007', unit: { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' }, submittedAt: '2020-11-16T02:00:00Z', submittedOn: '2020-11-16', submittedBy: 'An', contentHash: 'a'.repeat(64), roundName: null, isRecallable: true,
  items: [{ itemId: ID, assignmentId: ID, taskCode: 'CT.06', taskTitle: 'Mở cổng', versionNumber: 1, kind: 'progress', state: 'submitted', reachedMilestones: [] }],
  ...over,
});

async function open(given: Receipt, role: 'officer' | 'secretariat' = 'officer') {
  const api = fakeApi({ session: session({ role }) });
  api.on(getReceipt, () => given);
  api.on(getWork, () => problem('not-found'));
  const { user, address } = await renderRoute(`/receipts/${ID}`, api);
  return { api, user, address };
}

describe('a receipt', () => {
  it('offers the way back until somebody has opened what was sent', async () => {
    const { api, user, address } = await open(receipt());
    api.on(recallSubmission, () => undefined);
    await user.click(await screen.findByRole('button', { name: 'Rút lại báo cáo' }));
    expect(api.calls(recallSubmission).map(({ params }) => params.submissionId)).toEqual([ID]);
    expect(address()).toMatch(/^\/work/);
  });

  it('says why it is too late', async () => {
    const { api, user } = await open(receipt());
    api.on(recallSubmission, () => problem('review-already-begun'));
    await user.click(await screen.findByRole('button', { name: 'Rút lại báo cáo' }));
    expect(await screen.findByText(/Tổ giúp việc đã mở báo cáo này/)).toBeVisible();
  });

  it('offers nothing once opened, to others, or once taken back', async () => {
    for (const [given, role] of [[receipt({ isRecallable: false }), 'officer'], [receipt(), 'secretariat']] as const) {
      await open(given, role);
      expect(await screen.findAllByText(/BC-2020H2-0007/)).not.toEqual([]);
      expect(screen.queryByRole('button', { name: 'Rút lại báo cáo' })).toBeNull();
      document.body.replaceChildren();
    }
    const [item] = receipt().items;
    await open(receipt({ isRecallable: false, items: item === undefined ? [] : [{ ...item, state: 'draft' }] }));
    expect(await screen.findByText('Báo cáo này đã được rút lại.')).toBeVisible();
  });
});
