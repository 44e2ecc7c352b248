import type { TranslationOf } from '../translation';
import type { problemPage as source } from '../vi/problem-page';

export const problemPage = {
  title: 'Problem code: {code}',
  heading: 'Problems the API answers with',
  status: 'HTTP status {status, number}',
  whatToDo: 'What to do',
  unknown: 'There is no such problem code.',
  notFound: {
    title: 'Page not found',
    detail: 'The address is wrong or the page is gone. Go to the first page or search.',
    home: 'Go to the first page',
  },
  crash: {
    title: 'This page ran into trouble',
    detail: 'Saved drafts are kept. Reload the page; if it persists, tell an administrator.',
  },
} as const satisfies TranslationOf<typeof source>;
