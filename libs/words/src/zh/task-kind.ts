import type { TranslationOf } from '../translation';
import type { taskKind as source } from '../vi/task-kind';

export const taskKind = {
  dated: '有期限',
  recurring: '定期',
  standing: '经常性',
  title: '任务类型',
} as const satisfies TranslationOf<typeof source>;
