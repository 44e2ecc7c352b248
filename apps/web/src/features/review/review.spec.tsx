import { acceptItem, getItem, type Item } from '@app/contract';
import { screen, waitFor } from '@testing-library/react';
import { fakeApi, problem, session } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';
import { item, itemId as id } from '../../testing/report-item';

describe('the decision on a report', () => {
  it('shows at the note that a corrected day needs its reason, and keeps both', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(getItem, () => item);
    api.on(acceptItem, () => problem('invalid', [{ pointer: '/note', code: 'required' }]));
    const { user } = await renderRoute(`/review/${item.itemId}`, api);
    const day = await screen.findByLabelText('Sửa ngày hoàn thành');
    await user.clear(day);
    await user.type(day, '10/11/2020');
    await user.click(screen.getByRole('button', { name: 'Chấp nhận' }));
    await waitFor(() => expect(screen.getByLabelText(/Ghi chú khi duyệt/)).toHaveAccessibleDescription(/Nhập nội dung này/));
    expect(day).toHaveValue('10/11/2020');
    expect(api.calls(acceptItem)[0]?.body).toMatchObject({ completedOn: '2020-11-10', note: null });
  });
});

describe('the words of a report beside those accepted before', () => {
  const previous: NonNullable<Item['previous']> = { itemId: id('0e'), submittedOn: '2020-09-14', claim: 'on-track', narrative: 'Đã xuất bản 12 phóng sự.', percent: 40, difficulties: null, proposals: null, indicatorValues: [], reachedMilestones: [], evidence: [], files: [] };

  it('marks what went and what came by element and word, and shows plain text where that is wanted', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(getItem, () => ({ ...item, narrative: 'Đã xuất bản 15 phóng sự.', percent: 60, previous }));
    const { user, address } = await renderRoute(`/review/${item.itemId}`, api);
    const before = await screen.findByRole('region', { name: 'Đã duyệt' });
    const after = screen.getByRole('region', { name: 'Bản gửi mới' });
    const marks = (element: HTMLElement, tag: 'ins' | 'del') => [...element.querySelectorAll(tag)].map(({ textContent }) => textContent);
    expect(marks(before, 'del')).toEqual(['đã bỏ: 12', 'đã bỏ: 40%']);
    expect(marks(after, 'ins')).toEqual(['thêm mới: 15', 'thêm mới: 60%']);
    expect([...marks(before, 'ins'), ...marks(after, 'del')]).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Hiện thay đổi từng chữ' }));
    await waitFor(() => expect(address()).toContain('plain=true'));
    expect(after).toHaveTextContent('Đã xuất bản 15 phóng sự.');
    expect([...marks(before, 'del'), ...marks(after, 'ins')]).toEqual([]);
  });

  it('shows which milestones are said to be reached, and marks the one that is new', async () => {
    const milestones = [{ id: id('1a'), title: 'Nhập tin, bài', dueOn: '2020-08-31', doneOn: '2020-08-31' }, { id: id('1b'), title: 'Chạy thử', dueOn: '2020-09-30', doneOn: null }];
    const [first, second] = [{ milestoneId: id('1a'), reachedOn: '2020-08-31' }, { milestoneId: id('1b'), reachedOn: '2020-09-30' }];
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(getItem, () => ({ ...item, milestones, reachedMilestones: [first, second], previous: { ...previous, narrative: item.narrative, percent: item.percent, reachedMilestones: [first] } }));
    await renderRoute(`/review/${item.itemId}`, api);
    const after = await screen.findByRole('region', { name: 'Bản gửi mới' });
    expect(after).toHaveTextContent('Nhập tin, bàiĐạt ngày 31/08/2020');
    expect([...after.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual(['thêm mới: Đạt ngày 30/09/2020']);
  });

  it('has no switch where nothing was accepted before', async () => {
    const api = fakeApi({ session: session({ role: 'secretariat' }) });
    api.on(getItem, () => item);
    await renderRoute(`/review/${item.itemId}`, api);
    expect(await screen.findByText('Chưa có bản nào được duyệt.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Hiện thay đổi từng chữ' })).toBeNull();
  });
});
