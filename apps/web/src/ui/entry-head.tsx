import { LOCALES } from '@app/words';
import { useLanguage } from '../lib/words';
import { Logo } from './icon';
import './entry-head.css';

/** The head of the pages before the sign-in: what this is, and in which language. */
export function EntryHead() {
  const { t, locale, changeLocale } = useLanguage();
  return (
    <header className="entry-head">
      <Logo />
      <div><b>{t('app.name')}</b><span>{t('app.tagline')}</span></div>
      <span className="grow" />
      <ul className="languages" aria-label={t('app.language.label')}>
        {LOCALES.map((one) => <li key={one}><button type="button" lang={one} aria-pressed={one === locale} onClick={() => changeLocale(one)}>{t(`app.language.${one}`)}</button></li>)}
      </ul>
    </header>
  );
}
