import { listPlans, type Plan } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../lib/format';
import { itemsOf, pages } from '../../lib/pages';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';
import { NewPlanDialog } from './new-plan-dialog';
import { PlanStateTag } from './plan-state-tag';
import { Themes } from './themes';

/** The plans of the committee, newest half-year first. */
export function PlanList() {
  const t = useWords();
  const { committee, can } = useCommittee();
  const [isAdding, setAdding] = useState(false);
  const list = useInfiniteQuery(pages(listPlans, { query: { committeeId: committee.id } }));
  const columns = useColumns();
  const add = can('plan.write') && <Button look="primary" icon="add" onClick={() => setAdding(true)}>{t('plan.add')}</Button>;
  return (
    <>
      <PageHeader title={t('plan.title')} actions={add} />
      <QueryBoundary query={list}>
        {(data) => {
          const rows = itemsOf(data);
          if (rows.length === 0) return <Card><EmptyState title={t('plan.title')} detail={t('plan.empty')} action={add} /></Card>;
          return <Card isPadded={false}><Table caption={t('plan.title')} columns={columns} rows={rows} keyOf={({ id }) => id} /></Card>;
        }}
      </QueryBoundary>
      <LoadMore list={list} />
      <div className="plan-themes"><Themes committeeId={committee.id} mayAdd={can('plan.write')} /></div>
      {isAdding && <NewPlanDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function useColumns(): Column<Plan>[] {
  const t = useWords();
  const formats = useFormats();
  return [
    { key: 'name', label: t('plan.name'), isHeading: true, cell: ({ id, name }) => <Link className="title" to={paths.plan} params={{ planId: id }}>{name}</Link> },
    { key: 'halfYear', label: t('plan.halfYear'), cell: ({ halfYear }) => formats.halfYear(halfYear) },
    { key: 'document', label: t('plan.documentNumber'), cell: ({ documentNumber }) => documentNumber ?? t('common.missing') },
    { key: 'bounds', label: t('plan.boundsShort'), cell: ({ startsOn, endsOn }) => <span className="num">{formats.day(startsOn)} – {formats.day(endsOn)}</span> },
    { key: 'tasks', label: t('app.nav.tasks'), isNumeric: true, cell: ({ taskCount }) => formats.number(taskCount) },
    { key: 'state', label: t('planState.title'), cell: ({ state }) => <PlanStateTag state={state} /> },
  ];
}
