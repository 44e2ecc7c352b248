import { listQueue, type QueueItem } from '@app/contract';
import type { Words } from '@app/words';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../lib/format';
import { itemsOf, pages } from '../../lib/pages';
import { paths } from '../../lib/paths';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';
import { UnitName } from '../../ui/unit-name';
import { BulkAccept } from './bulk-accept';
import './review.css';

/** What waits for a decision, oldest first; several may be accepted at once. */
export function ReviewQueue() {
  const t = useWords();
  const { committee, can } = useWorkspace();
  const queue = useInfiniteQuery(pages(listQueue, { query: { committeeId: committee.id } }));
  const items = itemsOf(queue.data);
  const oldest = items[0];
  const detail = [t('review.waiting', { count: items.length }), oldest && t('review.oldest', { days: oldest.waitingWorkingDays })].filter(Boolean).join(' · ');
  return (
    <>
      <PageHeader title={t('review.title')} detail={queue.data && detail} />
      <QueryBoundary query={queue}>
        {() => (items.length === 0 ? <EmptyState title={t('review.empty')} /> : <Waiting items={items} mayAccept={can('report.review')} />)}
      </QueryBoundary>
      <LoadMore list={queue} />
    </>
  );
}

function Waiting({ items, mayAccept }: { items: readonly QueueItem[]; mayAccept: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  /** What the dialog is about stays as it was asked, while the list behind it changes. */
  const [asked, setAsked] = useState<readonly QueueItem[] | null>(null);
  const open = mayAccept ? items.filter(({ awaitsLeader, isOwnUnit }) => !awaitsLeader && !isOwnUnit) : [];
  const chosen = open.filter(({ itemId }) => chosenIds.has(itemId));
  const choose = (itemId: string, isChosen: boolean) => setChosenIds(new Set(isChosen ? [...chosenIds, itemId] : [...chosenIds].filter((id) => id !== itemId)));
  const choice: Column<QueueItem> = {
    key: 'choose',
    label: t('review.bulk.choose'),
    cell: (item) => open.includes(item) && <input type="checkbox" className="choose" aria-label={t('review.bulk.one', { code: item.taskCode, unit: item.unit.shortName })} checked={chosenIds.has(item.itemId)} onChange={(event) => choose(item.itemId, event.target.checked)} />,
  };
  return (
    <>
      {open.length > 0 && (
        <div className="bar bulk-bar">
          <Button isSmall onClick={() => setChosenIds(new Set(chosen.length === open.length ? [] : open.map(({ itemId }) => itemId)))}>{t(chosen.length === open.length ? 'common.action.selectNone' : 'common.action.selectAll')}</Button>
          <span className="sm sub" role="status">{t('common.count.selected', { count: chosen.length })}</span>
          {chosen.length > 0 && <Button look="primary" onClick={() => setAsked(chosen)}>{t('review.bulk.open', { count: chosen.length })}</Button>}
        </div>
      )}
      <Card isPadded={false}><Table
        caption={t('review.queue')}
        rows={items}
        keyOf={(item) => item.itemId}
        columns={[
          ...(open.length > 0 ? [choice] : []),
          { key: 'task', label: t('task.one'), isHeading: true, cell: (item) => <Link to={paths.reviewItem} params={{ itemId: item.itemId }}>{item.taskCode}. {item.taskTitle}</Link> },
          { key: 'unit', label: t('unit.one'), cell: (item) => <UnitName unit={item.unit} /> },
          { key: 'claim', label: t('itemClaim.title'), cell: (item) => t(`itemClaim.${item.claim}`) },
          { key: 'waits', label: t('review.waitingLabel'), cell: (item) => <WaitsFor item={item} /> },
          { key: 'last', label: t('review.last.label'), cell: (item) => lastWord(t, item, item.lastReview && formats.instant(item.lastReview.decidedAt)) },
        ]}
      /></Card>
      {asked !== null && <BulkAccept items={asked} onClose={() => setAsked(null)} onSettled={(failedIds) => setChosenIds(new Set(failedIds))} />}
    </>
  );
}

/** How long it waits, and for whom where that is not the secretariat at large. */
function WaitsFor({ item: { waitingWorkingDays, awaitsLeader, isOwnUnit } }: { item: QueueItem }) {
  const t = useWords();
  return (
    <>
      {t('review.waitingDays', { days: waitingWorkingDays })}
      {awaitsLeader && <span className="sub sm block">{t('review.awaitsLeader')}</span>}
      {isOwnUnit && <span className="sub sm block">{t('review.ownUnit')}</span>}
    </>
  );
}

function lastWord(t: Words, { lastReview, awaitsLeader }: QueueItem, time: string | null): string {
  if (lastReview === null || time === null) return t('review.last.none');
  const decision = awaitsLeader && lastReview.decision === 'accepted' ? 'endorsed' : lastReview.decision;
  return t(`review.last.${decision}`, { reviewer: lastReview.reviewer, time });
}
