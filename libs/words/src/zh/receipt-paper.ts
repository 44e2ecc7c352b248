import type { TranslationOf } from '../translation';
import type { receiptPaper as source } from '../vi/receipt-paper';

export const receiptPaper = {
  title: '报告收据',
  unit: '单位',
  round: '报告轮次',
  items: '已收内容',
  hashHint: '哈希值按全部发送内容计算，相同内容总得到相同哈希值。',
  milestone: '{day}达到节点{title}',
  column: { number: '序号', task: '任务', kind: '类型', version: '次数', state: '状态' },
  download: '下载收据（PDF）',
} as const satisfies TranslationOf<typeof source>;
