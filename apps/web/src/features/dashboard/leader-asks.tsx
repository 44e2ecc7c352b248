import { getLeaderAsks } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { ANNOUNCED } from '../../lib/live';
import { paths } from '../../lib/paths';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import '../../ui/ask-answer.css';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { WaitingDecisions } from './waiting-decisions';

/** What the units wait for from the leaders, beside what the leaders wait for from the units. */
export function LeaderAsks({ on }: { on: string | undefined }) {
  const t = useWords();
  const formats = useFormats();
  const { plan } = useWorkspace();
  const asks = useQuery({ ...query(getLeaderAsks, { params: { planId: plan.id }, query: { effectiveOn: on } }), ...ANNOUNCED });
  const summary = asks.data && asks.data.count > 0 && <><b>{t('ask.block.count', { count: asks.data.count })}</b>{asks.data.overdueCount > 0 && <>, <b className="late-word">{t('ask.block.overdue', { count: asks.data.overdueCount })}</b></>}</>;
  return (
    <Card title={t('ask.block.title')} detail={summary} actions={<Link to={paths.asks} search={(before) => ({ ...before, view: 'leader' })}>{t('ask.block.all')}</Link>}>
      <QueryBoundary query={asks} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="sub">{t('ask.block.empty')}</p>
          ) : (
            <ul className="leader-asks">
              {items.map(({ id, unit, task, words, dueOn, isOverdue, raisedOn, repeatNumber }) => (
                <li key={id}>
                  <p className="said"><Link to={paths.task} params={{ taskId: task.id }}>{task.code}</Link> <span lang="vi" title={words}>{words}</span></p>
                  <p className="sm sub">
                    {[t('ask.raised', { unit: unit.shortName, day: formats.day(raisedOn) }), repeatNumber > 1 ? t('ask.repeated', { count: repeatNumber }) : null, t('ask.block.due', { day: formats.day(dueOn) })].filter(Boolean).join(' · ')}
                    {isOverdue && <> · <b className="late-word">{t('ask.overdue')}</b></>}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </QueryBoundary>
      <WaitingDecisions on={on} />
    </Card>
  );
}
