import type { TranslationOf } from '../translation';
import type { setup as source } from '../vi/setup';

export const setup = {
  title: '首次设置',
  intro: '系统尚无数据。请创建首位管理员和指导委员会。',
  code: '一次性代码',
  codeHint: '服务器启动时显示的代码。',
  admin: '管理员',
  committee: '指导委员会',
  submit: '创建并继续',
  done: '设置完成。请用新建的管理员账户登录。',
  notNeeded: '系统已完成设置。',
  usernameHint: '小写字母、数字、点、连字符。',
  committeeCodeHint: '大写字母、数字、连字符，例如 BCD-TTDN。',
  nextSteps: '下一步：添加单位、成员和账户，然后制定计划。',
} as const satisfies TranslationOf<typeof source>;
