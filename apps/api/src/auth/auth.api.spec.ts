import { changePassword, getCsrf, getMe, listDemoAccounts, login, logout, logoutAll } from '@app/contract';
import { RoleGrant } from '../committee/role-grant.entity';
import { resetPassword } from './reset-password';
import { FAILURES_ALLOWED } from './sign-in-throttle';
import { User } from '../committee/user.entity';
import { Commits } from '../database/commit';
import { hashPassword } from '../database/password';
import { startTestApp, type TestApp } from '../testing/app';
import { givenIn, type Given } from '../testing/given';

const PASSWORD = 'một mật khẩu đủ dài';
let api: TestApp;
let given: Given;

beforeAll(async () => {
  api = await startTestApp();
  given = givenIn(api.dataSource);
});
afterAll(() => api.close());

const account = async (over: Partial<User> = {}): Promise<User> => given.user({ passwordHash: await hashPassword(PASSWORD), ...over });

describe('signing in', () => {
  it('opens a session with a cookie that scripts and other sites cannot read', async () => {
    const user = await account();
    const answer = await api.anonymous.call(login, { body: { username: user.username.toUpperCase(), password: PASSWORD } });
    expect(answer.body.user.username).toBe(user.username);
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of [/^__Host-session=/, /; Path=\//, /; Secure/, /; HttpOnly/, /; SameSite=Lax/]) expect(cookie).toMatch(part);
    const me = await fetch(`${api.url}/api/auth/me`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(me.status).toBe(200);
  });

  it('says the same of a wrong password and of an account that does not exist', async () => {
    const user = await account();
    const wrong = await api.anonymous.refused(login, { body: { username: user.username, password: 'sai' } });
    const unknown = await api.anonymous.refused(login, { body: { username: 'khong-co', password: 'sai' } });
    expect([wrong.status, wrong.body.code]).toEqual([401, 'bad-credentials']);
    expect([unknown.status, unknown.body.code]).toEqual([401, 'bad-credentials']);
  });

  it('locks the account after five failures, even for the right password', async () => {
    const user = await account();
    for (let count = 1; count <= FAILURES_ALLOWED; count += 1) {
      expect((await api.anonymous.refused(login, { body: { username: user.username, password: 'sai' } })).status).toBe(401);
    }
    const locked = await api.anonymous.refused(login, { body: { username: user.username, password: PASSWORD } });
    expect([locked.status, locked.body.code]).toEqual([429, 'locked-out']);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
  });

  it('tries no more than five of many guesses that come at once, here and in a second process', async () => {
    const user = await account();
    const second = await api.beside();
    const guess = (url: string, at: number) => fetch(`${url}/api/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: user.username, password: `sai ${String(at)}` }) });
    const statuses = (await Promise.all(Array.from({ length: 24 }, (_, at) => guess(at % 2 === 0 ? api.url : second.url, at)))).map(({ status }) => status);
    await second.app.close();
    expect(statuses.filter((status) => status === 401)).toHaveLength(FAILURES_ALLOWED);
    expect(statuses.filter((status) => status === 429)).toHaveLength(24 - FAILURES_ALLOWED);
  });

  it('lets a person in from many windows at once', async () => {
    const user = await account();
    const answers = await Promise.all(Array.from({ length: 12 }, () => api.anonymous.call(login, { body: { username: user.username, password: PASSWORD } })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
  });

  it('takes a password however its marks were typed', async () => {
    const user = await account({ passwordHash: await hashPassword(PASSWORD.normalize('NFC')) });
    expect(PASSWORD.normalize('NFD')).not.toBe(PASSWORD.normalize('NFC'));
    expect((await api.anonymous.call(login, { body: { username: user.username, password: PASSWORD.normalize('NFD') } })).status).toBe(200);
  });

  it('is possible again after a reset at the machine, for an account that was locked or disabled', async () => {
    const user = await account({ disabledAt: new Date() });
    for (let count = 1; count <= FAILURES_ALLOWED; count += 1) await api.anonymous.refused(login, { body: { username: user.username, password: 'sai' } });
    await resetPassword(api.app.get(Commits), { userId: null, displayName: 'command line', request: { id: null, idempotency: null } }, { username: user.username, password: 'mật khẩu lập lại' });
    expect((await api.anonymous.call(login, { body: { username: user.username, password: 'mật khẩu lập lại' } })).status).toBe(200);
    expect((await api.anonymous.refused(login, { body: { username: user.username, password: PASSWORD } })).status).toBe(401);
    expect(await api.dataSource.query(`SELECT actor_name FROM audit_entry WHERE action = 'password.reset' AND object_id = $1`, [user.id])).toEqual([{ actor_name: 'command line' }]);
  });

  it('refuses a disabled account', async () => {
    const user = await account({ disabledAt: new Date() });
    expect((await api.anonymous.refused(login, { body: { username: user.username, password: PASSWORD } })).status).toBe(401);
  });

  it('offers the accounts to try out in demo mode', async () => {
    const userId = await given.role('viewer', (await given.committee()).id);
    const { username } = await api.dataSource.manager.findOneByOrFail(User, { id: userId });
    expect((await api.anonymous.call(listDemoAccounts, {})).body.items).toEqual([expect.objectContaining({ username, role: 'viewer' })]);
  });
});

describe('a session', () => {
  it('ends at sign-out, and every one of them at “everywhere”', async () => {
    const userId = await given.role('viewer', (await given.committee()).id);
    const [here, there] = [await api.as(userId), await api.as(userId)];
    await here.call(logout, {});
    expect((await here.refused(getMe, {})).status).toBe(401);
    expect((await there.call(getMe, {})).status).toBe(200);
    await there.call(logoutAll, {});
    expect((await there.refused(getMe, {})).status).toBe(401);
  });

  it('is seen when it is used, not only when it began', async () => {
    const userId = await given.role('viewer', (await given.committee()).id);
    const viewer = await api.as(userId);
    await api.dataSource.query(`UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE user_id = $1`, [userId]);
    await viewer.call(getMe, {});
    const [row] = await api.dataSource.query<{ isNow: boolean }[]>(`SELECT last_seen_at > now() - interval '1 minute' AS "isNow" FROM session WHERE user_id = $1`, [userId]);
    expect(row?.isNow).toBe(true);
  });

  it('belongs to the installation’s SESSION_SECRET', async () => {
    const secret = await startTestApp({ env: { SESSION_SECRET: 's'.repeat(40) } });
    const user = await givenIn(secret.dataSource).user({ passwordHash: await hashPassword(PASSWORD) });
    const { headers } = await secret.anonymous.call(login, { body: { username: user.username, password: PASSWORD } });
    const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const status = async (value: string) => (await fetch(`${secret.url}/api/auth/me`, { headers: { cookie: value } })).status;
    expect([await status(cookie), await (await secret.as(user.id)).refused(getMe, {}).then((answer) => answer.status)]).toEqual([200, 401]);
    await secret.close();
  });

  it('carries the roles of today only', async () => {
    const committee = await given.committee();
    const userId = await given.role('leader', committee.id);
    await api.dataSource.manager.update(RoleGrant, { userId }, { toOn: '2020-11-16' });
    expect((await (await api.as(userId)).call(getMe, {})).body.grants).toEqual([]);
  });

  it('refuses a write without its token, or from another site', async () => {
    const viewer = await api.as(await given.role('viewer', (await given.committee()).id));
    const { csrfToken } = (await viewer.call(getCsrf, {})).body;
    expect((await viewer.raw('POST', '/auth/logout', undefined, { 'x-csrf-token': 'x' })).status).toBe(403);
    expect((await viewer.raw('POST', '/auth/logout', undefined, { 'x-csrf-token': csrfToken, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await viewer.raw('POST', '/auth/logout', undefined, { 'x-csrf-token': csrfToken })).status).toBe(204);
  });

  it('changes the password only for who knows it, and ends the other sessions', async () => {
    const user = await account();
    const [here, there] = [await api.as(user.id), await api.as(user.id)];
    const refused = await here.refused(changePassword, { body: { currentPassword: 'sai', newPassword: 'mật khẩu mới dài' } });
    expect(refused.body.errors).toEqual([{ pointer: '/currentPassword', code: 'invalid' }]);
    await here.call(changePassword, { body: { currentPassword: PASSWORD, newPassword: 'mật khẩu mới dài' } });
    expect((await there.refused(getMe, {})).status).toBe(401);
    expect((await here.call(getMe, {})).status).toBe(200);
  });
});
