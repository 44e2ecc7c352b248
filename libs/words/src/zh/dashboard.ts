import type { TranslationOf } from '../translation';
import type { dashboard as source } from '../vi/dashboard';

export const dashboard = {
  title: '总览',
  asOf: {
    label: '数据截至',
    choose: '选择数据日期',
    today: '今天，{day}',
    endOfPeriod: '截止日，{day}',
    historic: '历史数据，与{day}显示的一致',
    backToToday: '回到今天',
  },
  compareWith: '与{day}相比',
  noComparison: '不比较',
  present: '演示',
  presenting: {
    next: '下一屏',
    previous: '上一屏',
    place: '第{at, number}/{count, number}屏',
    keys: '方向键、Page Down、空格键翻屏；Esc 退出。',
  },
  leavePresent: '退出演示',
  printAndWord: '打印、导出 Word',
  matrixTitle: '单位与任务',
  matrixHint: '{units, number}个单位，{tasks, number}项任务。大格：牵头；带框小格：配合。',
  overdue: {
    title: '逾期任务',
    hint: '按工作日计；在他处等待的时间不改变期限和状态。',
    empty: '没有逾期任务。',
    task: '任务',
    unit: '牵头单位',
    days: '逾期（工作日）',
    lastWord: '最近报告',
    line: '{unit}，期限{day}',
  },
  units: {
    title: '牵头单位',
    hint: '{count, number}个单位；有逾期任务的排在前面',
  },
  waiting: {
    title: '等待您的意见',
    empty: '没有等待您意见的事项。',
    confirm: '确认{task}完成',
  },
  burnUp: {
    title: '已采纳{accepted, number}项，到期{due, number}项',
    accepted: '已采纳',
    planned: '按计划到期',
  },
  empty: '本计划尚无已交办的任务。',
  noPlan: '本期尚无计划。',
  ruleVersion: '分类规则第{version, number}版',
} as const satisfies TranslationOf<typeof source>;
