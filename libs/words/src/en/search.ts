import type { TranslationOf } from '../translation';
import type { search as source } from '../vi/search';

export const search = {
  title: 'Search',
  open: 'Search (Ctrl K)',
  label: 'Search tasks, units, directives, reports',
  hint: 'Tone marks are not needed; up and down choose, Enter opens.',
  results: 'Results',
  count: '{count, plural, =0 {Nothing found} one {# result} other {# results}}',
  none: 'Nothing found for “{query}”. Try fewer words, or an abbreviation.',
  recent: 'Opened recently',
  pages: 'Pages',
  kind: {
    task: 'Tasks',
    unit: 'Units',
    directive: 'Directives',
    report: 'Reports',
  },
} as const satisfies TranslationOf<typeof source>;
