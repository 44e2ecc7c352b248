import type { TranslationOf } from '../translation';
import type { leadState as source } from '../vi/lead-state';

export const leadState = {
  draft: '草稿',
  issued: '已交办，待接收',
  acknowledged: '已接收，未启动',
  'in-progress': '进行中',
  'awaiting-confirmation': '待确认',
  returned: '已退回，待补充',
  completed: '已完成',
  'on-hold': '暂停',
  cancelled: '终止跟踪',
  'carried-over': '结转下期',
  transferred: '已变更牵头单位',
  closed: '已随计划结束',
  title: '办理状态',
} as const satisfies TranslationOf<typeof source>;
