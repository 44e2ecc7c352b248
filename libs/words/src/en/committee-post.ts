import type { TranslationOf } from '../translation';
import type { committeePost as source } from '../vi/committee-post';

export const committeePost = {
  head: 'Chair',
  'standing-deputy': 'Standing Deputy Chair',
  deputy: 'Deputy Chair',
  member: 'Member',
  'team-head': 'Head of the assistant team',
  'team-deputy': 'Deputy head of the assistant team',
  'team-member': 'Member of the assistant team',
  clerk: 'Records clerk',
  observer: 'Observer',
  title: 'Post in the committee',
} as const satisfies TranslationOf<typeof source>;
