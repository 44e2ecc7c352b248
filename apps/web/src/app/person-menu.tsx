import { keepLanguage, logout } from '@app/contract';
import { LOCALES, type Locale } from '@app/words';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keepCsrfToken } from '../lib/api-client';
import { useCommand } from '../lib/command';
import { flushDrafts } from '../lib/draft/draft-keeper';
import { forgetPerson, keptCount } from '../lib/draft/kept-words';
import { paths } from '../lib/paths';
import { keepTheme, preferredTheme, THEMES } from '../lib/preference';
import { isProblem } from '../lib/problem';
import { useSession } from '../lib/session';
import { useLanguage } from '../lib/words';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Menu, MenuGroup } from '../ui/menu';
import { problemWords } from '../ui/problem-note';
import { useToast } from '../ui/toast';

/** Who is signed in, with language, theme and the way out. */
export function PersonMenu() {
  const session = useSession();
  const { t, locale, changeLocale } = useLanguage();
  const keep = useCommand(keepLanguage, { isQuiet: true });
  const choose = (one: Locale) => {
    changeLocale(one);
    // The screen speaks it already; only mail goes on in the language before.
    keep.run({ body: { locale: one } }).catch((error: unknown) => console.info('The language of mail was not kept.', error));
  };
  const { me } = session;
  const role = me.grants[0]?.role;
  return (
    <Menu
      isEnd
      buttonClass="me"
      button={
        <>
          <i aria-hidden="true">{initialsOf(me.displayName)}</i>
          <span className="vh">{t('app.account.label')}: </span>
          <span className="who">{me.displayName}{role && <span>{t(`role.${role}`)}</span>}</span>
        </>
      }
    >
      <MenuGroup title={me.displayName}>{me.position && <p className="menu-note">{me.position}</p>}</MenuGroup>
      <MenuGroup title={t('app.language.label')}>
        {LOCALES.map((one) => (
          <button key={one} type="button" className="menu-item" lang={one} aria-pressed={one === locale} onClick={() => choose(one)}>{t(`app.language.${one}`)}{one === locale && <Icon name="check" isSmall />}</button>
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
          {one === theme && <Icon name="check" isSmall />}
        </button>
      ))}
    </MenuGroup>
  );
}

/** Nothing of the person stays at this machine; words that only it holds are not thrown away unasked. */
function SignOut() {
  const { t } = useLanguage();
  const { me } = useSession();
  const [unsavedCount, setUnsavedCount] = useState(0);
  const toast = useToast();
  const leave = useCommand(logout, { isQuiet: true });
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const handleAsk = async () => {
    await flushDrafts();
    const count = keptCount(me.id);
    if (count === 0) await handleSignOut();
    else setUnsavedCount(count);
  };
  const handleSignOut = async () => {
    try {
      await leave.run({});
    } catch (error) {
      // A session that is already over is signed out as well; anything else must not look like it.
      if (!isProblem(error, 'unauthenticated')) {
        toast(problemWords(t, error).title);
        return;
      }
    }
    forgetPerson(me.id);
    keepCsrfToken(null);
    await navigate({ to: paths.signIn, search: {} });
    queryClient.clear();
  };
  return (
    <MenuGroup>
      <button type="button" className="menu-item" onClick={() => void handleAsk()}>{t('app.account.signOut')}</button>
      {unsavedCount > 0 && (
        <Dialog title={t('app.account.unsavedTitle', { count: unsavedCount })} onClose={() => setUnsavedCount(0)}>
          <div className="stack">
            <p>{t('app.account.unsavedDetail')}</p>
            <DialogActions>
              <Button onClick={() => setUnsavedCount(0)}>{t('app.account.stay')}</Button>
              <Button look="danger" isPending={leave.isPending} onClick={() => void handleSignOut()}>{t('app.account.signOutAnyway')}</Button>
            </DialogActions>
          </div>
        </Dialog>
      )}
    </MenuGroup>
  );
}

/** Two letters of a person's name: of the given name last, as people are called. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return `${words[0]?.[0] ?? name[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`;
}
