import type { TranslationOf } from '../translation';
import type { plan as source } from '../vi/plan';

export const plan = {
  title: '工作计划',
  one: '计划',
  add: '制定计划',
  edit: '编辑计划',
  name: '计划名称',
  documentNumber: '文号',
  issuedOn: '印发日期',
  halfYear: '半年期',
  boundsShort: '期间',
  bounds: '数据自{from}至{to}',
  boundsHint: '依委员会报告周期确定，制定后不再更改。',
  taskCount: '{count, number}项任务',
  draftTasks: '{count, number}项草稿',
  review: '提交审议',
  approve: '批准',
  activate: '启动执行',
  close: '结束计划',
  reviewed: '计划已提交审议。',
  approved: '计划已批准。',
  activated: '计划已启动。',
  saved: '计划已保存。',
  empty: '尚无计划。请制定本期计划以添加任务。',
  openTasks: '查看计划任务',
} as const satisfies TranslationOf<typeof source>;
