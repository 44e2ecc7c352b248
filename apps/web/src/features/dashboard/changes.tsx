import { getDashboardChanges, type DashboardChange, type DashboardChanges } from '@app/contract';
import { CELL_CHANGES, type CellChange } from '@app/domain';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { ANNOUNCED } from '../../lib/live';
import { paths } from '../../lib/paths';
import { useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { QueryBoundary } from '../../ui/query-boundary';
import { CoordinatingTag, StatusTag } from '../../ui/status-tag';
import { Card, Chip } from '../../ui/surface';
import { DashboardSearch } from './dashboard-search';
import { coordinatingStateOf } from './reading';
import './changes.css';

/** What differs from the earlier day in the address; idle when none, or none before the day shown, is asked about. */
export function useChanges(effectiveOn: string | undefined): UseQueryResult<DashboardChanges> {
  const { plan, today } = useWorkspace();
  const [{ on, since }] = useSearchState(DashboardSearch);
  const isAsked = since !== undefined && since < (effectiveOn ?? on ?? today);
  return useQuery({ ...query(getDashboardChanges, { query: { planId: plan.id, sinceOn: since ?? today, effectiveOn: on } }), enabled: isAsked, placeholderData: isAsked ? keepPreviousData : undefined, ...ANNOUNCED });
}

/** The cells that show something else, unit by unit, each from → to. Parts of coordinating units, which are many, only when asked for. */
export function Changes({ changes, effectiveOn }: { changes: UseQueryResult<DashboardChanges>; effectiveOn: string }) {
  const t = useWords();
  const formats = useFormats();
  const [{ since }] = useSearchState(DashboardSearch);
  if (since === undefined) return null;
  if (since >= effectiveOn) return <Card><p className="sub">{t('dashboard.since.notEarlier', { since: formats.day(since), day: formats.day(effectiveOn) })}</p></Card>;
  return (
    <Card isPadded={false} title={t('dashboard.since.title', { day: formats.day(since) })} detail={t('dashboard.since.hint', { since: formats.day(since), day: formats.day(effectiveOn) })}>
      <QueryBoundary query={changes} lines={6}>{(data) => <Listed data={data} />}</QueryBoundary>
    </Card>
  );
}

function Listed({ data: { changes } }: { data: DashboardChanges }) {
  const t = useWords();
  const [{ change: wanted }, setSearch] = useSearchState(DashboardSearch);
  if (changes.length === 0) return <EmptyState title={t('dashboard.since.empty')} />;
  const counts = CELL_CHANGES.map((kind) => ({ kind, count: changes.filter(({ change }) => change === kind).length })).filter(({ count }) => count > 0);
  const shown = changes.filter(({ change }) => (wanted === undefined ? change !== 'part' : change === wanted));
  const choose = (kind: CellChange | undefined) => setSearch({ change: kind }, { replace: true });
  return (
    <>
      <div className="bar change-kinds no-print" role="group" aria-label={t('dashboard.since.kinds')}>
        <Chip isPressed={wanted === undefined} onClick={() => choose(undefined)}>{t('dashboard.since.leads', { count: changes.filter(({ change }) => change !== 'part').length })}</Chip>
        {counts.map(({ kind, count }) => <Chip key={kind} isPressed={wanted === kind} onClick={() => choose(wanted === kind ? undefined : kind)}>{t(`dashboard.since.kind.${kind}`)} {count}</Chip>)}
      </div>
      {shown.length === 0 ? <EmptyState title={t('common.state.emptyFilter')} /> : byUnit(shown).map(({ unit, lines }) => (
        <section className="unit-changes" key={unit.id} aria-label={unit.name}>
          <h3>{unit.shortName}</h3>
          <ul>{lines.map((line) => <ChangeLine key={line.assignmentId} line={line} />)}</ul>
        </section>
      ))}
    </>
  );
}

function ChangeLine({ line: { task, change, from, to } }: { line: DashboardChange }) {
  const t = useWords();
  return (
    <li className={change === 'overdue' ? 'bad' : undefined}>
      <Link to={paths.task} params={{ taskId: task.id }} search={({ on }) => ({ on })}>{task.code}. {task.title}</Link>
      <span className="from-to">
        <Shown cell={from} isFormer />
        <span aria-hidden="true">→</span><span className="vh">{t('dashboard.since.to')}</span>
        <Shown cell={to} />
      </span>
      <b className="sm">{t(`dashboard.since.kind.${change}`)}</b>
    </li>
  );
}

/** What was shown before is told without its numbers of days: they were of another day. */
function Shown({ cell, isFormer = false }: { cell: DashboardChange['from']; isFormer?: boolean }) {
  const t = useWords();
  if (cell === null) return <span className="sub">{t(isFormer ? 'dashboard.since.notGiven' : 'dashboard.since.gone')}</span>;
  if (cell.status !== null) return <StatusTag status={isFormer ? { ...cell.status, workingDaysLate: null, workingDaysLeft: null, silentDays: null } : cell.status} />;
  const state = coordinatingStateOf(cell);
  return state && <CoordinatingTag state={state} />;
}

function byUnit(changes: readonly DashboardChange[]): { unit: DashboardChange['unit']; lines: DashboardChange[] }[] {
  const groups = new Map<string, { unit: DashboardChange['unit']; lines: DashboardChange[] }>();
  for (const line of changes) {
    const group = groups.get(line.unit.id) ?? { unit: line.unit, lines: [] };
    group.lines.push(line);
    groups.set(line.unit.id, group);
  }
  return [...groups.values()];
}
