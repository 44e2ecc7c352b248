import type { TranslationOf } from '../translation';
import type { unitKind as source } from '../vi/unit-kind';

export const unitKind = {
  party: '党委机关',
  government: '国家机关',
  service: '事业单位',
  'armed-forces': '武装力量',
  press: '新闻单位',
  'mass-organisation': '政治社会组织',
  friendship: '民间友好组织',
  'district-party': '县级党委',
  title: '单位类型',
} as const satisfies TranslationOf<typeof source>;
