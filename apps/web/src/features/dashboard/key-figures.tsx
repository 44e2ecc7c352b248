import type { Dashboard, DashboardChanges, TaskListQuery } from '@app/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useSearchState } from '../../lib/search-params';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { StatusTile, type ShownStatus } from '../../ui/status-tag';
import { DashboardSearch } from './dashboard-search';
import { overdueOf } from './reading';

type Since = DashboardChanges['since'] | undefined;
type Figure = NonNullable<TaskListQuery['figure']>;
const NOT_COUNTED_REASONS = ['on-hold', 'cancelled', 'carried-over'] as const;

/** The one sentence, the five official figures in their order, and both rates with what they are rates of (R11). */
export function KeyFigures({ data, since }: { data: Dashboard; since?: Since }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <section className="card lead" aria-label={t('figures.title')}>
      <Sentence data={data} />
      <FigureStrip data={data} since={since} />
      <Parts totals={data.totals} />
      <div className="rates num">
        <div title={t('figures.completionOfDueFormula')}>{t('figures.completionOfDue')} <b>{data.completionOfDue === null ? t('figures.noneDue') : formats.rate(data.completionOfDue)}</b> <RateDelta now={data.completionOfDue} then={since?.completionOfDue} /></div>
        <div title={t('figures.planProgressFormula')}>{t('figures.planProgress')} <b>{formats.rate(data.planProgress)}</b> <RateDelta now={data.planProgress} then={since?.planProgress} /></div>
      </div>
    </section>
  );
}

function Sentence({ data }: { data: Dashboard }) {
  const t = useWords();
  const { committee } = useCommittee();
  const [longest, ...others] = overdueOf(data);
  const units = new Set([longest, ...others].map((entry) => entry?.unit.id)).size;
  const { numerator, denominator } = data.completionOfDue ?? { numerator: 0, denominator: 0 };
  return (
    <>
      <h1>
        {denominator === 0 ? t('figures.sentence.noneDue') : t('figures.sentence.done', { rate: `${numerator}/${denominator}` })}
        {'; '}
        {longest ? <em>{t('figures.sentence.overdue', { count: data.totals.overdue, units })}</em> : t('figures.sentence.noneOverdue')}
      </h1>
      <p className="why">
        {longest && t('figures.sentence.longest', { task: longest.task.code, unit: longest.unit.shortName, days: longest.cell.status?.workingDaysLate ?? 0 })}{' '}
        {t('figures.sentence.dueSoon', { days: committee.dueSoonDays, count: data.totals.dueSoon })}
      </p>
    </>
  );
}

function FigureStrip({ data, since }: { data: Dashboard; since: Since }) {
  const t = useWords();
  const { totals } = data;
  const overdueUnits = new Set(overdueOf(data).map(({ unit }) => unit.id)).size;
  return (
    <dl className="kpi">
      <Kpi name={t('figures.total')} count={totals.total} then={since?.totals.total} />
      <Kpi name={t('figures.completed')} tile="completed-on-time" figure="completed" count={totals.completed} then={since?.totals.completed}>
        <span className="nw">{t('figures.onTime')} <CountLink name={t('task.filter.figure.completed-on-time')} figure="completed-on-time" count={totals.completedOnTime} />,</span>{' '}
        <span className="nw">{t('figures.late')} <CountLink name={t('task.filter.figure.completed-late')} figure="completed-late" count={totals.completedLate} /></span>
      </Kpi>
      <Kpi name={t('figures.within')} tile="in-progress" figure="within-term" count={totals.withinTerm} then={since?.totals.withinTerm}>
        {t('figures.dueSoon')} <CountLink name={t('task.filter.figure.due-soon')} figure="due-soon" count={totals.dueSoon} />
      </Kpi>
      <Kpi name={t('figures.overdue')} tile="overdue" figure="overdue" count={totals.overdue} then={since?.totals.overdue} isBad={totals.overdue > 0}>
        {totals.overdue > 0 ? t('figures.overdueUnits', { units: overdueUnits }) : t('figures.noneOverdue')}
      </Kpi>
      <Kpi name={t('figures.notCounted')} tile="not-counted" figure="not-counted" count={totals.notCounted} then={since?.totals.notCounted}>
        <NotCounted data={data} />
      </Kpi>
    </dl>
  );
}

