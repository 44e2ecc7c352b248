import type { TranslationOf } from '../translation';
import type { auth as source } from '../vi/auth';

export const auth = {
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  code: 'Verification code',
  codeHint: 'The 6-digit code of the authenticator app.',
  submit: 'Sign in',
  submitting: 'Signing in…',
  forgot: 'Forgot the password? Ask an administrator.',
  capsLock: 'Caps Lock is on.',
  lockedUntil: 'The account is locked until {time}.',
  signedOut: 'Signed out.',
  again: {
    title: 'Sign in again to go on',
    detail: 'The session has ended. What you were typing is kept.',
  },
  demo: {
    title: 'Demo accounts',
    hint: 'Choose an account to enter in that role. Shared password: {password}',
    enter: 'Enter as {role}, {name}',
    more: '{count, plural, one {Show # more account} other {Show # more accounts}}',
  },
  changePassword: {
    title: 'Change the password',
    current: 'Current password',
    next: 'New password',
    hint: 'At least 12 characters.',
    submit: 'Change the password',
    done: 'Password changed. The other sessions have ended.',
  },
} as const satisfies TranslationOf<typeof source>;
