import type { TranslationOf } from '../translation';
import type { committeePost as source } from '../vi/committee-post';

export const committeePost = {
  chair: '主任',
  'standing-deputy': '常务副主任',
  deputy: '副主任',
  member: '委员',
  secretary: '秘书',
  title: '委员会职务',
} as const satisfies TranslationOf<typeof source>;
