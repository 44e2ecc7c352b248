import { listDirectives, type DirectiveListItem } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../lib/format';
import { itemsOf, pages } from '../../lib/pages';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';
import { CoverageMeter, DirectiveStateTag } from './directive-facts';

/** Every directive of the committee, newest first, with how far it is covered. */
export function DirectiveList() {
  const t = useWords();
  const { committee, can } = useCommittee();
  const list = useInfiniteQuery(pages(listDirectives, { query: { committeeId: committee.id } }));
  const columns = useColumns();
  const add = can('directive.write') && (
    <>
      {can('task.write') && <ButtonLink to={paths.directiveRead} look="primary" icon="document">{t('reading.title')}</ButtonLink>}
      <ButtonLink to={paths.directiveNew} look={can('task.write') ? 'plain' : 'primary'} icon="add">{t('directive.add')}</ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader title={t('directive.title')} actions={add} />
      <QueryBoundary query={list}>
        {(data) => {
          const rows = itemsOf(data);
          if (rows.length === 0) return <Card><EmptyState title={t('directive.title')} detail={t('directive.empty')} action={add} /></Card>;
          return <Card isPadded={false}><Table caption={t('directive.title')} columns={columns} rows={rows} keyOf={({ id }) => id} /></Card>;
        }}
      </QueryBoundary>
      <LoadMore list={list} />
    </>
  );
}

function useColumns(): Column<DirectiveListItem>[] {
  const t = useWords();
  const formats = useFormats();
  return [
    { key: 'title', label: t('directive.name'), isHeading: true, cell: ({ id, title }) => <Link className="title" to={paths.directive} params={{ directiveId: id }}>{title}</Link> },
    { key: 'kind', label: t('directive.kind.label'), cell: ({ kind }) => t(`directive.kind.${kind}`) },
    { key: 'number', label: t('directive.number'), cell: ({ number }) => number ?? t('common.missing') },
    { key: 'issuedOn', label: t('directive.issuedOn'), cell: ({ issuedOn }) => <span className="num">{formats.day(issuedOn)}</span> },
    { key: 'coverage', label: t('directive.coverageLabel'), cell: ({ coverage }) => <CoverageMeter coverage={coverage} /> },
    { key: 'tasks', label: t('app.nav.tasks'), isNumeric: true, cell: ({ taskCount }) => formats.number(taskCount) },
    { key: 'state', label: t('directiveState.title'), cell: ({ state }) => <DirectiveStateTag state={state} /> },
  ];
}
