import type { TranslationOf } from '../translation';
import type { deadlineClass as source } from '../vi/deadline-class';

export const deadlineClass = {
  'completed-early': '提前完成',
  'completed-on-time': '按期完成',
  'completed-late': '逾期完成',
  'within-term': '未完成（期限内）',
  'due-soon': '即将到期',
  overdue: '逾期未完成',
  'no-deadline': '无明确期限（经常性）',
  'not-counted': '不计入',
  title: '期限状态',
} as const satisfies TranslationOf<typeof source>;
