import { createTranslator, type IntlError } from 'use-intl/core';
import type { Locale } from './locale';
import type { messages as vietnamese } from './vi';

/**
 * Every message, typed from the Vietnamese catalogue: keys and placeholders.
 * The other languages have the same keys (compiler) and placeholders (spec), so
 * they stand in for it.
 */
export type Messages = typeof vietnamese;

/** A translator: `t('status.overdue')`, `t('report.dueIn', { days: 3 })`. */
export type Words = ReturnType<typeof createWords>;

/**
 * The translator of one language. Throws on an unknown key or a missing value:
 * both are faults, never a text to show. Ask `t.has(key)` first where a code
 * comes from outside.
 */
export function createWords(locale: Locale, messages: Messages) {
  return createTranslator<Messages>({ locale, messages, onError: refuse });
}

function refuse(error: IntlError): never {
  throw error;
}
