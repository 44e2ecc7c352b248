import type { Locale } from './locale';
import type { Messages } from './words';

const loaders = {
  vi: () => import('./vi'),
  en: () => import('./en'),
  zh: () => import('./zh'),
} satisfies Record<Locale, () => Promise<unknown>>;

/** Loads the messages of one language, and of that one only. */
export async function catalogue(locale: Locale): Promise<Messages> {
  const { messages } = await loaders[locale]();
  return messages as Messages;
}
