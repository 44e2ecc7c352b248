import type { TranslationOf } from '../translation';
import type { notice as source } from '../vi/notice';

export const notice = {
  title: '通知',
  hint: '每个工作日最多一份提醒；工作完成后不再提醒。',
  open: '通知，{count, number} 条未读',
  empty: '暂无通知。',
  unread: '未读',
  read: '标为已读',
  readAll: '全部标为已读',
  kind: {
    'with-head': '报告待单位领导报送',
    'sent-back': '单位领导退回草稿',
    digest: '第 {number} 号提醒',
    nudge: '秘书组催报',
    receipt: '已收到报告 {number}',
    returned: '报告被退回',
  },
  task: '{unit}，期限 {day}：{rung}（第 {number, number} 次）',
  report: '{round}，{unit}，期限 {day}：{rung}（第 {number, number} 次）',
  receipt: '查看回执',
  rung: {
    'before-10': '剩余不超过10个工作日',
    'before-5': '剩余不超过5个工作日',
    'before-2': '剩余不超过2个工作日',
    'overdue-1': '已逾期，第一次督办',
    'overdue-5': '逾期5个工作日以上，第二次督办',
    'overdue-10': '逾期10个工作日以上，需领导指示',
    'report-before-2': '报告即将到期',
    'report-due': '报告今日到期',
    'report-overdue-1': '报告已逾期',
    nudge: '秘书组提醒报送',
  },
} as const satisfies TranslationOf<typeof source>;
