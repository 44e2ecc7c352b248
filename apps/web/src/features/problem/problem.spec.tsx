import { getMe } from '@app/contract';
import { screen } from '@testing-library/react';
import { fakeApi } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

describe('the page of a problem code', () => {
  it('explains a code of the transport to somebody who is not signed in', async () => {
    const api = fakeApi();
    await renderRoute('/problems/stale', api);
    expect(await screen.findByRole('heading', { level: 1, name: 'Mã lỗi: stale' })).toBeVisible();
    expect(screen.getByText('Mã HTTP 412')).toBeVisible();
    expect(screen.getByText('Cách xử lý')).toBeVisible();
    expect(api.calls(getMe)).toHaveLength(0);
  });

  it('explains a rule of the committee', async () => {
    await renderRoute('/problems/reason-missing', fakeApi());
    expect(await screen.findByText('Mã HTTP 409')).toBeVisible();
  });

  it('says that a code does not exist', async () => {
    await renderRoute('/problems/khong-co', fakeApi());
    expect(await screen.findByText('Không có mã lỗi này.')).toBeVisible();
    expect(screen.queryByText('Cách xử lý')).toBeNull();
  });
});
