import { catalogue, createWords, type Locale, type Words } from '@app/words';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { keepLocale, preferredLocale, showLocale } from './preference';

interface Language {
  readonly locale: Locale;
  readonly t: Words;
  readonly changeLocale: (locale: Locale) => void;
}

const LanguageContext = createContext<Language | null>(null);

/** Loads one language at a time and keeps the old one on the screen until the new one is there. */
export function LanguageProvider({ initial, children }: { initial: { locale: Locale; t: Words }; children: ReactNode }) {
  const [language, setLanguage] = useState(initial);
  useEffect(() => showLocale(language.locale), [language.locale]);
  const changeLocale = useCallback((locale: Locale) => {
    void loadWords(locale).then(
      (t) => {
        keepLocale(locale);
        setLanguage({ locale, t });
      },
      (error: unknown) => console.error('The language did not load.', error),
    );
  }, []);
  const value = useMemo(() => ({ ...language, changeLocale }), [language, changeLocale]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export async function loadWords(locale: Locale): Promise<Words> {
  return createWords(locale, await catalogue(locale));
}

export async function loadPreferredLanguage(): Promise<{ locale: Locale; t: Words }> {
  const locale = preferredLocale();
  return { locale, t: await loadWords(locale) };
}

export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === null) throw new Error('LanguageProvider is missing');
  return language;
}

/** `const t = useWords(); t('common.action.save')`. */
export function useWords(): Words {
  return useLanguage().t;
}
