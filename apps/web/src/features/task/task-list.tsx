import { listTasks, type TaskListItem } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../lib/format';
import { itemsOf, pages } from '../../lib/pages';
import { paths } from '../../lib/paths';
import { useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { PlanFiles } from '../../ui/plan-files';
import { QueryBoundary } from '../../ui/query-boundary';
import { MarkWords, StatusTag } from '../../ui/status-tag';
import { Card } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';
import { UnitName } from '../../ui/unit-name';
import { DueDayText } from './due-day';
import { TaskFilters } from './task-filters';
import { TaskSearch } from './task-search';
import './task.css';

/** The tasks of a plan; every number of the dashboard opens it with its filter (R14). */
export function TaskList() {
  const t = useWords();
  const formats = useFormats();
  const { plan, can } = useWorkspace();
  const [search, change] = useSearchState(TaskSearch);
  const { unit, role, theme, figure, shown, q, on } = search;
  const list = useInfiniteQuery(pages(listTasks, { query: { planId: plan.id, unitId: unit, role, themeId: theme, figure, shown, q: q || undefined, effectiveOn: on } }));
  const columns = useColumns(on);
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  const clear = () => change({ unit: undefined, role: undefined, theme: undefined, figure: undefined, shown: undefined, q: undefined, on: undefined });
  const actions = (
    <>
      <PlanFiles planId={plan.id} canImport={can('task.write') && plan.state !== 'closing' && plan.state !== 'closed'} />
      {can('task.write') && <ButtonLink to={paths.taskNew} look="primary" icon="add">{t('task.add')}</ButtonLink>}
    </>
  );
  return (
    <>
      <PageHeader title={t('task.title')} detail={on && t('common.asOfEndOf', { day: formats.day(on) })} actions={actions} />
      <div className="stack">
        <TaskFilters />
        {isFiltered && <div><Button isSmall icon="close" onClick={clear}>{t('common.filters.clear')}</Button></div>}
        <QueryBoundary query={list}>
          {(data) => {
            const rows = itemsOf(data);
            if (rows.length === 0) return <Card><EmptyState title={isFiltered ? t('common.state.emptyFilter') : t('task.empty')} /></Card>;
            return (
              <>
                {!list.hasNextPage && <p className="sm sub" role="status">{t('task.count', { count: rows.length })}</p>}
                <Card isPadded={false}><Table caption={t('task.title')} columns={columns} rows={rows} keyOf={({ id }) => id} /></Card>
              </>
            );
          }}
        </QueryBoundary>
        <LoadMore list={list} />
      </div>
    </>
  );
}

/** `on`: the day asked about goes along to the task. */
function useColumns(on: string | undefined): Column<TaskListItem>[] {
  const t = useWords();
  const formats = useFormats();
  return [
    { key: 'title', label: t('task.name'), isHeading: true, cell: ({ id, code, title }) => <Link className="title" to={paths.task} params={{ taskId: id }} search={{ on }}>{code}. {title}</Link> },
    { key: 'unit', label: t('task.leadUnit'), cell: ({ leadUnit }) => (leadUnit ? <UnitName unit={leadUnit} /> : t('common.missing')) },
    { key: 'due', label: t('task.dueOn'), cell: ({ due }) => <DueDayText due={due} /> },
    { key: 'status', label: t('task.status'), cell: ({ status }) => <div className="status-cell"><StatusTag status={status} /><MarkWords marks={status.marks} /></div> },
    {
      key: 'result',
      label: t('task.indicator.actual'),
      isNumeric: true,
      cell: ({ indicator, percent }) =>
        indicator ? t('task.indicator.line', { actual: formats.number(indicator.actual), target: formats.number(indicator.target), unit: indicator.unitOfMeasure }) : formats.percent(percent),
    },
  ];
}
