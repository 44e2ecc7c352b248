import type { TranslationOf } from '../translation';
import type { mail as source } from '../vi/mail';

export const mail = {
  subject: {
    'with-head': '[{committee}] 报告待单位领导报送',
    'sent-back': '[{committee}] 单位领导退回草稿',
    digest: '[{committee}] 提醒：{count, number} 项',
    nudge: '[{committee}] 催报',
    receipt: '[{committee}] 已收到报告 {number}',
    returned: '[{committee}] 报告 {code} 被退回',
  },
  greeting: '{name}：',
  intro: {
    'with-head': '联络人已提交报告，请在系统内查看并报送：',
    'sent-back': '单位领导退回草稿，原因请在系统内查看：',
    digest: '以下事项需要办理或报告：',
    nudge: '秘书组请贵单位报送：',
    receipt: '已收到贵单位的报告：',
    returned: '以下报告需要补充后重新报送：',
  },
  task: '{code}（{unit}），期限 {day}：{rung}（第 {number, number} 次）',
  report: '{round}（{unit}），期限 {day}：{rung}（第 {number, number} 次）',
  receipt: '回执 {number}，{count, number} 项',
  hash: '内容哈希（SHA-256）：{hash}',
  returned: '{code}：退回原因请在系统内查看',
  open: '打开 Steerboard',
  footer: '自动邮件，不含报告内容。登录后查看。',
} as const satisfies TranslationOf<typeof source>;
