import { LOCALES, type Locale } from '@app/words';

const THEMES = ['light', 'dark'] as const;
/** A desk, and a phone. */
const WIDTHS = [1440, 390] as const;

/** How a screen is looked at. */
export interface Look {
  readonly locale: Locale;
  readonly theme: (typeof THEMES)[number];
  readonly width: (typeof WIDTHS)[number];
}

export const LOOKS: readonly Look[] = LOCALES.flatMap((locale) => THEMES.flatMap((theme) => WIDTHS.map((width) => ({ locale, theme, width }))));