function Kpi({ name, count, then, tile, figure, isBad = false, children }: { name: string; count: number; then: number | undefined; tile?: ShownStatus; figure?: Figure; isBad?: boolean; children?: ReactNode }) {
  return (
    <div className={isBad ? 'red' : undefined}>
      <dt>{tile && <StatusTile shown={tile} />}{name}</dt>
      <dd className="n"><CountLink name={name} figure={figure} count={count} /></dd>
      {children && <dd>{children}</dd>}
      {then !== undefined && <dd className="delta"><CountDelta by={count - then} /></dd>}
    </div>
  );
}

/** The same figure on the earlier day, as a difference in words and sign. */
function CountDelta({ by }: { by: number }) {
  const t = useWords();
  const formats = useFormats();
  if (by === 0) return t('figures.unchanged');
  return <><span aria-hidden="true">{by > 0 ? '▲' : '▼'}</span> {t(by > 0 ? 'figures.increased' : 'figures.decreased', { count: formats.number(Math.abs(by)) })}</>;
}

/** R11: points of percent between two rates; nothing where either has no denominator. */
function RateDelta({ now, then }: { now: Dashboard['planProgress']; then: Dashboard['planProgress'] | undefined }) {
  const t = useWords();
  const formats = useFormats();
  if (now === null || then === null || then === undefined) return null;
  const points = Math.round((now.numerator / now.denominator - then.numerator / then.denominator) * 1000) / 10;
  if (points === 0) return <span className="sub">{t('figures.unchanged')}</span>;
  return <span className="sub"><span aria-hidden="true">{points > 0 ? '▲' : '▼'}</span> {t(points > 0 ? 'figures.pointsUp' : 'figures.pointsDown', { points: formats.number(Math.abs(points), 1) })}</span>;
}

/** R14: every number opens the tasks it counts. */
function CountLink({ name, figure, count }: { name: string; figure?: Figure | undefined; count: number }) {
  const t = useWords();
  const formats = useFormats();
  const [{ on }] = useSearchState(DashboardSearch);
  return (
    <Link to={paths.tasks} search={{ figure, on }} aria-label={t('figures.openList', { name, count })}>
      {formats.number(count)}
    </Link>
  );
}

/** Why tasks are not counted, the reasons that occur. */
function NotCounted({ data }: { data: Dashboard }) {
  const t = useWords();
  const states = data.cells.filter(({ status }) => status?.deadlineClass === 'not-counted').map(({ state }) => state);
  const known = NOT_COUNTED_REASONS.map((reason) => ({ reason, count: states.filter((state) => state === reason).length }));
  const rest = data.totals.notCounted - known.reduce((sum, { count }) => sum + count, 0);
  const parts = [...known, { reason: 'other' as const, count: rest }].filter(({ count }) => count > 0);
  return parts.map(({ reason, count }) => t(`figures.notCountedBy.${reason}`, { count })).join(', ');
}

/** The figures as one bar; the numbers stand above it. */
function Parts({ totals }: { totals: Dashboard['totals'] }) {
  const parts: { tone: string; count: number }[] = [
    { tone: 'done', count: totals.completedOnTime },
    { tone: 'late', count: totals.completedLate },
    { tone: 'doing', count: totals.withinTerm - totals.dueSoon },
    { tone: 'soon', count: totals.dueSoon },
    { tone: 'over', count: totals.overdue },
    { tone: 'off', count: totals.notCounted },
  ];
  return (
    <div className="parts" aria-hidden="true">
      {parts.filter(({ count }) => count > 0).map(({ tone, count }) => <span key={tone} className={`g g-${tone}`} style={{ flexGrow: count }} />)}
    </div>
  );
}
