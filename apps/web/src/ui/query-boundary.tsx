import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { isProblem } from '../lib/problem';
import { useWords } from '../lib/words';
import { Button } from './button';
import { EmptyState } from './empty-state';
import { ProblemNote } from './problem-note';
import './surface.css';

/**
 * The states of a region that asks the server: nothing for 200 ms, then a skeleton, then the content; an error with
 * its request id and another try; no permission in plain words. While a refetch fails the last content stays.
 */
export function QueryBoundary<T>({ query, lines = 6, children }: { query: UseQueryResult<T>; lines?: number; children: (data: T) => ReactNode }) {
  const t = useWords();
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <ProblemNote error={query.error} actions={<Retry onRetry={query.refetch} isPending={query.isFetching} />} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isPending) return <Skeleton lines={lines} />;
  if (isProblem(query.error, 'forbidden')) return <EmptyState title={t('common.state.forbidden')} detail={t('common.state.forbiddenHow')} />;
  return <ProblemNote error={query.error} actions={<Retry onRetry={query.refetch} isPending={query.isFetching} />} />;
}

function Retry({ onRetry, isPending }: { onRetry: () => Promise<unknown>; isPending: boolean }) {
  const t = useWords();
  return <Button isSmall isPending={isPending} onClick={() => void onRetry()}>{t('common.action.retry')}</Button>;
}

/** Appears only when the wait is long enough to notice. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const t = useWords();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-live="polite">
      <span className="vh">{isLate ? t('common.state.loading') : ''}</span>
      {isLate && <div className="skeleton" aria-hidden="true">{Array.from({ length: lines }, (_, at) => <i key={at} />)}</div>}
    </div>
  );
}
