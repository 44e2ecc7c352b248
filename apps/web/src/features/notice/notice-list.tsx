import { listNotices, readNotice, readNotices, type Notice } from '@app/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { itemsOf, pages } from '../../lib/pages';
import { paths } from '../../lib/paths';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { CalendarFeeds } from './calendar-feeds';
import '../../ui/status-tag.css';
import './notice.css';

/** What the person was told, newest first. */
export function NoticeList() {
  const t = useWords();
  const { committee, can } = useSession();
  const list = useInfiniteQuery(pages(listNotices, { query: { limit: 50 } }));
  const readAll = useCommand(readNotices);
  const known = itemsOf(list.data);
  // A refusal is shown below from the command.
  const handleReadAll = () => void readAll.run({}).catch((error: unknown) => console.info('Nothing was marked.', error));
  const hasUnread = known.some(({ isRead }) => !isRead);
  return (
    <div className="stack measure">
      <PageHeader title={t('notice.title')} detail={t('notice.hint')} actions={hasUnread && <Button isPending={readAll.isPending} onClick={handleReadAll}>{t('notice.readAll')}</Button>} />
      {readAll.error && <ProblemNote error={readAll.error} />}
      <QueryBoundary query={list}>
        {() => (known.length === 0 ? <Card><EmptyState title={t('notice.empty')} /></Card> : <ul className="notices" aria-label={t('notice.title')}>{known.map((one) => <NoticeItem key={one.id} notice={one} />)}</ul>)}
      </QueryBoundary>
      <LoadMore list={list} />
      {committee !== null && can('task.read') && <CalendarFeeds committeeId={committee.id} />}
    </div>
  );
}

function NoticeItem({ notice: { id, kind, content, createdAt, isRead } }: { notice: Notice }) {
  const t = useWords();
  const formats = useFormats();
  const read = useCommand(readNotice);
  // A refusal is shown below from the command.
  const handleRead = () => void read.run({ params: { noticeId: id } }).catch((error: unknown) => console.info('The notice was not marked.', error));
  return (
    <li className={isRead ? undefined : 'unread'}>
      <p className="bar">
        <b>{t(`notice.kind.${kind}`, { number: content.submission?.number ?? String(content.number ?? '') })}</b>
        {!isRead && <span className="tag notice-unread t-wait">{t('notice.unread')}</span>}
        <span className="sm sub num">{formats.instant(createdAt)}</span>
      </p>
      <Content content={content} />
      {read.error && <ProblemNote error={read.error} />}
      {!isRead && <div className="bar no-print"><Button isSmall isPending={read.isPending} onClick={handleRead}>{t('notice.read')}</Button></div>}
    </li>
  );
}

function Content({ content: { tasks, reports, submission, returned, note } }: { content: Notice['content'] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <ul className="notice-lines">
      {reports.map(({ reportId, roundName, unitName, dueOn, rung, number }) => <li key={reportId}><Link to={paths.work}>{t('notice.report', { round: roundName, unit: unitName, day: formats.day(dueOn), rung: t(`notice.rung.${rung}`), number })}</Link></li>)}
      {tasks.map(({ taskId, code, title, unitName, dueOn, rung, number }) => (
        <li key={`${taskId} ${unitName}`}><Link to={paths.task} params={{ taskId }}>{code}. {title}</Link><br /><span className="sm sub">{t('notice.task', { unit: unitName, day: formats.day(dueOn), rung: t(`notice.rung.${rung}`), number })}</span></li>
      ))}
      {submission !== null && <li><Link to={paths.receipt} params={{ submissionId: submission.id }}>{t('notice.receipt')}</Link></li>}
      {note !== null && <li><Link to={paths.work} lang="vi">{note}</Link></li>}
      {returned !== null && <li><Link to={paths.workForm} params={{ assignmentId: returned.assignmentId }}>{returned.code}. {returned.title}</Link></li>}
    </ul>
  );
}
