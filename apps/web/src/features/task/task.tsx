import { getTask, type Task as TaskData } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { dayParam, useSearchState } from '../../lib/search-params';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { PageHeader } from '../../ui/page-header';
import { PartList } from '../../ui/part-list';
import { QueryBoundary } from '../../ui/query-boundary';
import { MarkWords, StatusTag } from '../../ui/status-tag';
import { Card, Facts, Note } from '../../ui/surface';
import { Acknowledge } from './acknowledge';
import { DeskClock } from './desk-bar';
import { DueDayText, OriginalDueDay } from './due-day';
import { stateWord } from './state-word';
import { TaskHistory, TaskLinks, TaskReports } from './task-past';
import { TaskPeople, TaskSources } from './task-origin';
import { HandBackNote, UnclearNote } from './task-marks';
import { TaskResult } from './task-result';
import './task.css';

const Search = z.object({ on: dayParam });

/** One task: by whose words, who, by when, which result, and what happened. `actionsOf`: what may be done with it besides; a day of the past is only looked at. */
export function Task({ actionsOf }: { actionsOf: (task: TaskData) => ReactNode }) {
  const t = useWords();
  const { taskId = '' } = useParams({ strict: false });
  const { today } = useSession();
  const [{ on }] = useSearchState(Search);
  const pastDay = on !== undefined && on < today ? on : null;
  const task = useQuery(query(getTask, { params: { taskId }, query: pastDay === null ? {} : { effectiveOn: pastDay } }));
  return (
    <>
      <PageHeader
        title={task.data ? t('matrix.taskHeader', task.data) : t('task.one')}
        crumbs={[<Link key="list" to={paths.tasks}>{t('task.title')}</Link>]}
        detail={task.data && <Standing task={task.data} />}
      />
      {pastDay !== null && <PastDay day={pastDay} />}
      <QueryBoundary query={task} lines={12}>
        {(data) => <Content task={data} pastDay={pastDay} actions={pastDay === null && <>{actionsOf(data)}<Acknowledge task={data} /></>} />}
      </QueryBoundary>
    </>
  );
}

/** Said before anything else on the page: this is not how the task stands today. */
function PastDay({ day }: { day: string }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <div className="past-day">
      <Note tone="warn" icon="clock">
        <p><b>{t('task.asOf', { day: formats.day(day) })}</b></p>
        <p><Link to="." search={(before) => ({ ...before, on: undefined })}>{t('task.asOfToday')}</Link></p>
      </Note>
    </div>
  );
}

function Standing({ task }: { task: TaskData }) {
  const status = task.assignments.find(({ role }) => role === 'lead')?.status;
  if (!status) return null;
  return <div className="bar"><StatusTag status={status} /><MarkWords marks={status.marks} /></div>;
}

function Content({ task, pastDay, actions }: { task: TaskData; pastDay: string | null; actions: ReactNode }) {
  const t = useWords();
  const formats = useFormats();
  const lead = task.assignments.find(({ role }) => role === 'lead');
  const times = [
    { label: t('task.dueOn'), value: task.kind === 'standing' ? t('task.noDueDay') : <DueDayText due={task.due} /> },
    ...(task.kind === 'standing' ? [] : [{ label: t('task.originalDueOn'), value: <OriginalDueDay due={task.due} /> }, { label: t('extension.countLabel'), value: <span className="num">{formats.number(task.due.extensionCount)}</span> }]),
    ...(task.recurrence === null ? [] : [{ label: t('task.recurrence'), value: task.recurrence }]),
    { label: t('task.completedOn'), value: <span className="num">{formats.day(lead?.completedOn ?? null)}</span> },
    { label: t('task.state'), value: stateWord(t, task.state) },
    { label: t('task.theme'), value: task.theme.name },
    { label: t('task.kind'), value: t(`taskKind.${task.kind}`) },
    ...(task.isHeldOutside ? [{ label: t('task.heldOutside'), value: t('task.heldOutsideHint') }] : []),
    ...(task.note === null ? [] : [{ label: t('task.note'), value: task.note }]),
  ];
  return (
    <div className="stack">
      <UnclearNote task={task} />
      <HandBackNote task={task} />
      {actions}
      <div className="task-grid">
        <Card title={t('task.source.title')}><TaskSources task={task} /></Card>
        <Card title={t('task.clear.person')}><TaskPeople task={task} /></Card>
        {task.assignments.some(({ role }) => role === 'coordinating') && <Card title={t('part.title')}><PartList taskId={task.id} /></Card>}
        <Card title={t('task.clear.time')}><Facts facts={times} /></Card>
        <Card title={t('task.clear.result')}><TaskResult task={task} /></Card>
        {lead !== undefined && lead.state !== 'draft' && <Card title={t('fairClock.title')}><DeskClock assignmentId={lead.id} pastDay={pastDay} /></Card>}
        <Card title={t('task.reports.title')}><TaskReports task={task} /></Card>
        <Card title={t('task.history.title')}><TaskHistory task={task} /></Card>
        {task.links.length > 0 && <Card title={t('task.link.title')}><TaskLinks task={task} /></Card>}
      </div>
    </div>
  );
}
