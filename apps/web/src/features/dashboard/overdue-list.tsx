import type { Dashboard } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { Card } from '../../ui/surface';
import { MarkWords } from '../../ui/status-tag';
import { Table, type Column } from '../../ui/table';
import { overdueOf, type Entry } from './reading';

/** What is overdue, longest first. The count of days runs whoever the work waits for. */
export function OverdueList({ data }: { data: Dashboard }) {
  const t = useWords();
  const formats = useFormats();
  const rows = overdueOf(data);
  const columns: Column<Entry>[] = [
    {
      key: 'task',
      label: t('dashboard.overdue.task'),
      isHeading: true,
      cell: ({ task, unit, cell }) => (
        <>
          <Link className="title" to={paths.task} params={{ taskId: task.id }} search={({ on }) => ({ on })}>{task.code}. {task.title}</Link>
          <div className="sub">{t('dashboard.overdue.line', { unit: unit.name, day: formats.day(cell.due.dueOn) })}</div>
        </>
      ),
    },
    { key: 'days', label: t('dashboard.overdue.days'), cell: ({ cell }) => <b className="days-late">{formats.number(cell.status?.workingDaysLate ?? null)}</b> },
    { key: 'word', label: t('dashboard.overdue.lastWord'), cell: ({ cell }) => <span className="num">{formats.day(cell.lastWordOn)}</span> },
    { key: 'marks', label: t('mark.title'), cell: ({ cell }) => <MarkWords marks={cell.status?.marks ?? []} /> },
  ];
  return (
    <Card isPadded={false} title={t('dashboard.overdue.title')} detail={t('dashboard.overdue.hint')}>
      {rows.length === 0
        ? <EmptyState title={t('dashboard.overdue.empty')} />
        : <Table caption={t('dashboard.overdue.title')} columns={columns} rows={rows} keyOf={({ cell }) => cell.assignmentId} />}
    </Card>
  );
}
