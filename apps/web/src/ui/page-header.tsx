import type { ReactNode } from 'react';
import { usePageTitle } from '../lib/page-title';
import { useWords } from '../lib/words';
import './surface.css';

interface PageHeaderProps {
  readonly title: string;
  /** What the window is called, when the heading is too long or not text. */
  readonly windowTitle?: string;
  /** Links up, from the top: `<Link to={paths.tasks}>…</Link>`. */
  readonly crumbs?: readonly ReactNode[];
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly hasError?: boolean;
}

/** The heading of every page: names the window too. One h1 a page. */
export function PageHeader({ title, windowTitle, crumbs = [], detail, actions, hasError = false }: PageHeaderProps) {
  const t = useWords();
  usePageTitle(windowTitle ?? title, hasError);
  return (
    <div className="page-head">
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label={t('app.nav.breadcrumb')}>
          <ol>{crumbs.map((crumb, at) => <li key={at}>{crumb}</li>)}</ol>
        </nav>
      )}
      <div className="row">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {detail && <div className="sub">{detail}</div>}
        </div>
        {actions && <div className="bar no-print">{actions}</div>}
      </div>
    </div>
  );
}
