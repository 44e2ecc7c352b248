import type { TranslationOf } from '../translation';
import type { itemState as source } from '../vi/item-state';

export const itemState = {
  draft: '起草中',
  submitted: '已报送，待审核',
  accepted: '已采纳',
  returned: '已退回',
  title: '报告事项状态',
} as const satisfies TranslationOf<typeof source>;
