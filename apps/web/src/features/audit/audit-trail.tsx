import { listAuditEntries } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { itemsOf, pages } from '../../lib/pages';
import { dayParam, idParam, textParam, useSearchState } from '../../lib/search-params';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { DayFilter } from '../../ui/day-filter';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card, Chip } from '../../ui/surface';
import { AuditRow } from './audit-row';
import './audit.css';

const AuditSearch = z.object({ from: dayParam, to: dayParam, object: idParam, objectName: textParam });

/** Who did what and when, newest first; its filters are its address. */
export function AuditTrail() {
  const t = useWords();
  const { committee } = useSession();
  const [search, setSearch] = useSearchState(AuditSearch);
  const { from, to, object } = search;
  const list = useInfiniteQuery(pages(listAuditEntries, { query: { committeeId: committee?.id, fromOn: from, toOn: to, objectId: object } }));
  const isFiltered = from !== undefined || to !== undefined || object !== undefined;
  const clear = () => setSearch({ from: undefined, to: undefined, object: undefined, objectName: undefined });
  return (
    <>
      <PageHeader title={t('audit.title')} detail={t('audit.hint')} />
      <Filters search={search} onChange={setSearch} />
      <QueryBoundary query={list}>
        {(data) => {
          const entries = itemsOf(data);
          if (entries.length === 0) return <Card><EmptyState title={t('audit.empty')} action={isFiltered && <Button onClick={clear}>{t('common.filters.clear')}</Button>} /></Card>;
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

type Search = z.output<typeof AuditSearch>;

function Filters({ search, onChange }: { search: Search; onChange: (patch: Partial<Search>) => void }) {
  const t = useWords();
  return (
    <div className="audit-filters" role="search" aria-label={t('common.filters.label')}>
      <DayFilter label={t('audit.filter.from')} value={search.from ?? null} onChange={(value) => onChange({ from: value ?? undefined })} />
      <DayFilter label={t('audit.filter.to')} value={search.to ?? null} onChange={(value) => onChange({ to: value ?? undefined })} />
      {search.object !== undefined && (
        <Chip isPressed onClick={() => onChange({ object: undefined, objectName: undefined })} aria-label={t('common.filters.remove', { name: t('audit.filter.object') })}>
          <span className="clip">{t('audit.filter.object')}: {search.objectName ?? search.object}</span>
        </Chip>
      )}
    </div>
  );
}
