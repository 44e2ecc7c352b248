import type { TranslationOf } from '../translation';
import type { problemPage as source } from '../vi/problem-page';

export const problemPage = {
  title: '错误代码：{code}',
  heading: '系统返回的错误',
  status: 'HTTP 状态码 {status, number}',
  whatToDo: '处理办法',
  unknown: '没有此错误代码。',
} as const satisfies TranslationOf<typeof source>;
