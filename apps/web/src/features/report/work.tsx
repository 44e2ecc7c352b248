import { acknowledgeAssignment, getWork, WORK_GROUPS, type Work, type WorkItem } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { idParam, useSearchState } from '../../lib/search-params';
import { useSession, useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PartList } from '../../ui/part-list';
import { SelectField } from '../../ui/field';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Facts, Note } from '../../ui/surface';
import { CoordinatingTag, StatusTag, type CoordinatingState } from '../../ui/status-tag';
import { HeadNote } from './head-note';
import './report.css';

const WorkSearch = z.object({ unit: idParam });

/** A unit's home: a task list, returned work first. */
export function WorkHome() {
  const t = useWords();
  const { committee, plan, ownUnits } = useWorkspace();
  const [search, setSearch] = useSearchState(WorkSearch);
  const unit = ownUnits.find(({ id }) => id === search.unit) ?? ownUnits[0];
  const work = useQuery({ ...query(getWork, { params: { unitId: unit?.id ?? '' }, query: { committeeId: committee.id, planId: plan.id } }), enabled: unit !== undefined });
  if (unit === undefined) return <EmptyState title={t('common.state.forbidden')} detail={t('common.state.forbiddenHow')} />;
  return (
    <>
      {ownUnits.length > 1 && (
        <SelectField label={t('unitHome.chooseUnit')} value={unit.id} onChange={(event) => setSearch({ unit: event.target.value })}>
          {ownUnits.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
      )}
      <QueryBoundary query={work}>{(data) => <WorkBody work={data} />}</QueryBoundary>
    </>
  );
}

function WorkBody({ work }: { work: Work }) {
  const t = useWords();
  const { today } = useSession();
  const formats = useFormats();
  const { round, unit, items, totals } = work;
  const open = items.filter(({ group }) => group === 'returned' || group === 'to-report' || group === 'draft' || group === 'to-acknowledge').length;
  const heading = round === null ? t('unitHome.headingNoRound', { unit: unit.name }) : open === 0 ? t('unitHome.headingDone', { unit: unit.name }) : t('unitHome.heading', { unit: unit.name, count: open, day: formats.day(round.dueOn) });
  const intro = round === null ? undefined : t(round.dueOn < today ? 'unitHome.introLate' : round.workingDaysLeft > 0 ? 'unitHome.intro' : 'unitHome.introToday', { round: round.name, days: round.workingDaysLeft, day: formats.day(round.cutOffOn) });
  return (
    <>
      <PageHeader title={heading} windowTitle={t('unitHome.title')} detail={intro} />
      <div className="work">
        <div className="stack">
          {work.missedRound !== null && <Note tone="warn">{t('unitHome.missed', { round: work.missedRound.name, day: formats.day(work.missedRound.closesOn) })}</Note>}
          {round?.reportState === 'with-head' && <HeadNote reportId={round.reportId} unitId={unit.id} />}
          {open > 1 && <div className="bar"><ButtonLink to={paths.workGrid} search={(before) => ({ ...before, unit: unit.id })} icon="table">{t('report.grid.open')}</ButtonLink><ButtonLink to={paths.workTable} search={(before) => ({ ...before, unit: unit.id })} icon="clip">{t('draftSheet.open')}</ButtonLink></div>}
          {items.length === 0 && <EmptyState title={t('unitHome.empty')} />}
          {WORK_GROUPS.map((group) => <WorkGroup key={group} group={group} items={items.filter((item) => item.group === group)} unitId={unit.id} />)}
        </div>
        <aside className="work-side" aria-label={t('unitHome.totals.title', { count: totals.total })}>
          <h2>{t('unitHome.totals.title', { count: totals.total })}</h2>
          <Facts
            facts={[
              { label: `${t('figures.completed')}, ${t('figures.onTime')}`, value: formats.number(totals.completedOnTime) },
              { label: `${t('figures.completed')}, ${t('figures.late')}`, value: formats.number(totals.completedLate) },
              { label: t('figures.within'), value: formats.number(totals.withinTerm) },
              { label: t('figures.overdue'), value: formats.number(totals.overdue) },
            ]}
          />
        </aside>
      </div>
    </>
  );
}

function WorkGroup({ group, items, unitId }: { group: WorkItem['group']; items: readonly WorkItem[]; unitId: string }) {
  const t = useWords();
  if (items.length === 0) return null;
  return (
    <section className={`work-group ${group}`} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{t(`unitHome.group.${group}`)} <span className="sub sm">{t('unitHome.groupCount', { count: items.length })}</span></h2>
      <ul>{items.map((item) => <WorkRow key={item.assignmentId} item={item} unitId={unitId} />)}</ul>
    </section>
  );
}

const ROW_WORD = { returned: 'correct', 'to-answer': 'answer', 'to-acknowledge': 'acknowledge', 'to-report': 'report', draft: 'continue', waiting: 'waiting', coordinating: 'coordinate', done: 'done' } as const satisfies Record<WorkItem['group'], string>;

function WorkRow({ item, unitId }: { item: WorkItem; unitId: string }) {
  const t = useWords();
  const { group, code, title, returned } = item;
  const name = t(`unitHome.row.${ROW_WORD[group]}`, { code, title });
  return (
    <li className="work-row">
      <div>
        {group === 'done' || group === 'waiting' ? <Link to={paths.task} params={{ taskId: item.taskId }}>{name}</Link> : <Link to={paths.workForm} params={{ assignmentId: item.assignmentId }}>{name}</Link>}
        <RowHint item={item} />
        {returned !== null && group === 'returned' && <ul className="reasons">{returned.reasons.map((reason, at) => <li key={at}>{reason.text} <span className="sub xs">{t(`report.section.${reason.section}`)}</span></li>)}</ul>}
        {(group === 'coordinating' || group === 'to-answer') && <PartVoice taskId={item.taskId} unitId={unitId} />}
        {group === 'to-acknowledge' && <Acknowledge assignmentId={item.assignmentId} />}
      </div>
      {group === 'done' ? <span className="sub sm nw"><DoneWord item={item} /></span> : item.status === null ? <CoordinatingTag state={item.state as CoordinatingState} /> : <StatusTag status={item.status} />}
    </li>
  );
}

function RowHint({ item }: { item: WorkItem }) {
  const t = useWords();
  const formats = useFormats();
  const { due, lastAccepted, draftSavedAt, submitted, returned } = item;
  const parts: string[] = [];
  if (item.role === 'lead') parts.push(due.dueOn === null ? t(item.status?.shown === 'standing' ? 'unitHome.hint.standing' : 'unitHome.hint.noDueDay') : due.extensionCount > 0 ? t('unitHome.hint.extended', { day: formats.day(due.dueOn), count: due.extensionCount, original: formats.day(due.originalDueOn) }) : t('unitHome.hint.due', { day: formats.day(due.dueOn) }));
  if (item.answerUntil !== null) parts.push(t('unitHome.hint.answerUntil', { day: formats.day(item.answerUntil) }));
  if (item.group === 'returned' && returned !== null) parts.push(t('unitHome.hint.returned', { reviewer: returned.reviewer, time: formats.instant(returned.returnedAt) }));
  else if (submitted !== null) parts.push(t('unitHome.hint.sent', { number: submitted.number, time: formats.instant(submitted.submittedAt) }));
  else if (draftSavedAt !== null) parts.push(t('unitHome.hint.draftSaved', { time: formats.instant(draftSavedAt) }));
  // A part is confirmed by the lead unit's word as often as by a report of its own: its state says where it stands.
  else if (item.role === 'lead' || lastAccepted !== null) parts.push(lastAccepted === null ? t('unitHome.hint.noReport') : t('unitHome.hint.lastAccepted', { day: formats.day(lastAccepted.submittedOn) }));
  return parts.length === 0 ? null : <p className="sub sm">{parts.join(' ')}</p>;
}

function DoneWord({ item }: { item: WorkItem }) {
  const t = useWords();
  const formats = useFormats();
  if (item.status === null) return null;
  const word = t(`status.${item.status.shown}`);
  return item.completedOn === null ? word : t('unitHome.hint.completed', { class: word, day: formats.day(item.completedOn) });
}

function Acknowledge({ assignmentId }: { assignmentId: string }) {
  const t = useWords();
  const acknowledge = useCommand(acknowledgeAssignment);
  return (
    <>
      {acknowledge.error && <ProblemNote error={acknowledge.error} />}
      {/* The refusal stands beside the button. */}
      <Button isSmall isPending={acknowledge.isPending} onClick={() => void acknowledge.run({ params: { assignmentId } }).catch(() => undefined)}>{t('unitHome.acknowledge')}</Button>
    </>
  );
}

/** Asked for only when opened: a list of many parts stays one request. */
function PartVoice({ taskId, unitId }: { taskId: string; unitId: string }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <PartList taskId={taskId} unitId={unitId} />;
  return <Button isSmall look="quiet" onClick={() => setOpen(true)}>{t('part.open')}</Button>;
}
