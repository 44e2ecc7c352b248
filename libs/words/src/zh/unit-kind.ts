import type { TranslationOf } from '../translation';
import type { unitKind as source } from '../vi/unit-kind';

export const unitKind = {
  party: '党委机关',
  government: '国家机关',
  front: '祖国阵线和群众团体',
  'armed-forces': '武装力量',
  press: '新闻单位',
  'public-service': '事业单位',
  district: '县级',
  province: '省级',
  title: '单位类型',
} as const satisfies TranslationOf<typeof source>;
