import { isLocale, type Locale } from '@app/words';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const PREFIX = 'steerboard.';

/** The language asked for in the address, else the one chosen before, else Vietnamese. */
export function preferredLocale(): Locale {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked !== null && isLocale(asked)) {
    keep('locale', asked);
    return asked;
  }
  const kept = stored('locale');
  return kept !== null && isLocale(kept) ? kept : 'vi';
}

export function keepLocale(locale: Locale): void {
  keep('locale', locale);
  showLocale(locale);
}

export function showLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  // A hundred slices of a font that only Chinese needs.
  loadFontOf(locale);
}

export function preferredTheme(): Theme {
  const kept = stored('theme');
  return THEMES.find((theme) => theme === kept) ?? 'system';
}

export function keepTheme(theme: Theme): void {
  keep('theme', theme);
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}

function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(PREFIX + key);
  } catch (error) {
    console.info('Preferences are not kept: storage is refused.', error);
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    window.localStorage.setItem(PREFIX + key, value);
  } catch (error) {
    console.info('Preferences are not kept: storage is refused.', error);
  }
}

/** Fetches the font of a language that the others do not need; also for a document in another language than the screen's. */
export function loadFontOf(locale: Locale): void {
  if (locale === 'zh') void import('../styles/chinese').catch((error: unknown) => console.warn('The Chinese font did not load.', error));
}
