import type { TranslationOf } from '../translation';
import type { committee as source } from '../vi/committee';

export const committee = {
  title: '指导委员会',
  name: '全称',
  shortName: '简称',
  nameEn: '英文名称',
  nameZh: '中文名称',
  code: '代码',
  parent: '成立机关',
  place: '地名',
  symbol: '文件代号',
  timeZone: '时区',
  settings: '委员会设置',
  saved: '设置已保存。',
  layout: {
    label: '公文格式',
    party: '党的公文',
    government: '国家行政公文',
  },
  calendar: {
    label: '报告周期',
    decree: '按第09/2019/NĐ-CP号议定（15日至14日）',
    calendar: '按日历月份',
  },
  dueSoonDays: '到期前预警的工作日数',
  silentAfterDays: '视为久未报告的天数',
  themes: '任务类别',
  addTheme: '添加任务类别',
  holidays: {
    title: '休息日与补班日',
    day: '日期',
    name: '名称',
    kind: '类型',
    off: '休息',
    working: '补班',
    add: '添加日期',
    added: '已添加{day}。',
    remove: '移除{day}',
    year: '年份',
    empty: '该年尚未录入休息日。',
  },
} as const satisfies TranslationOf<typeof source>;
