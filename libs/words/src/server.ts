import { messages as english } from './en';
import type { Locale } from './locale';
import { messages as vietnamese } from './vi';
import { createWords, type Messages, type Words } from './words';
import { messages as chinese } from './zh';

const made = new Map<Locale, Words>();

/** The translator of one language with all languages at hand: for the server, never for the browser. */
export function words(locale: Locale): Words {
  const known = made.get(locale);
  if (known) return known;
  const translator = createWords(locale, messagesOf(locale));
  made.set(locale, translator);
  return translator;
}

/** The messages of one language, without waiting. */
export function messagesOf(locale: Locale): Messages {
  const all = { vi: vietnamese, en: english, zh: chinese } satisfies Record<Locale, unknown>;
  return all[locale] as Messages;
}
