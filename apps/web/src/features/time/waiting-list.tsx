import { listWaiting, type WaitingDecision } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { DecideDialog } from './decide-dialog';
import './time.css';

/** What units asked for and nobody has decided: later days for the leaders, tasks given back for the secretariat. */
export function WaitingList() {
  const t = useWords();
  const { plan } = useWorkspace();
  const waiting = useQuery(query(listWaiting, { params: { planId: plan.id } }));
  return (
    <div className="stack measure">
      <PageHeader title={t('decision.title')} detail={t('decision.hint')} />
      <QueryBoundary query={waiting} lines={8}>
        {({ extensionCount, handBackCount, items }) =>
          items.length === 0 ? (
            <Card><EmptyState title={t('decision.empty')} /></Card>
          ) : (
            <>
              <Section title={t('decision.forLeaders')} count={t('decision.extensions', { count: extensionCount })} items={items.filter(({ kind }) => kind === 'extension')} />
              <Section title={t('decision.forSecretariat')} count={t('decision.handBacks', { count: handBackCount })} items={items.filter(({ kind }) => kind !== 'extension')} />
            </>
          )
        }
      </QueryBoundary>
    </div>
  );
}

function Section({ title, count, items }: { title: string; count: string; items: readonly WaitingDecision[] }) {
  const t = useWords();
  return (
    <Card title={title} detail={count}>
      {items.length === 0 ? <p className="sub">{t('decision.empty')}</p> : <ul className="requests" aria-label={title}>{items.map((item) => <Waiting key={item.id} item={item} />)}</ul>}
    </Card>
  );
}

function Waiting({ item }: { item: WaitingDecision }) {
  const t = useWords();
  const formats = useFormats();
  const { can } = useWorkspace();
  const [isDeciding, setDeciding] = useState(false);
  const { id, kind, task, unit, askedBy, askedOn, reason, due, requestedDueOn, timing } = item;
  return (
    <li>
      <p><b>{t(`decision.kind.${kind}`)}</b> · <Link to={paths.task} params={{ taskId: task.id }}>{task.code}. {task.title}</Link></p>
      <p className="sm sub">
        {t('decision.asked', { unit: unit.shortName, name: askedBy, day: formats.day(askedOn) })}
        {timing !== null && <> · <span className={timing === 'after-due-day' ? 'late-ask' : undefined}>{t(`extension.timing.${timing}`)}</span></>}
      </p>
      {due.dueOn !== null && (
        <p className="sm">
          {t('decision.dueNow')}: {due.extensionCount > 0 && <><s className="num sub">{formats.day(due.originalDueOn)}</s> </>}<span className="num">{formats.day(due.dueOn)}</span>
          {requestedDueOn !== null && <> · {t('extension.until', { day: formats.day(requestedDueOn) })}</>}
          {kind === 'extension' && <> · {t('extension.countLabel')}: <span className="num">{formats.number(due.extensionCount)}</span></>}
        </p>
      )}
      <p className="sm text" lang="vi">{reason}</p>
      {requestedDueOn !== null && can('task.decide') && <div className="bar no-print"><Button onClick={() => setDeciding(true)}>{t('extension.decide')}</Button></div>}
      {isDeciding && requestedDueOn !== null && <DecideDialog request={{ id, code: task.code, due, requestedDueOn, timing }} onClose={() => setDeciding(false)} />}
    </li>
  );
}
