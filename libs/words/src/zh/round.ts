import type { TranslationOf } from '../translation';
import type { round as source } from '../vi/round';

export const round = {
  title: '报告轮次',
  one: '报告轮次',
  add: '开启报告轮次',
  name: '名称',
  opensOn: '开启日',
  cutOffOn: '数据截止',
  dueOn: '报送期限',
  endOf: '{day}止',
  expected: '{expected, number}个单位中{submitted, number}个已报送',
  empty: '尚无报告轮次。',
  saved: '报告轮次已开启。',
  kind: {
    label: '报告类型',
    month: '月报',
    quarter: '季报',
    'half-year': '半年报',
    'nine-month': '九个月报',
    year: '年报',
    thematic: '专题报告',
    'ad-hoc': '临时报告',
  },
} as const satisfies TranslationOf<typeof source>;
