import type { TranslationOf } from '../translation';
import type { role as source } from '../vi/role';

export const role = {
  leader: '委员会领导',
  viewer: '查阅人员',
  secretariat: '秘书组',
  clerk: '文书',
  head: '单位负责人',
  officer: '联络员',
  admin: '系统管理员',
  auditor: '监督检查人员',
  title: '角色',
} as const satisfies TranslationOf<typeof source>;
