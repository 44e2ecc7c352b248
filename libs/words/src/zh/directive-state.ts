import type { TranslationOf } from '../translation';
import type { directiveState as source } from '../vi/directive-state';

export const directiveState = {
  draft: '草稿',
  issued: '已印发',
  superseded: '已被替代',
  withdrawn: '已撤回',
  title: '文件状态',
} as const satisfies TranslationOf<typeof source>;
