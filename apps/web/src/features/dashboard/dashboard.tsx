import { getDashboard, type Dashboard as DashboardData } from '@app/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { ANNOUNCED } from '../../lib/live';
import { useMediaQuery } from '../../lib/media-query';
import { usePageTitle } from '../../lib/page-title';
import { useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { AsOfBar } from './as-of-bar';
import { BurnUp } from './burn-up';
import { Changes, useChanges } from './changes';
import { DashboardSearch } from './dashboard-search';
import { KeyFigures } from './key-figures';
import { LeaderAsks } from './leader-asks';
import { Matrix } from './matrix';
import { OverdueList } from './overdue-list';
import { Present } from './present';
import { UnitList } from './unit-list';
import { UpdateBar } from './update-bar';
import './dashboard.css';

/** The leaders' first screen: what is done, what is not, by whom, as of the end of any day. */
export function Dashboard() {
  const t = useWords();
  const { plan } = useWorkspace();
  const [{ on }] = useSearchState(DashboardSearch);
  usePageTitle(t('dashboard.title'));
  const dashboard = useQuery({ ...query(getDashboard, { query: { planId: plan.id, effectiveOn: on } }), placeholderData: keepPreviousData, ...ANNOUNCED });
  return (
    <div className="dash stack" aria-busy={dashboard.isFetching}>
      {dashboard.data === undefined && <h1 className="vh">{t('dashboard.title')}</h1>}
      <QueryBoundary query={dashboard} lines={14}>{(data) => <><Content data={data} on={on} /><UpdateBar data={data} isFetching={dashboard.isFetching} /></>}</QueryBoundary>
    </div>
  );
}

function Content({ data, on }: { data: DashboardData; on: string | undefined }) {
  const t = useWords();
  const [search, change] = useSearchState(DashboardSearch);
  const isPhone = useMediaQuery('(max-width: 767px)');
  const changes = useChanges(data.effectiveOn);
  // Beside what waits for the leaders there is room for it; below, what is not done comes first.
  const isWide = useMediaQuery('(min-width: 1200px)');
  if (data.tasks.length === 0) {
    return (
      <>
        <AsOfBar data={data} />
        <Card><h1>{t('dashboard.title')}</h1><EmptyState title={t('dashboard.empty')} /></Card>
      </>
    );
  }
  return (
    <>
      {search.present && <Present data={data} onClose={() => change({ present: undefined })} />}
      <AsOfBar data={data} />
      <div className="dash-head">
        <div className="stack">
          <KeyFigures data={data} since={changes.data?.since} />
          {isWide && <BurnUp on={on} />}
        </div>
        <LeaderAsks on={on} />
      </div>
      <Changes changes={changes} effectiveOn={data.effectiveOn} />
      {isPhone && <OverdueList data={data} />}
      {isPhone ? <UnitList data={data} /> : <Matrix data={data} />}
      {!isPhone && <OverdueList data={data} />}
      {!isWide && <BurnUp on={on} />}
      <p className="xs sub">{t('dashboard.ruleVersion', { version: data.ruleVersion })}</p>
    </>
  );
}
