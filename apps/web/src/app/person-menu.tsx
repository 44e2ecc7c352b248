import { logout } from '@app/contract';
import { LOCALES } from '@app/words';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keepCsrfToken } from '../lib/api-client';
import { useCommand } from '../lib/command';
import { paths } from '../lib/paths';
import { keepTheme, preferredTheme, THEMES } from '../lib/preference';
import { useSession } from '../lib/session';
import { useLanguage } from '../lib/words';
import { Menu, MenuGroup } from '../ui/menu';
import { entriesOf } from './navigation';

/** Who is signed in, with language, theme, every page of the rail (phones show only four there) and the way out. */
export function PersonMenu() {
  const session = useSession();
  const { t, locale, changeLocale } = useLanguage();
  const { me } = session;
  const role = me.grants[0]?.role;
  return (
    <Menu
      isEnd
      label={`${t('app.account.label')}: ${me.displayName}`}
      buttonClass="me"
      button={
        <>
          <i aria-hidden="true">{initialsOf(me.displayName)}</i>
          <span className="who">{me.displayName}{role && <span>{t(`role.${role}`)}</span>}</span>
        </>
      }
    >
      <MenuGroup title={me.displayName}>{me.position && <p className="menu-note">{me.position}</p>}</MenuGroup>
      <MenuGroup>
        {entriesOf(session).map(({ to, word }) => <Link key={to} to={to} className="menu-item" data-closes>{t(`app.nav.${word}`)}</Link>)}
      </MenuGroup>
      <MenuGroup title={t('app.language.label')}>
        {LOCALES.map((one) => (
          <button key={one} type="button" className="menu-item" lang={one} aria-pressed={one === locale} onClick={() => changeLocale(one)}>{t(`app.language.${one}`)}</button>
        ))}
      </MenuGroup>
      <ThemeGroup />
      <SignOut />
    </Menu>
  );
}

function ThemeGroup() {
  const { t } = useLanguage();
  const [theme, setTheme] = useState(preferredTheme);
  return (
    <MenuGroup title={t('app.theme.label')}>
      {THEMES.map((one) => (
        <button
          key={one}
          type="button"
          className="menu-item"
          aria-pressed={one === theme}
          onClick={() => {
            keepTheme(one);
            setTheme(one);
          }}
        >
          {t(`app.theme.${one}`)}
        </button>
      ))}
    </MenuGroup>
  );
}

function SignOut() {
  const { t } = useLanguage();
  const leave = useCommand(logout, { isQuiet: true });
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const handleSignOut = async () => {
    await leave.run({});
    keepCsrfToken(null);
    await navigate({ to: paths.signIn, search: {} });
    queryClient.clear();
  };
  return (
    <MenuGroup>
      <button type="button" className="menu-item" onClick={() => void handleSignOut()}>{t('app.account.signOut')}</button>
    </MenuGroup>
  );
}

/** Two letters of a person's name: of the given name last, as people are called. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return `${words[0]?.[0] ?? name[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`;
}
