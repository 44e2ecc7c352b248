import { getPlan, listTaskRows, listThemes, listUnits, type GridTask, type Plan } from '@app/contract';
import { TASK_KINDS, type WorkingCalendar } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { query } from '../../lib/api-client';
import { useMediaQuery } from '../../lib/media-query';
import { paths } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { useWorkingCalendar } from '../../lib/working-calendar';
import { Button } from '../../ui/button';
import { ChangeReasonField } from '../../ui/change-reason';
import type { GridColumn } from '../../ui/grid/grid-state';
import { GridTable } from '../../ui/grid/grid-table';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Note } from '../../ui/surface';
import { Table } from '../../ui/table';
import { useToast } from '../../ui/toast';
import { cellsOf, type Lists } from './cell-text';
import { COLUMNS, type Cells, type ColumnKey } from './columns';
import { Said } from './said';
import { isChoosing, suggestionsFor } from './suggestions';
import { usePlanGrid } from './use-plan-grid';
import './plan-grid.css';

/** The draft tasks of a plan as a grid to type and paste into; for who may only read, and on phones, a table. */
export function PlanGrid() {
  const t = useWords();
  const { committee, can, today } = useCommittee();
  const { planId = '' } = useParams({ strict: false });
  const isNarrow = useMediaQuery('(max-width: 767px)');
  const plan = useQuery(query(getPlan, { params: { planId } }));
  const tasks = useQuery(query(listTaskRows, { params: { planId } }));
  const themes = useQuery(query(listThemes, { params: { committeeId: committee.id } }));
  const units = useQuery(query(listUnits, { query: { committeeId: committee.id, limit: 200 } }));
  const calendar = useCalendarAhead(today);
  const lists = useMemo((): Lists => ({ themes: themes.data?.items ?? [], units: units.data?.items ?? [], kinds: TASK_KINDS.map((kind) => ({ kind, word: t(`taskKind.${kind}`) })), decisionWord: t('task.source.decision'), today, calendar }), [themes.data, units.data, today, calendar, t]);
  const mayWrite = can('task.write') && plan.data?.state !== 'closing' && plan.data?.state !== 'closed';
  return (
    <>
      <PageHeader
        title={t('plan.grid.title')}
        crumbs={[<Link key="list" to={paths.plans}>{t('plan.title')}</Link>, <Link key="plan" to={paths.plan} params={{ planId }}>{plan.data?.name ?? t('plan.one')}</Link>]}
      />
      <QueryBoundary query={plan}>
        {(data) => (
          <QueryBoundary query={themes}>
            {() => (
              <QueryBoundary query={units}>
                {() => (
                  <QueryBoundary query={tasks}>
                    {({ rows }) => (mayWrite && !isNarrow ? <Editing plan={data} tasks={rows} lists={lists} caption={data.name} /> : <Reading tasks={rows} lists={lists} caption={data.name} isPhone={mayWrite} />)}
                  </QueryBoundary>
                )}
              </QueryBoundary>
            )}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </>
  );
}

/** The days off of this year and the next; a new object only when they are other days. */
function useCalendarAhead(today: string): WorkingCalendar | null {
  const calendar = useWorkingCalendar(`${String(Number(today.slice(0, 4)) + 1)}-12-31`);
  const key = calendar === null ? null : [calendar.daysOff, calendar.workingDays].map((days) => [...days].join(',')).join(';');
  return useMemo(() => {
    const [daysOff = '', workingDays = ''] = key?.split(';') ?? [];
    return key === null ? null : { daysOff: new Set(daysOff.split(',')), workingDays: new Set(workingDays.split(',')) };
  }, [key]);
}

interface Shown {
  readonly key: string;
  readonly cells: Cells;
}

interface PartProps {
  readonly tasks: readonly GridTask[];
  readonly lists: Lists;
  readonly caption: string;
}

function Editing({ plan, tasks, lists, caption }: PartProps & { plan: Plan }) {
  const t = useWords();
  const toast = useToast();
  const grid = usePlanGrid(plan.id, tasks, lists);
  const [reason, setReason] = useState('');
  const columns = useMemo(() => COLUMNS.map((key): GridColumn<ColumnKey> => ({ key, label: t(`plan.grid.columns.${key}`), isChoosing: isChoosing(key), isTall: key === 'title' || key === 'deliverable' })), [t]);
  const handleSave = () => {
    const count = grid.changedCount;
    if (grid.wrong.length > 0) grid.nextError();
    void grid.saveAll(reason).then((isSaved) => {
      if (!isSaved) return;
      toast(t('plan.grid.saved', { count }));
      setReason('');
    });
  };
  const { error } = grid.save;
  const reasonError = isProblem(error) ? error.errors.find(({ pointer }) => pointer === '/reason')?.code : undefined;
  const isKnown = isProblem(error, 'stale') || isProblem(error, 'invalid');
  return (
    <div className="stack">
      <p className="sm sub">{t('plan.grid.hint')}</p>
      {grid.stale.length > 0 && (
        <Note tone="warn" isAlert>
          <p>{t('plan.grid.stale', { codes: grid.stale.join(', ') })}</p>
          <Button isSmall onClick={grid.takeNew}>{t('plan.grid.takeNew')}</Button>
        </Note>
      )}
      {error && !isKnown && <ProblemNote error={error} />}
      <GridTable grid={grid} columns={columns} caption={caption} said={<Said grid={grid} />} suggestionsFor={(key, typed) => suggestionsFor(key, typed, lists)} wrongCount={grid.wrong.length} onNewRow={grid.newRow} onSave={handleSave} />
      {grid.changedCount > 0 && <ChangeReasonField label={t('planVersion.reason')} lang="vi" value={reason} error={reasonError && t(`fieldError.${reasonError}`)} planId={plan.id} state={plan.state} onChange={(event) => setReason(event.target.value)} />}
      <div className="bar no-print">
        <Button look="primary" isPending={grid.save.isPending} isDisabled={grid.changedCount === 0 || grid.stale.length > 0} onClick={handleSave}>{t('plan.grid.save', { count: grid.changedCount })}</Button>
        <Button isDisabled={!grid.canUndo} onClick={grid.undo}>{t('common.action.undo')}</Button>
        <Button isDisabled={!grid.canRedo} onClick={grid.redo}>{t('plan.grid.redo')}</Button>
        <span className="sm sub" role="status">{grid.changedCount > 0 && t('plan.grid.kept')}</span>
      </div>
    </div>
  );
}

function Reading({ tasks, lists, caption, isPhone }: PartProps & { isPhone: boolean }) {
  const t = useWords();
  const rows = tasks.map((task): Shown => ({ key: task.taskId, cells: cellsOf(task, lists) }));
  return (
    <div className="stack">
      {isPhone && <Note>{t('plan.grid.phone')}</Note>}
      {rows.length === 0 ? <p className="sub">{t('task.empty')}</p> : <Table caption={caption} keyOf={({ key }) => key} rows={rows} columns={COLUMNS.map((key) => ({ key, label: t(`plan.grid.columns.${key}`), cell: ({ cells }: Shown) => cells[key], isHeading: key === 'title' }))} />}
    </div>
  );
}
