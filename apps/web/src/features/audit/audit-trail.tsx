import { listAuditEntries } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { itemsOf, pages } from '../../lib/pages';
import { useSearchState } from '../../lib/search-params';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { AuditFilters, AuditSearch } from './audit-filters';
import { AuditRow } from './audit-row';
import './audit.css';

/** Who did what and when, newest first; its filters are its address. */
export function AuditTrail() {
  const t = useWords();
  const { committee } = useSession();
  const [search, setSearch] = useSearchState(AuditSearch);
  const { from, to, object, person, act, kind } = search;
  const list = useInfiniteQuery(pages(listAuditEntries, { query: { committeeId: committee?.id, fromOn: from, toOn: to, objectId: object, actorId: person, action: act, objectType: kind } }));
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const clear = () => setSearch({ from: undefined, to: undefined, object: undefined, objectName: undefined, person: undefined, act: undefined, kind: undefined });
  return (
    <>
      <PageHeader title={t('audit.title')} detail={t('audit.hint')} />
      <AuditFilters search={search} onChange={setSearch} />
      <QueryBoundary query={list}>
        {(data) => {
          const entries = itemsOf(data);
          if (entries.length === 0) return <NothingHere {...(isFiltered && { onClear: clear })} />;
          return (
            <Card isPadded={false}>
              <ol className="audit">
                {entries.map((entry) => (
                  <AuditRow key={entry.id} entry={entry} {...(object === undefined && { onPickObject: (id: string) => setSearch({ object: id, objectName: entry.objectLabel.slice(0, 200) }) })} />
                ))}
              </ol>
            </Card>
          );
        }}
      </QueryBoundary>
      <LoadMore list={list} />
    </>
  );
}

/** Says whether the filters hide everything, and takes them away. */
function NothingHere({ onClear }: { onClear?: () => void }) {
  const t = useWords();
  if (onClear === undefined) return <Card><EmptyState title={t('audit.empty')} /></Card>;
  return <Card><EmptyState title={t('audit.empty')} detail={t('audit.emptyFiltered')} action={<Button onClick={onClear}>{t('common.filters.clear')}</Button>} /></Card>;
}
