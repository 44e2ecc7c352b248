import type { Dashboard } from '@app/contract';
import { CORNER_MARKS, COORDINATING_STATES, SHOWN_STATUSES } from '@app/domain';
import { useId, useMemo } from 'react';
import { useMediaQuery } from '../../lib/media-query';
import { useSearchState } from '../../lib/search-params';
import { useFormats } from '../../lib/format';
import { useLanguage, useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { StatusLegend } from '../../ui/status-tag';
import { Card, Chip } from '../../ui/surface';
import { cellFinder, sortedUnits, taskGroups, unitGroups, type Group } from './axes';
import { CellDetail } from './cell-detail';
import { DashboardSearch, UNIT_SORTS } from './dashboard-search';
import { MatrixTable } from './matrix-table';
import { MatrixTwin } from './matrix-twin';
import { entriesOf, isTrouble, type Entry } from './reading';
import './matrix.css';

/** Who has which task, and how it stands: units by kind against tasks by theme, or the other way round. */
export function Matrix({ data }: { data: Dashboard }) {
  const { t } = useLanguage();
  const [search, change] = useSearchState(DashboardSearch);
  const { rows, columns, find } = useAxes(data);
  const formats = useFormats();
  const hintId = useId();
  // On paper nobody scrolls or points: the rows of the table, all of them, under the day that they hold for.
  const isPaper = useMediaQuery('print');
  const open = entriesOf(data).find(({ cell }) => cell.assignmentId === search.cell);
  const actions = (
    <>
      <Chip isPressed={search.trouble === true} onClick={() => change({ trouble: search.trouble ? undefined : true })}>{t('matrix.onlyTrouble')}</Chip>
      <Chip isPressed={!search.leadOnly} onClick={() => change({ leadOnly: search.leadOnly ? undefined : true })}>{t('matrix.withCoordinating')}</Chip>
      <UnitSort />
      <Button isSmall icon="table" aria-pressed={search.asTable === true} onClick={() => change({ asTable: search.asTable ? undefined : true })}>{t('matrix.asTable')}</Button>
      <Button isSmall icon="swap" aria-pressed={search.swap === true} onClick={() => change({ swap: search.swap ? undefined : true })}>{t('matrix.swap')}</Button>
    </>
  );
  return (
    <div className="mx-card">
      <Card isPadded={false} title={t('dashboard.matrixTitle')} detail={t('dashboard.matrixHint', { units: data.units.length, tasks: data.tasks.length })} actions={actions}>
        <p className="vh" id={hintId}>{t('matrix.keyboard')}</p>
        {rows.length === 0
          ? <EmptyState title={t('common.state.emptyFilter')} />
          : search.asTable || isPaper
            ? <MatrixTwin entries={inOrder(rows, columns, find)} caption={t('matrix.caption', { day: formats.day(data.effectiveOn) })} isPaper={isPaper} />
            : <MatrixTable data={data} rows={rows} columns={columns} find={find} describedBy={hintId} />}
        <div className="mx-legend"><StatusLegend shown={SHOWN_STATUSES} coordinating={COORDINATING_STATES} marks={CORNER_MARKS} /></div>
        <div className="mx-detail" aria-live="polite">{open && <CellDetail entry={open} data={data} onClose={() => change({ cell: undefined })} />}</div>
      </Card>
    </div>
  );
}

function UnitSort() {
  const t = useWords();
  const [{ sort }, change] = useSearchState(DashboardSearch);
  return (
    <label>
      <span className="vh">{t('matrix.sort.label')}</span>
      <select className="pick" value={sort ?? 'official'} onChange={({ target }) => change({ sort: UNIT_SORTS.find((known) => known === target.value) })}>
        {(['official', ...UNIT_SORTS] as const).map((one) => <option key={one} value={one}>{t(`matrix.sort.${one}`)}</option>)}
      </select>
    </label>
  );
}

/** The cells as the matrix is read, row by row. */
function inOrder(rows: readonly Group[], columns: readonly Group[], find: (rowId: string, columnId: string) => Entry | undefined): Entry[] {
  const columnLines = columns.flatMap(({ lines }) => lines);
  return rows.flatMap(({ lines }) => lines).flatMap((row) => columnLines.flatMap((column) => find(row.id, column.id) ?? []));
}

/** Rows, columns and cells after the filters; while filtering for trouble, lines without any are left out. */
function useAxes(data: Dashboard) {
  const { t, locale } = useLanguage();
  const formats = useFormats();
  const [{ trouble = false, leadOnly = false, swap = false, sort }] = useSearchState(DashboardSearch);
  return useMemo(() => {
    const entries = entriesOf(data).filter(({ cell }) => (!leadOnly || cell.role === 'lead') && (!trouble || isTrouble(cell)));
    const kept = new Set(entries.flatMap(({ unit, task }) => [unit.id, task.id]));
    const isKept = (id: string) => !trouble || kept.has(id);
    const byKind = unitGroups(t, formats, data, isKept);
    const units = sort === undefined ? byKind : sortedUnits(t, byKind, sort);
    const tasks = taskGroups(t, data, { locale, isKept, isRow: swap });
    return { rows: swap ? tasks : units, columns: swap ? units : tasks, find: cellFinder(entries) };
  }, [data, t, formats, locale, trouble, leadOnly, swap, sort]);
}
