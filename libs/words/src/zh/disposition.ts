import type { TranslationOf } from '../translation';
import type { disposition as source } from '../vi/disposition';

export const disposition = {
  open: '未处理',
  assigned: '已交办',
  merged: '并入其他任务',
  standing: '经常性工作',
  information: '供知悉',
  deferred: '暂缓',
  title: '处理方式',
} as const satisfies TranslationOf<typeof source>;
