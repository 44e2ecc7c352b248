import { screen } from '@testing-library/react';
import { fakeApi, session } from '../testing/fake-api';
import { renderRoute } from '../testing/render-route';

describe('a page that a person may not use', () => {
  it.each(['/tasks/new', '/directives/new', '/admin', '/audit', '/review', '/dashboard'])('says so at %s, before anything is typed', async (address) => {
    await renderRoute(address, fakeApi({ session: session({ role: 'officer' }) }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Đồng chí chưa có quyền xem nội dung này.' })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
