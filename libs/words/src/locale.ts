/** The languages of the product; Vietnamese is the source and the default. */
export const LOCALES = ['vi', 'en', 'zh'] as const;

export type Locale = (typeof LOCALES)[number];

export function isLocale(text: string): text is Locale {
  return LOCALES.some((locale) => locale === text);
}
