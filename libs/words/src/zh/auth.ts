import type { TranslationOf } from '../translation';
import type { auth as source } from '../vi/auth';

export const auth = {
  title: '登录',
  username: '用户名',
  password: '密码',
  showPassword: '显示密码',
  hidePassword: '隐藏密码',
  code: '验证码',
  codeHint: '身份验证应用中的6位数字。',
  submit: '登录',
  submitting: '正在登录…',
  forgot: '忘记密码？请联系系统管理员。',
  capsLock: '大写锁定已打开。',
  lockedUntil: '账户锁定至{time}。',
  signedOut: '已退出登录。',
  again: {
    title: '请重新登录以继续',
    detail: '会话已结束。正在输入的内容会保留。',
  },
  demo: {
    title: '试用账户',
    hint: '选择一个账户以该角色进入。公用密码：{password}',
    enter: '以{role}{name}进入',
    more: '再显示{count, number}个账户',
  },
  changePassword: {
    title: '修改密码',
    current: '当前密码',
    next: '新密码',
    hint: '至少12个字符。',
    submit: '修改密码',
    done: '密码已修改。其他会话已结束。',
  },
} as const satisfies TranslationOf<typeof source>;
