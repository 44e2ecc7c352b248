import type { TranslationOf } from '../translation';
import type { search as source } from '../vi/search';

export const search = {
  title: '搜索',
  open: '搜索（Ctrl K）',
  label: '搜索任务、单位、文件、报告',
  hint: '可以不输入声调；上下箭头选择，Enter 打开。',
  results: '结果',
  count: '{count, plural, =0 {没有结果} other {#条结果}}',
  none: '没有找到“{query}”。请减少词语，或使用简称。',
  recent: '最近打开',
  pages: '页面',
  kind: {
    task: '任务',
    unit: '单位',
    directive: '指示文件',
    report: '报告',
  },
} as const satisfies TranslationOf<typeof source>;
