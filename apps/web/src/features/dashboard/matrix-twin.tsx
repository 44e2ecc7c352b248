import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { CoordinatingTag, MarkWords, StatusTag } from '../../ui/status-tag';
import { Table, type Column } from '../../ui/table';
import { coordinatingStateOf, type Entry } from './reading';

const ROWS_AT_ONCE = 50;

/** The same cells as sentences in rows, in the order of the matrix: for listeners, paper and small screens. */
export function MatrixTwin({ entries, caption, isPaper }: { entries: readonly Entry[]; caption: string; isPaper: boolean }) {
  const t = useWords();
  const formats = useFormats();
  const [count, setCount] = useState(ROWS_AT_ONCE);
  const columns: Column<Entry>[] = [
    { key: 'unit', label: t('matrix.units'), isHeading: true, cell: ({ unit }) => unit.shortName },
    { key: 'task', label: t('dashboard.overdue.task'), cell: ({ task }) => <Link to={paths.task} params={{ taskId: task.id }} search={({ on }) => ({ on })}>{task.code}. {task.title}</Link> },
    { key: 'role', label: t('assignmentRole.title'), cell: ({ cell }) => t(`assignmentRole.${cell.role}`) },
    { key: 'status', label: t('matrix.table.status'), cell: ({ cell }) => <StatusCell cell={cell} /> },
    { key: 'due', label: t('task.dueOn'), cell: ({ cell }) => <span className="num">{formats.day(cell.due.dueOn)}</span> },
    { key: 'word', label: t('matrix.detail.lastWord'), cell: ({ cell }) => <span className="num">{formats.day(cell.lastWordOn)}</span> },
  ];
  const shown = isPaper ? entries : entries.slice(0, count);
  const rest = Math.min(ROWS_AT_ONCE, entries.length - shown.length);
  return (
    <>
      <Table caption={caption} isCaptionShown={isPaper} columns={columns} rows={shown} keyOf={({ cell }) => cell.assignmentId} />
      {rest > 0 && <p className="mx-more no-print"><Button onClick={() => setCount(count + rest)}>{t('matrix.table.more', { count: rest })}</Button></p>}
    </>
  );
}

function StatusCell({ cell }: { cell: Entry['cell'] }) {
  const state = coordinatingStateOf(cell);
  if (cell.status !== null) return <><StatusTag status={cell.status} /> <MarkWords marks={cell.status.marks} /></>;
  return state && <CoordinatingTag state={state} />;
}
