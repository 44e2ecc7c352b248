import type { TranslationOf } from '../translation';
import type { member as source } from '../vi/member';

export const member = {
  title: '成员',
  one: '成员',
  person: '姓名',
  position: '职务',
  unit: '单位',
  post: '委员会职务',
  add: '添加成员',
  edit: '编辑成员',
  end: '结束成员资格',
  endHint: '不再担任成员的第一天。未结束时留空。',
  from: '自',
  to: '至',
  saved: '已保存成员{name}。',
  empty: '尚无成员。',
  forUnit: '{name}，{unit}',
} as const satisfies TranslationOf<typeof source>;
