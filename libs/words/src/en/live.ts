import type { TranslationOf } from '../translation';
import type { live as source } from '../vi/live';

export const live = {
  updates: '{count, plural, =0 {Something has changed} one {# change} other {# changes}}',
  reload: 'Reload',
} as const satisfies TranslationOf<typeof source>;
