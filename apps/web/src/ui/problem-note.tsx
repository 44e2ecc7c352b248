import type { ProblemCode } from '@app/contract';
import { RULE_CODES, type RuleCode } from '@app/domain';
import type { Words } from '@app/words';
import type { ReactNode } from 'react';
import { isProblem } from '../lib/problem';
import { useWords } from '../lib/words';
import { Note } from './surface';

/** Title and advice for an error: by its code where it is a refusal, in general words otherwise. */
export function problemWords(t: Words, error: unknown): { title: string; detail: string; requestId: string | null } {
  if (!isProblem(error)) return { title: t('problem.title.internal'), detail: t('problem.detail.internal'), requestId: null };
  const { code, requestId } = error;
  if (code === 'offline') return { title: t('problem.offlineTitle'), detail: t('problem.offlineDetail'), requestId: null };
  return { ...codeWords(t, code), requestId: isRuleCode(code) ? null : requestId };
}

/** What a code means to people: a rule of the committee in its own sentence, anything else by title and advice. */
export function codeWords(t: Words, code: ProblemCode): { title: string; detail: string } {
  if (isRuleCode(code)) return { title: t('problem.ruleTitle'), detail: t(`rule.${code}`) };
  return { title: t(`problem.title.${code}`), detail: t(`problem.detail.${code}`) };
}

/** An error in the page, with the request id that support asks for. */
export function ProblemNote({ error, actions, isAlert = true }: { error: unknown; actions?: ReactNode; isAlert?: boolean }) {
  const t = useWords();
  const { title, detail, requestId } = problemWords(t, error);
  return (
    <Note tone="bad" isAlert={isAlert}>
      <b>{title}</b>
      <p>{detail}</p>
      {requestId && <p className="xs sub">{t('common.requestId', { id: requestId })}</p>}
      {actions && <div className="bar">{actions}</div>}
    </Note>
  );
}

function isRuleCode(code: string): code is RuleCode {
  return RULE_CODES.some((known) => known === code);
}
