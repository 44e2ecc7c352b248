import type { Messages, Words } from './words';

type TransportCode = keyof Messages['problem']['title'];
type RuleCode = keyof Messages['rule'];

/**
 * What to tell a person about a problem code of the API: a refusal of the
 * transport, a refusal of a rule, or `internal` for a code of a newer server.
 */
export function problemText(t: Words, code: string): { title: string; detail: string } {
  const rule = `rule.${code as RuleCode}` as const;
  if (isMessage(t, rule)) return { title: t('problem.ruleTitle'), detail: t(rule) };
  const transport = isMessage(t, `problem.title.${code as TransportCode}`) ? (code as TransportCode) : 'internal';
  return { title: t(`problem.title.${transport}`), detail: t(`problem.detail.${transport}`) };
}

/** One act of the audit trail as a sentence; an action without words of its own is quoted. */
export function auditSentence(t: Words, entry: { action: string; actorName: string; objectLabel: string }): string {
  const values = { actor: entry.actorName, object: entry.objectLabel };
  const key = `audit.action.${entry.action as 'task.issued'}` as const;
  return isMessage(t, key) ? t(key, values) : t('audit.unknown', { ...values, action: entry.action });
}

/** An act without its person and object, to choose it from a list. */
export function auditAct(t: Words, action: string): string {
  return auditSentence(t, { action, actorName: '…', objectLabel: '…' });
}

/** The name of a kind of object in the audit trail; a kind of a newer server is shown as recorded. */
export function auditKind(t: Words, objectType: string): string {
  const key = `audit.kind.${objectType as 'task'}` as const;
  return isMessage(t, key) ? t(key) : objectType;
}

/**
 * Whether a key made from outside text names a message: not a group of messages, nor a property every object has. The web's
 * build compiles a message with placeholders to a list (`apps/web/vite.config.ts`).
 */
function isMessage(t: Words, key: Parameters<Words['has']>[0]): boolean {
  if (!t.has(key)) return false;
  const message: unknown = t.raw(key);
  return typeof message === 'string' || Array.isArray(message);
}
