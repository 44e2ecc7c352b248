import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useWords } from '../lib/words';
import { Button } from './button';
import { ProblemNote } from './problem-note';
import './surface.css';

/** The end of a list that comes in pages: `<LoadMore list={useInfiniteQuery(pages(listTasks, …))} />`. */
export function LoadMore({ list }: { list: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'isFetchNextPageError' | 'error'> }) {
  const t = useWords();
  if (!list.hasNextPage) return null;
  return (
    <div className="load-more no-print">
      {list.isFetchNextPageError && <ProblemNote error={list.error} />}
      <Button isPending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('common.action.loadMore')}</Button>
    </div>
  );
}
