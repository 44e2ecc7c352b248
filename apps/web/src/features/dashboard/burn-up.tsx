import { getBurnUp, type BurnUp as BurnUpData, type BurnUpPoint } from '@app/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { ANNOUNCED } from '../../lib/live';
import { paths } from '../../lib/paths';
import { useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';
import { BurnUpChart } from './burn-up-chart';
import { DashboardSearch } from './dashboard-search';
import './burn-up.css';

/** How the half-year went: due by plan, claimed, accepted. */
export function BurnUp({ on }: { on: string | undefined }) {
  const { plan } = useWorkspace();
  const burnUp = useQuery({ ...query(getBurnUp, { query: { planId: plan.id, effectiveOn: on } }), placeholderData: keepPreviousData, ...ANNOUNCED });
  return burnUp.data === undefined ? <div className="card padded"><QueryBoundary query={burnUp} lines={8}>{() => null}</QueryBoundary></div> : <Drawn data={burnUp.data} />;
}

function Drawn({ data }: { data: BurnUpData }) {
  const t = useWords();
  const formats = useFormats();
  const [{ burnUpTable = false }, change] = useSearchState(DashboardSearch);
  const now = data.points.findIndex(({ on }) => on === data.effectiveOn);
  const last = now < 0 ? data.points.length - 1 : now;
  const [chosen, setChosen] = useState<string | null>(null);
  const at = data.points.findIndex(({ on }) => on === chosen);
  const point = data.points[at < 0 ? last : at];
  const end = data.points[last];
  const title = end === undefined || end.claimed === null || end.accepted === null ? t('dashboard.burnUp.titleAhead', { due: end?.planned ?? 0 }) : t('dashboard.burnUp.title', { due: end.planned, claimed: end.claimed, accepted: end.accepted });
  return (
    <Card
      title={title}
      detail={t('dashboard.burnUp.hint', { day: formats.day(data.startsOn), total: data.total })}
      actions={<Button isSmall icon="table" aria-pressed={burnUpTable} onClick={() => change({ burnUpTable: burnUpTable ? undefined : true })}>{t('matrix.asTable')}</Button>}
    >
      {burnUpTable ? <PointTable points={data.points} title={title} /> : <BurnUpChart data={data} at={at < 0 ? last : at} onMove={(next) => setChosen(data.points[next]?.on ?? null)} />}
      {!burnUpTable && point && point.accepted !== null && point.on !== data.effectiveOn && <p className="sm no-print"><DayLink on={point.on} /></p>}
    </Card>
  );
}

/** R14: a point of the past opens the dashboard of its day. */
function DayLink({ on }: { on: string }) {
  const t = useWords();
  const formats = useFormats();
  return <Link to={paths.dashboard} search={(before) => ({ ...before, on })}>{t('dashboard.burnUp.open', { day: formats.day(on) })}</Link>;
}

function PointTable({ points, title }: { points: readonly BurnUpPoint[]; title: string }) {
  const t = useWords();
  const formats = useFormats();
  const columns: Column<BurnUpPoint>[] = [
    { key: 'on', label: t('dashboard.burnUp.day'), isHeading: true, cell: ({ on, accepted }) => (accepted === null ? <span className="num">{formats.day(on)}</span> : <Link className="num" to={paths.dashboard} search={(before) => ({ ...before, on })}>{formats.day(on)}</Link>) },
    ...(['planned', 'claimed', 'accepted'] as const).map((line): Column<BurnUpPoint> => ({ key: line, label: t(`dashboard.burnUp.${line}`), isNumeric: true, cell: (point) => formats.number(point[line]) })),
  ];
  return <div className="burn-up-table"><Table caption={title} columns={columns} rows={points} keyOf={({ on }) => on} /></div>;
}
