import { getAuditChoices, listAuditEntries, type AuditEntry } from '@app/contract';
import { screen, within } from '@testing-library/react';
import { fakeApi, page, session } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const LAN = '01980000-0000-7000-8000-0000000000a1';

const entry: AuditEntry = {
  id: '01980000-0000-7000-8000-0000000000e1', committeeId: null, at: '2020-11-16T02:00:00.000Z', actorName: 'Lan', actorRole: 'secretariat', unitName: null,
  onBehalfOf: null, action: 'report-item.returned', objectType: 'report-item', objectId: null, objectLabel: 'CN.02', reason: null, changes: {}, requestId: null,
};

function trail() {
  const api = fakeApi({ session: session({ role: 'auditor' }) });
  api.on(getAuditChoices, () => ({
    people: [{ id: LAN, name: 'Lan' }],
    acts: [{ objectType: 'report-item', action: 'report-item.accepted' }, { objectType: 'report-item', action: 'report-item.returned' }, { objectType: 'task', action: 'task.issued' }],
  }));
  api.on(listAuditEntries, ({ query }) => page(query['objectType'] === 'task' ? [] : [entry]));
  return api;
}

const namesIn = (select: HTMLElement) => within(select).getAllByRole('option').map(({ textContent }) => textContent);

describe('the audit trail', () => {
  it('is narrowed by person, kind and act, and keeps the choice in its address', async () => {
    const api = trail();
    const { user, address } = await renderRoute('/audit', api);
    await user.selectOptions(await screen.findByLabelText('Người thực hiện'), 'Lan');
    await user.selectOptions(screen.getByLabelText('Loại đối tượng'), 'Mục báo cáo');
    expect(namesIn(screen.getByLabelText('Hoạt động'))).toEqual(['Tất cả hoạt động', '… đã chấp nhận báo cáo …', '… đã trả lại báo cáo …']);
    await user.selectOptions(screen.getByLabelText('Hoạt động'), 'report-item.returned');
    expect(await screen.findByText('Lan đã trả lại báo cáo CN.02')).toBeVisible();
    expect(api.calls(listAuditEntries).at(-1)?.query).toMatchObject({ actorId: LAN, objectType: 'report-item', action: 'report-item.returned' });
    expect(address()).toContain(`person=${LAN}`);
    expect(address()).toContain('kind=report-item');
    expect(address()).toContain('act=report-item.returned');
  });

  it('lets an act go with its kind, says that the filters hide everything and takes them away', async () => {
    const { user, address } = await renderRoute('/audit?kind=report-item&act=report-item.returned', trail());
    await user.selectOptions(await screen.findByLabelText('Loại đối tượng'), 'Nhiệm vụ');
    expect(await screen.findByText('Bộ lọc đang chọn không có hoạt động nào; hãy bỏ bớt điều kiện.')).toBeVisible();
    expect(screen.getByLabelText('Hoạt động')).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    expect(await screen.findByText('Lan đã trả lại báo cáo CN.02')).toBeVisible();
    expect(address()).not.toContain('kind');
  });

  it('shows a choice of the address that does not occur here', async () => {
    await renderRoute('/audit?person=01980000-0000-7000-8000-0000000000ff&kind=thing&act=thing.done', trail());
    expect(await screen.findByLabelText('Người thực hiện')).toHaveDisplayValue('Người không có trong nhật ký này');
    expect(screen.getByLabelText('Loại đối tượng')).toHaveDisplayValue('thing');
    expect(screen.getByLabelText('Hoạt động')).toHaveValue('thing.done');
  });
});
