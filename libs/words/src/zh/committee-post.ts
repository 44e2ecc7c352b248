import type { TranslationOf } from '../translation';
import type { committeePost as source } from '../vi/committee-post';

export const committeePost = {
  head: '主任',
  'standing-deputy': '常务副主任',
  deputy: '副主任',
  member: '委员',
  'team-head': '秘书组组长',
  'team-deputy': '秘书组副组长',
  'team-member': '秘书组成员',
  clerk: '文书',
  observer: '观察员',
  title: '委员会职务',
} as const satisfies TranslationOf<typeof source>;
