import type { TranslationOf } from '../translation';
import type { user as source } from '../vi/user';

export const user = {
  title: 'Accounts',
  one: 'Account',
  username: 'User name',
  displayName: 'Name',
  position: 'Position',
  roles: 'Roles',
  addRole: 'Add a role',
  nthRole: 'Role {number, number}',
  ofRole: '{what} of role {number, number}',
  initialPassword: 'First password',
  add: 'Add an account',
  edit: 'Edit the account',
  disable: 'Disable the account',
  enable: 'Enable the account',
  disabled: 'Disabled',
  active: 'Active',
  state: 'State',
  usernameHint: 'Small letters, digits, dots and hyphens; at least 3 characters.',
  lastSeen: 'Last seen',
  neverSeen: 'Never',
  personal: 'An account belongs to one person and is never shared.',
  saved: 'Account {name} saved.',
  empty: 'No account matches.',
} as const satisfies TranslationOf<typeof source>;
