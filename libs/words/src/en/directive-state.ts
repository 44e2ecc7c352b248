import type { TranslationOf } from '../translation';
import type { directiveState as source } from '../vi/directive-state';

export const directiveState = {
  draft: 'Draft',
  issued: 'Issued',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
  title: 'State of the directive',
} as const satisfies TranslationOf<typeof source>;
