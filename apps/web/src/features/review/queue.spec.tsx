import { acceptItem, getItem, listQueue, returnItem, type QueueItem } from '@app/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, page, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';
import { item as reported, itemId as id } from '../../testing/report-item';

const queued = (last: string, said: Partial<QueueItem> = {}): QueueItem => ({
  itemId: id(last), unit: { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'Sở Y tế' }, taskCode: `CT.${last}`, taskTitle: 'Cổng thông tin', kind: 'progress', claim: 'on-track', versionNumber: 1,
  submittedAt: '2020-11-12T02:00:00.000Z', submittedOn: '2020-11-12', waitingWorkingDays: 2, awaitsLeader: false, isOwnUnit: false, lastReview: null, ...said,
});
const LAST = { decision: 'returned', reviewer: 'Trần Thị Bình', decidedAt: '2020-11-11T02:00:00.000Z' } as const;

describe('the queue of reports', () => {
  it('says how long each waits and who decided last', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(listQueue, () => page([queued('01', { waitingWorkingDays: 4, lastReview: LAST }), queued('02'), queued('03', { awaitsLeader: true, lastReview: { ...LAST, decision: 'accepted' } })]));
    await renderRoute('/review', api);
    expect(await screen.findByText('Chờ duyệt 3 · Cũ nhất chờ 4 ngày làm việc')).toBeVisible();
    const row = (code: string) => screen.getByRole('row', { name: new RegExp(code) });
    expect(row('CT.01')).toHaveTextContent(/4 ngày.*Trần Thị Bình trả lại, 09:00 ngày 11\/11\/2020/);
    expect(row('CT.02')).toHaveTextContent('Chưa ai duyệt');
    expect(row('CT.03')).toHaveTextContent(/Chờ lãnh đạo xác nhận.*chấp nhận bước một/);
  });

  it('accepts what was chosen with one confirmation, and names what was refused', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(listQueue, () => page([queued('01'), queued('02'), queued('03', { isOwnUnit: true }), queued('04', { awaitsLeader: true })]));
    api.on(acceptItem, ({ params }) => (params.itemId === id('02') ? problem('dispute-open') : undefined));
    const { user } = await renderRoute('/review', api);
    await user.click(await screen.findByRole('button', { name: 'Chọn tất cả' }));
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).toEqual(['Chọn báo cáo CT.01, Sở Y tế', 'Chọn báo cáo CT.02, Sở Y tế']);
    await user.click(screen.getByRole('button', { name: 'Chấp nhận 2 báo cáo đã chọn' }));
    expect(api.calls(acceptItem)).toEqual([]);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Chấp nhận' }));
    const dialog = await screen.findByRole('dialog', { name: '1 báo cáo chưa được chấp nhận' });
    expect(within(dialog).getByRole('alert')).toHaveTextContent(/CT\.02.*khác/);
    expect(screen.getByText('Đã chấp nhận 1 báo cáo.')).toBeInTheDocument();
    const calls = api.calls(acceptItem);
    expect(calls.map(({ params }) => params.itemId)).toEqual([id('01'), id('02')]);
    expect(new Set(calls.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(2);
  });

  it('offers no choice to a leader, who confirms one by one', async () => {
    const api = fakeApi({ session: session({ role: 'leader' }) });
    api.on(listQueue, () => page([queued('01')]));
    await renderRoute('/review', api);
    expect(await screen.findByText(/CT\.01/)).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('is asked again when its own entry is pressed', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(listQueue, () => page([queued('01')]));
    const { user } = await renderRoute('/review', api);
    await screen.findByText(/CT\.01/);
    const before = api.calls(listQueue).length;
    await user.click(screen.getByRole('link', { name: 'Duyệt báo cáo' }));
    await waitFor(() => expect(api.calls(listQueue).length).toBeGreaterThan(before));
  });
});

it('fills a reason from a ready-made one, for its section, open to correction', async () => {
  const api = fakeApi({ session: session({ role: 'secretariat' }) });
  api.on(getItem, () => reported);
  api.on(listQueue, () => page([]));
  api.on(returnItem, () => undefined);
  const { user } = await renderRoute(`/review/${reported.itemId}`, api);
  await user.click(await screen.findByRole('button', { name: 'Trả lại, nêu lý do' }));
  await user.click(screen.getByRole('button', { name: 'Thiếu minh chứng' }));
  const reasons = screen.getAllByLabelText('Lý do, nội dung cần bổ sung');
  expect(reasons).toHaveLength(1);
  expect(reasons[0]).toHaveValue('Bổ sung tài liệu minh chứng: văn bản, sản phẩm hoặc liên kết.');
  await user.type(reasons[0] as HTMLElement, ' Gửi trước 20/11.');
  await user.click(screen.getByRole('button', { name: 'Trả lại báo cáo' }));
  await waitFor(() => expect(api.calls(returnItem)[0]?.body).toEqual({ reasons: [{ section: 'evidence', text: 'Bổ sung tài liệu minh chứng: văn bản, sản phẩm hoặc liên kết. Gửi trước 20/11.' }] }));
});
