import { getSetup, listDemoAccounts, listNotices, logout } from '@app/contract';
import { screen, waitFor } from '@testing-library/react';
import { fakeApi, page, session } from '../testing/fake-api';
import { renderRoute } from '../testing/render-route';

const ASSIGNMENT_ID = '01930000-0000-7000-8000-00000000000a';
const officer = session({ role: 'officer' });
const keyOf = (personId: string) => `steerboard.draft.${personId}.${ASSIGNMENT_ID}.0000`;

async function askToLeave() {
  const api = fakeApi({ session: officer });
  api.on(logout, () => undefined);
  api.on(getSetup, () => ({ isNeeded: false }));
  api.on(listDemoAccounts, () => ({ items: [], password: null }));
  api.on(listNotices, () => ({ ...page([]), unreadCount: 0 }));
  const rendered = await renderRoute('/notices', api);
  await rendered.user.click(await screen.findByRole('button', { name: /^Tài khoản/ }));
  await rendered.user.click(screen.getByRole('button', { name: 'Đăng xuất' }));
  return { api, ...rendered };
}

afterEach(() => window.localStorage.clear());

it('asks first when only this machine holds words, and then leaves none of that person behind', async () => {
  window.localStorage.setItem(keyOf(officer.id), '{}');
  window.localStorage.setItem(keyOf('another-person'), '{}');
  const { api, user } = await askToLeave();
  expect(await screen.findByRole('dialog', { name: '1 báo cáo còn phần chưa lưu lên máy chủ' })).toBeVisible();
  expect(api.calls(logout)).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Đăng xuất và bỏ phần chưa lưu' }));
  await waitFor(() => expect(api.calls(logout)).toHaveLength(1));
  await waitFor(() => expect(window.localStorage.getItem(keyOf(officer.id))).toBeNull());
  expect(window.localStorage.getItem(keyOf('another-person'))).toBe('{}');
});

it('goes at once when everything is on the server', async () => {
  const { api } = await askToLeave();
  await waitFor(() => expect(api.calls(logout)).toHaveLength(1));
  expect(screen.queryByRole('dialog')).toBeNull();
});
