import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { z } from 'zod';
import { ReauthenticateDialog } from '../features/auth/reauthenticate-dialog';
import { NoticeBell } from '../features/notice/notice-bell';
import { SearchButton } from '../features/search/search-button';
import { appVersion } from '../lib/env';
import { useFormats } from '../lib/format';
import { useLiveEvents } from '../lib/live';
import { paths } from '../lib/paths';
import { idParam, useSearchState } from '../lib/search-params';
import { useSession } from '../lib/session';
import { useWords } from '../lib/words';
import { Icon, Logo } from '../ui/icon';
import { Menu } from '../ui/menu';
import { StatusSprite } from '../ui/status-sprite';
import { entriesOf, type Entry } from './navigation';
import { OfflineNote } from './offline-note';
import { PersonMenu } from './person-menu';
import './shell.css';

/** A phone's bottom bar holds four: three entries and the rest behind "more", or four when there are no others. */
const PHONE_SLOTS = 4;
const PeriodSearch = z.object({ plan: idParam });
const CommitteeSearch = z.object({ committee: idParam, plan: idParam });

/** The frame of every page for who is signed in: head, rail, content, foot. */
export function Shell({ children }: { children: ReactNode }) {
  const session = useSession();
  const t = useWords();
  const main = useFocusOnNewPage();
  useLiveEvents(session.can('plan.read'), session.plans);
  return (
    <>
      <StatusSprite />
      <a className="skip" href="#main">{t('app.skipLink')}</a>
      <header className="top">
        <div className="top-in">
          <Link className="brand" to={paths.home} aria-label={t('app.name')}><Logo /></Link>
          <CommitteeName />
          <PeriodSwitch />
          <span className="grow" />
          {session.me.isDemo && <DemoDay today={session.today} />}
          {session.committee !== null && <SearchButton pages={entriesOf(session).map(({ to, word }) => ({ to, label: t(`app.nav.${word}`) }))} />}
          <NoticeBell />
          <PersonMenu />
        </div>
      </header>
      <div className="shell">
        <Rail />
        <main id="main" ref={main} tabIndex={-1}>
          <OfflineNote />
          {children}
        </main>
        <footer className="foot">
          <span>{t('app.footer.version', { version: appVersion })}</span>
          <span>{t('app.noSecrets')}</span>
          <span>{t('app.footer.help')}</span>
        </footer>
      </div>
      <ReauthenticateDialog username={session.me.username} />
    </>
  );
}

/** Where one works: a name, or a choice for those who work in several committees. */
function CommitteeName() {
  const t = useWords();
  const { committee, committees } = useSession();
  const [, setSearch] = useSearchState(CommitteeSearch);
  return (
    <div className="org">
      {committees.length > 1 && committee !== null ? (
        <label>
          <span className="vh">{t('app.committee.choose')}</span>
          <select className="pick" value={committee.id} onChange={(event) => setSearch({ committee: event.target.value, plan: undefined })}>
            {committees.map(({ id, shortName }) => <option key={id} value={id}>{shortName}</option>)}
          </select>
        </label>
      ) : (
        <b title={committee?.name}>{committee === null ? t('app.name') : <><span className="full">{committee.name}</span><span className="short">{committee.shortName}</span></>}</b>
      )}
      <span>{committee?.parentName ?? t('app.tagline')}</span>
    </div>
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

function DemoDay({ today }: { today: string }) {
  const t = useWords();
  const formats = useFormats();
  return <span className="demo" title={t('app.demo.detail')}>{t('app.demo.banner', { day: formats.day(today) })}</span>;
}

function Rail() {
  const t = useWords();
  const entries = entriesOf(useSession());
  const shownOnPhone = entries.length > PHONE_SLOTS ? PHONE_SLOTS - 1 : PHONE_SLOTS;
  return (
    <nav className="rail" aria-label={t('app.nav.label')}>
      <ul>
        {entries.map((entry, at) => (
          <li key={entry.to} className={at >= shownOnPhone ? 'extra' : undefined}><EntryLink entry={entry} /></li>
        ))}
        {entries.length > shownOnPhone && (
          <li className="rest">
            <Menu isEnd buttonClass="rest-button" button={<><Icon name="more" /><span>{t('app.nav.more')}</span></>}>
              {entries.slice(shownOnPhone).map((entry) => <EntryLink key={entry.to} entry={entry} isInMenu />)}
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}

function EntryLink({ entry, isInMenu = false }: { entry: Entry; isInMenu?: boolean }) {
  const t = useWords();
  const queries = useQueryClient();
  const isHere = useRouterState({ select: ({ location }) => location.pathname === entry.to });
  // The way to where one is already is a wish for what is new there.
  const handleClick = () => {
    if (isHere) void queries.invalidateQueries();
  };
  return (
    <Link to={entry.to} onClick={handleClick} activeProps={{ 'aria-current': 'page' }} className={isInMenu ? 'menu-item' : undefined} data-closes={isInMenu || undefined}>
      <Icon name={entry.icon} />
      <span>{t(`app.nav.${entry.word}`)}</span>
    </Link>
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
