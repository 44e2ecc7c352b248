import type { TranslationOf } from '../translation';
import type { user as source } from '../vi/user';

export const user = {
  title: '账户',
  one: '账户',
  username: '用户名',
  displayName: '姓名',
  position: '职务',
  roles: '角色',
  addRole: '添加角色',
  nthRole: '角色{number, number}',
  ofRole: '角色{number, number}的{what}',
  initialPassword: '初始密码',
  add: '添加账户',
  edit: '编辑账户',
  disable: '停用账户',
  enable: '启用账户',
  disabled: '已停用',
  active: '使用中',
  state: '状态',
  usernameHint: '小写拉丁字母、数字、点和连字符，至少3个字符。',
  lastSeen: '最近使用',
  neverSeen: '从未使用',
  personal: '账户专人专用，不得共用。',
  saved: '已保存账户{name}。',
  empty: '没有符合的账户。',
} as const satisfies TranslationOf<typeof source>;
