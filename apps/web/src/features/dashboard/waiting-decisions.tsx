import { listQueue, listWaiting } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { query } from '../../lib/api-client';
import { ANNOUNCED } from '../../lib/live';
import { paths } from '../../lib/paths';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { QueryBoundary } from '../../ui/query-boundary';

const QUEUE_LIMIT = 200;

/** Besides the asks: later due days, tasks given back and completions to confirm, each with its number and the way there. */
export function WaitingDecisions({ on }: { on: string | undefined }) {
  const { today, can } = useWorkspace();
  // The queue knows only what waits now.
  const isNow = on === undefined || on === today;
  return (
    <>
      <Decisions on={on} />
      {isNow && (can('report.confirm') || can('report.review')) && <Confirmations />}
    </>
  );
}

function Decisions({ on }: { on: string | undefined }) {
  const t = useWords();
  const { plan } = useWorkspace();
  const waiting = useQuery({ ...query(listWaiting, { params: { planId: plan.id }, query: { effectiveOn: on } }), ...ANNOUNCED });
  return (
    <QueryBoundary query={waiting} lines={1}>
      {({ extensionCount, handBackCount }) =>
        extensionCount + handBackCount === 0 ? null : (
          <p className="waiting-decisions">
            <b>{[extensionCount > 0 && t('decision.extensions', { count: extensionCount }), handBackCount > 0 && t('decision.handBacks', { count: handBackCount })].filter(Boolean).join(', ')}</b>
            {' · '}
            <Link to={paths.decisions}>{t('decision.all')}</Link>
          </p>
        )
      }
    </QueryBoundary>
  );
}

function Confirmations() {
  const t = useWords();
  const { committee } = useWorkspace();
  const queue = useQuery({ ...query(listQueue, { query: { committeeId: committee.id, limit: QUEUE_LIMIT } }), ...ANNOUNCED });
  return (
    <QueryBoundary query={queue} lines={1}>
      {({ items, nextCursor }) => {
        const count = items.filter(({ awaitsLeader }) => awaitsLeader).length;
        if (count === 0) return null;
        return (
          <p className="waiting-decisions">
            <b>{t(nextCursor === null ? 'decision.confirmations' : 'decision.confirmationsMore', { count })}</b>
            {' · '}
            <Link to={paths.review}>{t('decision.toConfirm')}</Link>
          </p>
        );
      }}
    </QueryBoundary>
  );
}
