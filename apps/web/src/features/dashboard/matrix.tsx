import type { Dashboard } from '@app/contract';
import { CORNER_MARKS, COORDINATING_STATES, SHOWN_STATUSES } from '@app/domain';
import { useId, useMemo } from 'react';
import { useSearchState } from '../../lib/search-params';
import { useFormats } from '../../lib/format';
import { useLanguage } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { StatusLegend } from '../../ui/status-tag';
import { Card, Chip } from '../../ui/surface';
import { cellFinder, taskGroups, unitGroups } from './axes';
import { CellDetail } from './cell-detail';
import { DashboardSearch } from './dashboard-search';
import { MatrixTable } from './matrix-table';
import { entriesOf, isTrouble } from './reading';
import './matrix.css';

/** Who has which task, and how it stands: units by kind against tasks by theme, or the other way round. */
export function Matrix({ data }: { data: Dashboard }) {
  const { t } = useLanguage();
  const [search, change] = useSearchState(DashboardSearch);
  const { rows, columns, find } = useAxes(data);
  const hintId = useId();
  const open = entriesOf(data).find(({ cell }) => cell.assignmentId === search.cell);
  const actions = (
    <>
      <Chip isPressed={search.trouble === true} onClick={() => change({ trouble: search.trouble ? undefined : true })}>{t('matrix.onlyTrouble')}</Chip>
      <Chip isPressed={!search.leadOnly} onClick={() => change({ leadOnly: search.leadOnly ? undefined : true })}>{t('matrix.withCoordinating')}</Chip>
      <Button isSmall icon="swap" aria-pressed={search.swap === true} onClick={() => change({ swap: search.swap ? undefined : true })}>{t('matrix.swap')}</Button>
    </>
  );
  return (
    <div className="mx-card">
      <Card isPadded={false} title={t('dashboard.matrixTitle')} detail={t('dashboard.matrixHint', { units: data.units.length, tasks: data.tasks.length })} actions={actions}>
        <p className="vh" id={hintId}>{t('matrix.keyboard')}</p>
        {rows.length === 0
          ? <EmptyState title={t('common.state.emptyFilter')} />
          : <MatrixTable data={data} rows={rows} columns={columns} find={find} describedBy={hintId} />}
        <div className="mx-legend"><StatusLegend shown={SHOWN_STATUSES} coordinating={COORDINATING_STATES} marks={CORNER_MARKS} /></div>
        <div className="mx-detail" aria-live="polite">{open && <CellDetail entry={open} effectiveOn={data.effectiveOn} onClose={() => change({ cell: undefined })} />}</div>
      </Card>
    </div>
  );
}

/** Rows, columns and cells after the filters; while filtering for trouble, lines without any are left out. */
function useAxes(data: Dashboard) {
  const { t, locale } = useLanguage();
  const formats = useFormats();
  const [{ trouble = false, leadOnly = false, swap = false }] = useSearchState(DashboardSearch);
  return useMemo(() => {
    const entries = entriesOf(data).filter(({ cell }) => (!leadOnly || cell.role === 'lead') && (!trouble || isTrouble(cell)));
    const kept = new Set(entries.flatMap(({ unit, task }) => [unit.id, task.id]));
    const isKept = (id: string) => !trouble || kept.has(id);
    const units = unitGroups(t, formats, data, isKept);
    const tasks = taskGroups(t, data, { locale, isKept, isRow: swap });
    return { rows: swap ? tasks : units, columns: swap ? units : tasks, find: cellFinder(entries) };
  }, [data, t, formats, locale, trouble, leadOnly, swap]);
}
