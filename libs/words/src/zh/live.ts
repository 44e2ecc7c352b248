import type { TranslationOf } from '../translation';
import type { live as source } from '../vi/live';

export const live = {
  updates: '{count, plural, =0 {有新的变动} other {有#项新变动}}',
  reload: '重新加载',
} as const satisfies TranslationOf<typeof source>;
