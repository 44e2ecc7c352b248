import type { TranslationOf } from '../translation';
import type { problemPage as source } from '../vi/problem-page';

export const problemPage = {
  title: 'Problem code: {code}',
  heading: 'Problems the API answers with',
  status: 'HTTP status {status, number}',
  whatToDo: 'What to do',
  unknown: 'There is no such problem code.',
} as const satisfies TranslationOf<typeof source>;
