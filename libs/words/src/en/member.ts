import type { TranslationOf } from '../translation';
import type { member as source } from '../vi/member';

export const member = {
  title: 'Members',
  one: 'Member',
  person: 'Name',
  position: 'Position',
  unit: 'Unit',
  post: 'Post in the committee',
  add: 'Add a member',
  edit: 'Edit the member',
  end: 'End the membership',
  endHint: 'The first day without membership. Empty while it lasts.',
  from: 'From',
  to: 'Until',
  saved: 'Member {name} saved.',
  empty: 'No members yet.',
  forUnit: '{name}, {unit}',
} as const satisfies TranslationOf<typeof source>;
