import { getSetup, listDemoAccounts, login } from '@app/contract';
import { screen, waitFor } from '@testing-library/react';
import { fakeApi, problem, session } from '../../testing/fake-api';
import { renderRoute } from '../../testing/render-route';

function closedDoor() {
  const api = fakeApi({ session: null });
  api.on(getSetup, () => ({ isNeeded: false }));
  api.on(listDemoAccounts, () => ({ items: [], password: null }));
  return api;
}

async function signInAs(user: Awaited<ReturnType<typeof renderRoute>>['user'], username: string, password: string) {
  await user.type(await screen.findByLabelText('Tên đăng nhập'), username);
  await user.type(screen.getByLabelText('Mật khẩu'), password);
  await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
}

describe('signing in', () => {
  it('says one thing about name and password when they are wrong, and keeps what was typed', async () => {
    const api = closedDoor();
    api.on(login, () => problem('bad-credentials'));
    const { user } = await renderRoute('/sign-in', api);
    await signInAs(user, 'truong.ban', 'wrong password');
    expect(await screen.findByRole('alert')).toHaveTextContent('Tên đăng nhập hoặc mật khẩu chưa đúng');
    expect(screen.getByLabelText('Tên đăng nhập')).toHaveValue('truong.ban');
    expect(screen.getByLabelText('Mật khẩu')).toHaveValue('wrong password');
  });

  it('sends one request for two presses', async () => {
    const api = closedDoor();
    let refuse = (answer: ReturnType<typeof problem>): void => expect(answer).toBeDefined();
    const answer = new Promise<ReturnType<typeof problem>>((resolve) => (refuse = resolve));
    api.on(login, () => answer);
    const { user } = await renderRoute('/sign-in', api);
    await signInAs(user, 'truong.ban', 'a long password');
    await user.click(screen.getByRole('button', { name: 'Đang đăng nhập…' }));
    await user.type(screen.getByLabelText('Mật khẩu'), '{Enter}');
    refuse(problem('bad-credentials'));
    await screen.findByRole('alert');
    expect(api.calls(login)).toHaveLength(1);
  });

  it('says until when an account is locked', async () => {
    const api = closedDoor();
    api.on(login, () => problem('locked-out', [], 900));
    const { user } = await renderRoute('/sign-in', api);
    await signInAs(user, 'lockme', 'a wrong password');
    expect(await screen.findByRole('alert')).toHaveTextContent(/tạm khóa đến \d\d:\d\d/);
  });

  it('brings a signed-out reader to the page asked for after the sign-in', async () => {
    const api = closedDoor();
    api.on(login, () => ({ user: session({ role: 'secretariat' }), csrfToken: 'token' }));
    const { user, address } = await renderRoute('/members', api);
    expect(address()).toContain('next=%2Fmembers');
    await signInAs(user, 'to.giup.viec', 'a long password');
    await waitFor(() => expect(address()).toBe('/members'));
  });

  it('does not follow a link that leads to another site', async () => {
    const api = closedDoor();
    api.on(login, () => ({ user: session({ role: 'secretariat' }), csrfToken: 'token' }));
    const { user, address } = await renderRoute('/sign-in?next=//evil.example', api);
    await signInAs(user, 'to.giup.viec', 'a long password');
    await waitFor(() => expect(address()).not.toContain('sign-in'));
    expect(address()).not.toContain('evil');
  });

  it('fills in a demo account with one press', async () => {
    const api = closedDoor();
    api.on(listDemoAccounts, () => ({ items: [{ username: 'truong.ban', displayName: 'Trưởng ban', position: null, role: 'leader' as const, unitName: null }], password: 'demo password' }));
    api.on(login, () => problem('unavailable'));
    const { user } = await renderRoute('/sign-in', api);
    await user.click(await screen.findByRole('button', { name: /Trưởng ban/ }));
    expect(api.calls(login)[0]?.body).toEqual({ username: 'truong.ban', password: 'demo password' });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});
