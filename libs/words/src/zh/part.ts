import type { TranslationOf } from '../translation';
import type { part as source } from '../vi/part';

export const part = {
  title: '配合单位意见',
  none: '本任务没有配合单位。',
  until: '请于{day}前答复',
  silent: '至{day}未答复；未答复不等于同意。',
  said: '{name}，{day}',
  settled: '领导决定：{name}，{day}',
  open: '就配合部分发表意见',
  confirm: '确认本单位部分',
  correct: '更正',
  dispute: '有不同意见',
  settle: '附理由决定',
  text: '内容',
  textHint: '请说明与主办单位报告不同之处。',
  reason: '决定理由',
  send: '提交意见',
  decide: '记录决定',
  done: '已记录。',
} as const satisfies TranslationOf<typeof source>;
