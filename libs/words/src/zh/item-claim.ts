import type { TranslationOf } from '../translation';
import type { itemClaim as source } from '../vi/item-claim';

export const itemClaim = {
  completed: '已完成',
  'on-track': '进行中，按进度',
  behind: '进行中，滞后',
  'not-started': '未开展',
  title: '单位自评',
} as const satisfies TranslationOf<typeof source>;
