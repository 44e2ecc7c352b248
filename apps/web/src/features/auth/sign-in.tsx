import { getSetup } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { query } from '../../lib/api-client';
import { usePageTitle } from '../../lib/page-title';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { EntryHead } from '../../ui/entry-head';
import { DemoAccounts } from './demo-accounts';
import { SignInForm } from './sign-in-form';
import './sign-in.css';

/** The way in; afterwards the page that was asked for. */
export function SignIn() {
  const t = useWords();
  usePageTitle(t('auth.title'));
  const setup = useQuery(query(getSetup, {}));
  const router = useRouter();
  const search: { next?: unknown } = useSearch({ strict: false });
  const handleSignedIn = () => {
    // Only addresses of this site: a link must not lead away after the sign-in.
    const next = typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? search.next : paths.home;
    router.history.push(next);
  };
  return (
    <div className="entry">
      <EntryHead />
      <main className="entry-main">
        <div className="card padded entry-card stack">
          <h1>{t('auth.title')}</h1>
          {setup.data?.isNeeded && <Link to={paths.setup}>{t('setup.title')}</Link>}
          <SignInForm onSignedIn={handleSignedIn} />
          <p className="sub sm">{t('auth.forgot')}</p>
        </div>
        <DemoAccounts onSignedIn={handleSignedIn} />
      </main>
      <footer className="entry-foot">{t('app.noSecrets')}</footer>
    </div>
  );
}
