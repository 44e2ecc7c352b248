import { createCalendarFeed, listCalendarFeeds, listNotices, revokeCalendarFeed, readNotice, readNotices, type Notice } from '@app/contract';
import { screen, within } from '@testing-library/react';
import { COMMITTEE_ID, fakeApi, page, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const NOTICE_ID = '01930000-0000-7000-8000-000000000041';
const TASK_ID = '01930000-0000-7000-8000-000000000042';
const notice = (over: Partial<Notice> = {}): Notice => ({
  id: NOTICE_ID,
  committeeId: COMMITTEE_ID,
  kind: 'digest',
  createdAt: '2020-11-16T01:00:00Z',
  isRead: false,
  content: { number: 3, tasks: [{ taskId: TASK_ID, code: 'CT.06', title: 'Mở cổng', unitName: 'Sở Y tế', dueOn: '2020-11-20', rung: 'before-5', number: 2 }], reports: [], submission: null, returned: null, note: null },
  ...over,
});

async function open(notices: Notice[]) {
  const api = fakeApi({ session: session({ role: 'officer' }) });
  let isRead = false;
  api.on(listNotices, () => ({ ...page(notices.map((one) => ({ ...one, isRead: one.isRead || isRead }))), unreadCount: isRead ? 0 : notices.filter((one) => !one.isRead).length }));
  const read = () => {
    isRead = true;
    return undefined;
  };
  api.on(readNotice, read);
  api.on(readNotices, read);
  api.on(listCalendarFeeds, () => page([]));
  const { user } = await renderRoute('/notices', api);
  return { api, user };
}

describe('notices', () => {
  it('say what is due and which reminder it is, and are marked read one by one', async () => {
    const { api, user } = await open([notice()]);
    expect(await screen.findByRole('link', { name: 'Thông báo, 1 chưa đọc' })).toBeVisible();
    const list = within(await screen.findByRole('list', { name: 'Thông báo' }));
    expect(list.getByText('Nhắc việc số 3')).toBeVisible();
    expect(list.getByText(/Sở Y tế, hạn 20\/11\/2020: còn không quá 5 ngày làm việc \(lần 2\)/)).toBeVisible();
    await user.click(list.getByRole('button', { name: 'Đánh dấu đã đọc' }));
    expect(api.calls(readNotice).map(({ params }) => params.noticeId)).toEqual([NOTICE_ID]);
    expect(await screen.findByRole('link', { name: 'Thông báo, 0 chưa đọc' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Đánh dấu đã đọc' })).toBeNull();
  });

  it('are marked read together', async () => {
    const { api, user } = await open([notice(), notice({ id: TASK_ID, kind: 'receipt', content: { number: null, tasks: [], reports: [], submission: { id: TASK_ID, number: 'BC-2020H2-0001', contentHash: 'a', itemCount: 1 }, returned: null, note: null } })]);
    expect(await screen.findByText('Đã nhận báo cáo BC-2020H2-0001')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }));
    expect(api.calls(readNotices)).toHaveLength(1);
  });

  it('say when there are none, and when they cannot be read', async () => {
    await open([]);
    expect(await screen.findByText('Chưa có thông báo nào.')).toBeVisible();
    const api = fakeApi({ session: session({ role: 'officer' }) });
    api.on(listNotices, () => problem('internal'));
    api.on(listCalendarFeeds, () => page([]));
    await renderRoute('/notices', api);
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});

describe('a calendar address', () => {
  it('is shown once when it is made, and revoked from the list', async () => {
    const { api, user } = await open([]);
    api.on(createCalendarFeed, () => ({ id: TASK_ID, address: 'https://board.example/api/calendars/secret.ics' }));
    api.on(revokeCalendarFeed, () => undefined);
    await user.selectOptions(await screen.findByRole('combobox', { name: /Lịch của/ }), 'Sở Y tế');
    api.on(listCalendarFeeds, () => page([{ id: TASK_ID, committeeId: COMMITTEE_ID, unit: { id: UNIT_ID, code: 'SYT', name: 'Sở Y tế', shortName: 'SYT' }, createdAt: '2020-11-16T01:00:00Z' }]));
    await user.click(screen.getByRole('button', { name: 'Tạo địa chỉ lịch' }));
    expect(await screen.findByDisplayValue('https://board.example/api/calendars/secret.ics')).toBeVisible();
    expect(api.calls(createCalendarFeed).map(({ body }) => body)).toEqual([{ committeeId: COMMITTEE_ID, unitId: UNIT_ID }]);
    await user.click(await screen.findByRole('button', { name: 'Thu hồi địa chỉ lịch: Sở Y tế' }));
    expect(api.calls(revokeCalendarFeed).map(({ params }) => params.feedId)).toEqual([TASK_ID]);
  });
});
