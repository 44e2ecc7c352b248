import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { paths } from '../lib/paths';
import { isProblem } from '../lib/problem';
import { MissingWorkspace } from '../lib/missing-workspace';
import { useWords } from '../lib/words';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { ProblemNote, problemWords } from '../ui/problem-note';
import './error-page.css';

/** Where an error ends that no region of the page could show itself. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useWords();
  if (error instanceof MissingWorkspace) return <EmptyState title={t('plan.title')} detail={t('plan.empty')} action={<Link to={paths.plans}>{t('app.nav.plans')}</Link>} />;
  if (isProblem(error, 'not-found')) return <NotFoundPage />;
  return (
    <div className="error-page">
      <PageHeader title={problemWords(t, error).title} hasError />
      <ProblemNote
        error={error}
        actions={<><Button onClick={reset}>{t('common.action.retry')}</Button><Link to={paths.home}>{t('app.nav.overview')}</Link></>}
      />
    </div>
  );
}

export function NotFoundPage() {
  const t = useWords();
  return (
    <div className="error-page">
      <PageHeader title={t('problem.title.not-found')} detail={t('problem.detail.not-found')} />
      <Link to={paths.home}>{t('app.nav.overview')}</Link>
    </div>
  );
}
