import { ROLES } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, NewPassword, Password } from './scalar';

export const Grant = z.strictObject({
  committeeId: Id.nullable(),
  committeeName: z.string().nullable(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  role: z.enum(ROLES),
});
export type Grant = z.infer<typeof Grant>;

export const Me = z.strictObject({
  id: Id,
  username: z.string(),
  displayName: z.string(),
  position: z.string().nullable(),
  grants: z.array(Grant),
  /** The business day of the installation: the demo day in demo mode, else today in the committee's time zone. */
  today: z.string(),
  isDemo: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const Login = z.strictObject({
  username: z.string().normalize('NFC').trim().min(1).max(100),
  password: Password,
  totp: z.string().max(20).optional(),
});
export type Login = z.infer<typeof Login>;

export const DemoAccount = z.strictObject({
  username: z.string(),
  displayName: z.string(),
  position: z.string().nullable(),
  role: z.enum(ROLES),
  unitName: z.string().nullable(),
});

export const login = endpoint({
  id: 'login',
  method: 'POST',
  path: '/auth/login',
  access: 'anonymous',
  summary: 'Sign in; sets the session cookie',
  body: Login,
  status: 200,
  reply: z.strictObject({ user: Me, csrfToken: z.string() }),
});
export const getCsrf = endpoint({
  id: 'getCsrf',
  method: 'GET',
  path: '/auth/csrf',
  access: 'signed-in',
  summary: 'The token that every write sends as X-CSRF-Token',
  status: 200,
  reply: z.strictObject({ csrfToken: z.string() }),
});
export const getMe = endpoint({
  id: 'getMe',
  method: 'GET',
  path: '/auth/me',
  access: 'signed-in',
  summary: 'Who is signed in, with roles',
  status: 200,
  reply: Me,
});
export const logout = endpoint({
  id: 'logout',
  method: 'POST',
  path: '/auth/logout',
  access: 'signed-in',
  summary: 'End this session',
  status: 204,
});
export const logoutAll = endpoint({
  id: 'logoutAll',
  method: 'POST',
  path: '/auth/logout-all',
  access: 'signed-in',
  summary: 'End every session of this person',
  status: 204,
});
export const changePassword = endpoint({
  id: 'changePassword',
  method: 'POST',
  path: '/auth/password',
  access: 'signed-in',
  summary: 'Change the own password; ends the other sessions',
  body: z.strictObject({ currentPassword: Password, newPassword: NewPassword }),
  status: 204,
});
export const keepLanguage = endpoint({
  id: 'keepLanguage',
  method: 'POST',
  path: '/auth/language',
  access: 'signed-in',
  summary: 'Keep the language in which the person is written to',
  body: z.strictObject({ locale: z.enum(['vi', 'en', 'zh']) }),
  status: 204,
});
export const listDemoAccounts = endpoint({
  id: 'listDemoAccounts',
  method: 'GET',
  path: '/auth/demo-accounts',
  access: 'anonymous',
  summary: 'Accounts to try out; empty outside demo mode',
  status: 200,
  reply: z.strictObject({ items: z.array(DemoAccount), password: z.string().nullable() }),
});

export const authEndpoints = { login, getCsrf, getMe, logout, logoutAll, changePassword, keepLanguage, listDemoAccounts };
