import type { TranslationOf } from '../translation';
import type { coordinatingState as source } from '../vi/coordinating-state';

export const coordinatingState = {
  requested: '已提出',
  acknowledged: '已接收',
  given: '已提供配合',
  confirmed: '已确认',
  disputed: '有异议',
  'no-answer': '未答复',
  title: '配合情况',
  silenceNotConsent: '未答复不视为同意。',
} as const satisfies TranslationOf<typeof source>;
