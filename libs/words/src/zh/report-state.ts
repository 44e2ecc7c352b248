import type { TranslationOf } from '../translation';
import type { reportState as source } from '../vi/report-state';

export const reportState = {
  expected: '待报告',
  draft: '起草中',
  'with-head': '待单位负责人审定',
  submitted: '已报送，待审核',
  accepted: '已采纳',
  returned: '已退回',
  waived: '免报',
  title: '报告状态',
} as const satisfies TranslationOf<typeof source>;
