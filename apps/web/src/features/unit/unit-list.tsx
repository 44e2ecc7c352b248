import { listUnits, type Unit } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../lib/format';
import { itemsOf, pages } from '../../lib/pages';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';
import { NewUnitDialog } from './new-unit-dialog';

/** The units of the committee as they are called today, in official order. */
export function UnitList() {
  const t = useWords();
  const formats = useFormats();
  const { committee, today, can } = useCommittee();
  const [isAdding, setAdding] = useState(false);
  const list = useInfiniteQuery(pages(listUnits, { query: { committeeId: committee.id, limit: 100 } }));
  const columns = useColumns();
  const known = itemsOf(list.data);
  const add = can('unit.manage') && <Button look="primary" icon="add" onClick={() => setAdding(true)}>{t('unit.add')}</Button>;
  return (
    <>
      <PageHeader
        title={t('unit.title')}
        detail={t('unit.validOn', { day: formats.day(today) })}
        actions={<><ButtonLink to={paths.members} icon="people">{t('member.title')}</ButtonLink>{add}</>}
      />
      <QueryBoundary query={list}>
        {() =>
          known.length === 0 ? (
            <Card><EmptyState title={t('unit.title')} detail={t('unit.empty')} action={add} /></Card>
          ) : (
            <Card isPadded={false}><Table caption={t('unit.title')} columns={columns} rows={known} keyOf={({ id }) => id} /></Card>
          )
        }
      </QueryBoundary>
      <LoadMore list={list} />
      {isAdding && <NewUnitDialog nextOrder={Math.max(0, ...known.map(({ order }) => order)) + 1} onClose={() => setAdding(false)} />}
    </>
  );
}

function useColumns(): Column<Unit>[] {
  const t = useWords();
  return [
    { key: 'name', label: t('unit.name'), isHeading: true, cell: ({ id, name }) => <Link className="title" to={paths.unit} params={{ unitId: id }}>{name}</Link> },
    { key: 'shortName', label: t('unit.shortName'), cell: ({ shortName }) => shortName },
    { key: 'code', label: t('unit.code'), cell: ({ code }) => code },
    { key: 'kind', label: t('unitKind.title'), cell: ({ kind, isStandingAgency }) => (isStandingAgency ? `${t(`unitKind.${kind}`)}, ${t('unit.standingAgency')}` : t(`unitKind.${kind}`)) },
    { key: 'symbol', label: t('unit.symbol'), cell: ({ symbol }) => symbol ?? t('common.missing') },
  ];
}
