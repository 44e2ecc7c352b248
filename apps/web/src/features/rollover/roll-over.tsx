import { getRollOver, type RollOver as RollOverData } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card, Note } from '../../ui/surface';
import { CloseStep } from './close-step';
import { RollOverTable } from './roll-over-table';

/** The change of half-year: every task that is not finished, its result beside, and the one decision on it. */
export function RollOver() {
  const t = useWords();
  const { planId = '' } = useParams({ strict: false });
  const rollOver = useQuery(query(getRollOver, { params: { planId } }));
  return (
    <>
      <PageHeader
        title={t('rollOver.title')}
        crumbs={[<Link key="list" to={paths.plans}>{t('plan.title')}</Link>, <Link key="plan" to={paths.plan} params={{ planId }}>{rollOver.data?.planName ?? t('plan.one')}</Link>]}
      />
      <QueryBoundary query={rollOver}>{(data) => <Content rollOver={data} />}</QueryBoundary>
    </>
  );
}

function Content({ rollOver }: { rollOver: RollOverData }) {
  const t = useWords();
  const formats = useFormats();
  const { items, missingCount, nextPlan, state } = rollOver;
  const halfYear = formats.halfYear(rollOver.nextHalfYear);
  const waiting = items.filter(({ decision }) => decision === null);
  const ended = items.filter(({ decision }) => decision !== null);
  return (
    <div className="stack">
      {state !== 'closed' && <p className="measure">{t('rollOver.intro', { halfYear })}</p>}
      {state !== 'closed' && nextPlan === null && <Note tone="warn">{t('rollOver.noNextPlan', { halfYear })} <Link to={paths.plans}>{t('plan.add')}</Link></Note>}
      <p role="status"><b>{missingCount > 0 ? t('rollOver.missing', { count: missingCount }) : t('rollOver.nothingMissing')}</b></p>
      <CloseStep rollOver={rollOver} />
      <Card title={t('rollOver.waiting')} isPadded={waiting.length === 0}>
        {waiting.length === 0 ? <EmptyState title={t('rollOver.empty')} detail={t('rollOver.emptyDetail')} /> : <RollOverTable caption={t('rollOver.waiting')} items={waiting} nextPlan={nextPlan} />}
      </Card>
      {ended.length > 0 && <Card title={t('rollOver.ended')} isPadded={false}><RollOverTable caption={t('rollOver.ended')} items={ended} nextPlan={nextPlan} /></Card>}
    </div>
  );
}
