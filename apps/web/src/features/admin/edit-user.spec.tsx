import { editUser, listUnits, listUsers, type Unit, type User } from '@app/contract';
import { screen, waitFor } from '@testing-library/react';
import { COMMITTEE_ID, fakeApi, page, problem, session, UNIT_ID } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

const UNIT: Unit = { id: UNIT_ID, code: 'SYT', kind: 'government', name: 'Sở Y tế', shortName: 'Sở Y tế', symbol: null, nameEn: null, nameZh: null, order: 1, isStandingAgency: false, version: 1 };
const USER: User = {
  id: '01930000-0000-7000-8000-000000000021', username: 'lan', displayName: 'Trần Thị Lan', position: null, email: null, isDisabled: false, lastSeenAt: null, version: 3,
  grants: [{ committeeId: COMMITTEE_ID, unitId: UNIT_ID, role: 'officer', fromOn: '2020-01-01', toOn: null }],
};

describe('the roles of an account', () => {
  it('end on a day and are added from a day, over the version that was read; a refusal keeps what was typed', async () => {
    const api = fakeApi({ session: session({ role: 'admin' }) });
    api.on(listUsers, () => page([USER]));
    api.on(listUnits, () => page([UNIT]));
    let isStale = true;
    api.on(editUser, () => (isStale ? problem('stale') : undefined));
    const { user } = await renderRoute('/admin', api);
    await user.click(await screen.findByRole('button', { name: 'Sửa tài khoản: Trần Thị Lan' }));
    expect(await screen.findByLabelText('Đơn vị của vai trò 1')).toHaveDisplayValue('Sở Y tế');
    await user.type(screen.getByLabelText(/Đến ngày của vai trò 1/), '16/11/2020');
    await user.click(screen.getByRole('button', { name: 'Thêm vai trò' }));
    await user.selectOptions(screen.getByLabelText('Vai trò 2'), 'secretariat');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByRole('alert');
    expect(screen.getByLabelText(/Đến ngày của vai trò 1/)).toHaveValue('16/11/2020');
    isStale = false;
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const sent = api.calls(editUser)[1];
    expect(sent?.headers.get('If-Match')).toBe('"v3"');
    expect(sent?.body).toMatchObject({ grants: [{ role: 'officer', unitId: UNIT_ID, toOn: '2020-11-16' }, { role: 'secretariat', unitId: null, fromOn: '2020-11-16', toOn: null }] });
  });
});
