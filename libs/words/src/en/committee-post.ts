import type { TranslationOf } from '../translation';
import type { committeePost as source } from '../vi/committee-post';

export const committeePost = {
  chair: 'Chair',
  'standing-deputy': 'Standing Deputy Chair',
  deputy: 'Deputy Chair',
  member: 'Member',
  secretary: 'Secretary',
  title: 'Post in the committee',
} as const satisfies TranslationOf<typeof source>;
