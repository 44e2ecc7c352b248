import type { CheckedRow, RowProblem } from '@app/contract';
import { useState } from 'react';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Card, Chip } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';
import { cellOf, isBlocked, keyOf } from './import-rows';
import { RowDialog } from './row-dialog';
import type { Import } from './use-import';

const FILTERS = ['all', 'problems', 'new', 'changed', 'unchanged'] as const;
type Filter = (typeof FILTERS)[number];
const SHOWN_AT_ONCE = 100;

const matches = (row: CheckedRow, filter: Filter): boolean => filter === 'all' || (filter === 'problems' ? row.problems.length > 0 : row.outcome === filter);

/** Every row with what saving would do to it and what has to be looked at, cell by cell. */
export function RowList({ work }: { work: Import }) {
  const t = useWords();
  const rows = work.reading?.rows ?? [];
  const [filter, setFilter] = useState<Filter>(rows.some(isBlocked) ? 'problems' : 'all');
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const [edited, setEdited] = useState<string | null>(null);
  const shown = rows.filter((row) => matches(row, filter));
  const columns = useColumns(work, setEdited);
  const open = rows.find((row) => keyOf(row) === edited);
  return (
    <Card
      title={t('table.import.rows')}
      detail={t('table.import.counts', { created: rows.filter((row) => row.outcome === 'new').length, changed: rows.filter((row) => row.outcome === 'changed').length, unchanged: rows.filter((row) => row.outcome === 'unchanged').length })}
      isPadded={false}
    >
      <div className="bar import-filters" role="group" aria-label={t('table.import.show')}>
        {FILTERS.map((one) => <Chip key={one} isPressed={filter === one} onClick={() => setFilter(one)}>{t(`table.import.filter.${one}`, { count: rows.filter((row) => matches(row, one)).length })}</Chip>)}
      </div>
      {shown.length === 0 ? <p className="sub import-none">{t('common.state.emptyFilter')}</p> : <Table caption={t('table.import.rows')} columns={columns} rows={shown.slice(0, limit)} keyOf={keyOf} />}
      {shown.length > limit && <div className="bar import-filters"><Button onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>{t('common.action.loadMore')}</Button></div>}
      {open !== undefined && <RowDialog key={edited} row={open} work={work} onClose={() => setEdited(null)} />}
    </Card>
  );
}

function useColumns(work: Import, edit: (key: string) => void): Column<CheckedRow>[] {
  const t = useWords();
  const formats = useFormats();
  const reading = work.reading ?? { tables: [] };
  const units = (named: CheckedRow['lead']) => named.map(({ name }) => name).join('; ') || t('common.missing');
  const under = (row: CheckedRow, ...fields: RowProblem['field'][]) => (
    <ul className="import-problems">
      {row.problems.filter(({ field }) => fields.includes(field)).map(({ field, code, text, isBlocking }) => (
        <li key={`${code}${text}`} className={isBlocking ? 'is-blocking' : undefined}><Icon name={isBlocking ? 'warning' : 'info'} isSmall /> <span><span className="num">{cellOf(reading, row, field)}</span> {t(`table.problem.${code}`, { text })}</span></li>
      ))}
    </ul>
  );
  return [
    { key: 'row', label: t('table.import.row'), cell: ({ sheet, row }) => <span className="num">{(work.reading?.tables.length ?? 0) > 1 ? `${sheet} · ` : ''}{row}</span> },
    { key: 'title', label: t('table.heading.title'), isHeading: true, cell: (row) => <>{row.taskCode !== null && `${row.taskCode}. `}{row.title === '' ? t('common.missing') : row.title}{under(row, 'title', 'themeId', 'code')}</> },
    { key: 'lead', label: t('table.heading.lead'), cell: (row) => <>{units(row.lead)}{under(row, 'lead')}</> },
    { key: 'coordinating', label: t('table.heading.coordinating'), cell: (row) => <>{units(row.coordinating)}{under(row, 'coordinating')}</> },
    { key: 'due', label: t('table.heading.due'), cell: (row) => <>{row.dueOn === null ? (row.dueText ?? t('common.missing')) : formats.day(row.dueOn)}{row.dueOn !== null && row.dueText !== null && row.dueText !== formats.day(row.dueOn) && <span className="sm sub"> ({row.dueText})</span>}{under(row, 'dueText')}</> },
    { key: 'deliverable', label: t('table.heading.deliverable'), cell: (row) => <>{row.deliverable ?? t('common.missing')}{under(row, 'deliverable')}</> },
    { key: 'outcome', label: t('table.import.outcome'), cell: ({ outcome, leadCount }) => <>{t(`table.import.outcomes.${outcome}`)}{outcome === 'new' && leadCount > 1 && <span className="sm sub"> ({t('table.import.tasksUnderOne', { count: leadCount })})</span>}</> },
    { key: 'edit', label: t('common.action.edit'), cell: (row) => <Button isSmall icon="edit" onClick={() => edit(keyOf(row))}>{t('common.action.edit')}<span className="vh"> {t('table.import.row')} {row.row}</span></Button> },
  ];
}
