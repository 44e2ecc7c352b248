import type { TranslationOf } from '../translation';
import type { fairClock as source } from '../vi/fair-clock';

export const fairClock = {
  title: '各方占用时间',
  whole: '自下达起',
  late: '其中逾期',
  span: '{title}：{from} 至 {to}，{days, number} 天',
  desk: {
    label: '所在环节',
    unit: '牵头单位',
    'coordinating-unit': '配合单位',
    secretariat: '秘书组',
    leader: '委员会领导',
    outside: '委员会以外机构',
    nobody: '已结束后又重开',
  },
  days: '天数',
  part: '占比',
  hint: '等待时间仅供查看，不改变期限和分类。',
  empty: '尚无可计算的天数。',
} as const satisfies TranslationOf<typeof source>;
