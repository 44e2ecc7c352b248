import type { TranslationOf } from '../translation';
import type { calendarFeed as source } from '../vi/calendar-feed';

export const calendarFeed = {
  title: '日历（iCal）',
  hint: '供日历程序读取任务和报告期限的保密地址。持有地址者均可读取；泄露时请撤销。',
  of: '日历范围',
  mine: '我可查看的全部事项',
  add: '生成日历地址',
  address: '日历地址',
  once: '只显示一次，请立即复制到日历程序。',
  empty: '暂无日历地址。',
  revoke: '撤销',
  revokeOf: '撤销日历地址：{name}',
  revoked: '日历地址已撤销。',
  name: '期限：{name}',
  task: '任务 {code} 到期',
  report: '报送期限：{round}',
  description: '{unit}，期限 {day}。内容请在 Steerboard 内查看。',
} as const satisfies TranslationOf<typeof source>;
