import { listQueue } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { itemsOf, pages } from '../../lib/pages';
import { paths } from '../../lib/paths';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table } from '../../ui/table';
import { UnitName } from '../../ui/unit-name';

/** What waits for a decision, oldest first. */
export function ReviewQueue() {
  const t = useWords();
  const { committee } = useWorkspace();
  const queue = useInfiniteQuery(pages(listQueue, { query: { committeeId: committee.id } }));
  const items = itemsOf(queue.data);
  return (
    <>
      <PageHeader title={t('review.title')} detail={t('review.waiting', { count: items.length })} />
      <QueryBoundary query={queue}>
        {() =>
          items.length === 0 ? (
            <EmptyState title={t('review.empty')} />
          ) : (
            <Card isPadded={false}><Table
              caption={t('review.queue')}
              rows={items}
              keyOf={(item) => item.itemId}
              columns={[
                { key: 'task', label: t('task.one'), isHeading: true, cell: (item) => <Link to={paths.reviewItem} params={{ itemId: item.itemId }}>{item.taskCode}. {item.taskTitle}</Link> },
                { key: 'unit', label: t('unit.one'), cell: (item) => <UnitName unit={item.unit} /> },
                { key: 'claim', label: t('itemClaim.title'), cell: (item) => t(`itemClaim.${item.claim}`) },
                { key: 'waits', label: t('review.waitingLabel'), cell: (item) => (item.awaitsLeader ? t('review.awaitsLeader') : t('review.waitingDays', { days: item.waitingWorkingDays })) },
              ]}
            /></Card>
          )
        }
      </QueryBoundary>
      <LoadMore list={queue} />
    </>
  );
}
