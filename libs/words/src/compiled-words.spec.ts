import compile from 'icu-minify/compile';
import { auditSentence, problemText } from './sentences';
import { messagesOf } from './server';
import { createWords, type Messages } from './words';

// As in the web's build: texts compiled beforehand, and no parser of them.
jest.mock('use-intl/format-message', () => jest.requireActual<object>('use-intl/format-message/format-only'));

type Texts = { readonly [key: string]: string | Texts };

function compiled(texts: Texts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? compile(text) : compiled(text)]));
}

describe('words of the web’s build', () => {
  const t = createWords('vi', compiled(messagesOf('vi')) as unknown as Messages);

  it('tell an act of the trail by its own sentence', () => {
    const entry = { action: 'report-item.returned', actorName: 'Lan', objectLabel: 'CN.02' };
    expect(auditSentence(t, entry)).toBe('Lan đã trả lại báo cáo CN.02');
    expect(auditSentence(t, { ...entry, action: 'report-item' })).toBe('Lan thực hiện “report-item”: CN.02');
    expect(auditSentence(t, { ...entry, action: 'constructor' })).toBe('Lan thực hiện “constructor”: CN.02');
  });

  it('explain a refusal by its code', () => {
    expect(problemText(t, 'reason-missing').detail).toBe('Cần ghi lý do.');
  });
});
