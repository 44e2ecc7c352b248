import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { z } from 'zod';
import { ReauthenticateDialog } from '../features/auth/reauthenticate-dialog';
import { useFormats } from '../lib/format';
import { paths } from '../lib/paths';
import { useSearchState, idParam } from '../lib/search-params';
import { useSession } from '../lib/session';
import { useWords } from '../lib/words';
import { Icon, Logo } from '../ui/icon';
import { PersonMenu } from './person-menu';
import { entriesOf, type Entry } from './navigation';
import './shell.css';

/** How many entries the bottom bar of a phone shows; the rest are in the person's menu. */
const PHONE_ENTRIES = 4;
const PeriodSearch = z.object({ plan: idParam });

/** The frame of every page for who is signed in: head, rail, content, foot. */
export function Shell({ children }: { children: ReactNode }) {
  const session = useSession();
  const t = useWords();
  const formats = useFormats();
  const main = useFocusOnNewPage();
  const entries = entriesOf(session);
  return (
    <>
      <a className="skip" href="#main">{t('app.skipLink')}</a>
      <header className="top">
        <div className="top-in">
          <Link className="brand" to={paths.home} aria-label={t('app.name')}><Logo /></Link>
          <div className="org">
            <b>{session.committee?.shortName ?? t('app.name')}</b>
            <span>{session.committee?.parentName ?? t('app.tagline')}</span>
          </div>
          <PeriodSwitch />
          <span className="grow" />
          {session.me.isDemo && <span className="demo">{t('app.demo.banner', { day: formats.day(session.today) })}</span>}
          <PersonMenu />
        </div>
      </header>
      <div className="shell">
        <nav className="rail" aria-label={t('app.nav.label')}>
          <ul>{entries.map((entry, at) => <RailEntry key={entry.to} entry={entry} isExtra={at >= PHONE_ENTRIES} />)}</ul>
        </nav>
        <main id="main" ref={main} tabIndex={-1}>{children}</main>
        <footer className="foot">
          <span>{t('app.noSecrets')}</span>
          <span>{t('app.footer.help')}</span>
        </footer>
      </div>
      <ReauthenticateDialog username={session.me.username} />
    </>
  );
}

function PeriodSwitch() {
  const t = useWords();
  const formats = useFormats();
  const { plan, plans } = useSession();
  const [, setSearch] = useSearchState(PeriodSearch);
  if (plan === null) return null;
  return (
    <label className="period">
      <span className="vh">{t('halfYear.choose')}</span>
      <select className="pick" value={plan.id} onChange={(event) => setSearch({ plan: event.target.value })}>
        {plans.map(({ id, halfYear }) => <option key={id} value={id}>{formats.halfYear(halfYear)}</option>)}
      </select>
    </label>
  );
}

function RailEntry({ entry, isExtra }: { entry: Entry; isExtra: boolean }) {
  const t = useWords();
  return (
    <li className={isExtra ? 'more' : undefined}>
      <Link to={entry.to} activeProps={{ 'aria-current': 'page' }}>
        <Icon name={entry.icon} />
        <span>{t(`app.nav.${entry.word}`)}</span>
      </Link>
    </li>
  );
}

/** After a change of page, those who listen start at its content; the first page keeps the browser's own start. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== undefined && before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  return main;
}
