import { getDraft, sendToHead, submitReport, type Draft } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { forgetAssignment, isKept } from '../../lib/draft/kept-words';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { ReachedList, reachedOf } from '../../ui/reached-list';
import { Facts, Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';
import { DraftFiles } from './file-fields';
import './report.css';

/** The last look before sending: everything the unit is about to say of one assignment or of many, each with a way back. */
export function Check({ assignmentIds }: { assignmentIds: readonly string[] }) {
  const drafts = useQuery({
    queryKey: ['drafts-to-check', assignmentIds],
    queryFn: ({ signal }) => Promise.all(assignmentIds.map(async (assignmentId) => (await call(getDraft, { params: { assignmentId }, signal })).data)),
    staleTime: 0,
  });
  return <QueryBoundary query={drafts}>{(data) => <CheckBody drafts={data} />}</QueryBoundary>;
}

function CheckBody({ drafts }: { drafts: readonly Draft[] }) {
  const t = useWords();
  const { me } = useWorkspace();
  const act = useSending(drafts);
  const [first] = drafts;
  if (first === undefined) return null;
  const isSingle = drafts.length === 1;
  const back = isSingle ? <Link key="form" to={paths.workForm} params={{ assignmentId: first.assignment.id }}>{t('report.title', { code: first.task.code })}</Link> : <Link key="grid" to={paths.workGrid}>{t('report.grid.title')}</Link>;
  const isUnsaved = drafts.some(({ assignment }) => isKept({ personId: me.id, assignmentId: assignment.id }));
  return (
    <div className="measure stack">
      <PageHeader title={t('report.check.title')} detail={isSingle ? t('report.taskLine', { code: first.task.code, title: first.task.title }) : t('report.check.many', { count: drafts.length })} crumbs={[<Link key="work" to={paths.work}>{t('app.nav.myWork')}</Link>, back]} />
      <Note>{t('report.check.notSent')}</Note>
      {isUnsaved && <Note tone="warn">{t('report.check.unsaved')}</Note>}
      {act.error !== null && <ProblemNote error={act.error} actions={back} />}
      <Refused error={act.error} drafts={drafts} />
      {act.isForHead && <Note>{t('report.head.sendHint')}</Note>}
      {drafts.map((draft) => <Answers key={draft.assignment.id} draft={draft} isTitled={!isSingle} />)}
      <div className="bar">
        {/* The refusal is shown above the answers. */}
        <Button look="primary" isPending={act.isPending} onClick={() => void act.run().catch(() => undefined)}>{t(act.isForHead ? 'report.head.send' : act.isPending ? 'report.check.submitting' : 'report.check.submit')}</Button>
        {isSingle ? <Link to={paths.workForm} params={{ assignmentId: first.assignment.id }}>{t('common.action.edit')}</Link> : <Link to={paths.workGrid}>{t('common.action.edit')}</Link>}
      </div>
    </div>
  );
}

/** Sends to the secretariat, or hands to the head where the committee asks for it; what was sent is no longer kept in this browser. */
function useSending(drafts: readonly Draft[]) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const submit = useCommand(submitReport);
  const hand = useCommand(sendToHead);
  const { committee, plan, me } = useWorkspace();
  const unitId = drafts[0]?.assignment.unit.id ?? '';
  const isForHead = committee.needsHead && !me.grants.some((grant) => grant.role === 'head' && grant.committeeId === committee.id && grant.unitId === unitId);
  const handleSubmit = async () => {
    const assignmentIds = drafts.map(({ assignment }) => assignment.id);
    const { data } = await submit.run({ body: { unitId, assignmentIds } });
    assignmentIds.forEach((assignmentId) => forgetAssignment({ personId: me.id, assignmentId }));
    await navigate({ to: paths.receipt, params: { submissionId: data.id } });
  };
  const handleHand = async () => {
    await hand.run({ params: { unitId }, body: { planId: plan.id } });
    toast(t('report.head.sent'));
    await navigate({ to: paths.work });
  };
  return { isForHead, run: isForHead ? handleHand : handleSubmit, isPending: submit.isPending || hand.isPending, error: submit.error ?? hand.error };
}

/** Which of many reports stands in the way of sending, and for what. */
function Refused({ error, drafts }: { error: Error | null; drafts: readonly Draft[] }) {
  const t = useWords();
  const named = isProblem(error) ? error.errors.flatMap(({ pointer, code }) => {
    const draft = drafts[Number(/^\/assignmentIds\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN)];
    return draft === undefined ? [] : [{ draft, code }];
  }) : [];
  if (named.length === 0) return null;
  return <ul className="reasons">{named.map(({ draft: { assignment, task }, code }) => <li key={assignment.id}><Link to={paths.workForm} params={{ assignmentId: assignment.id }}>{t('report.taskLine', { code: task.code, title: task.title })}</Link> {t(`fieldError.${code}`)}</li>)}</ul>;
}

function Answers({ draft, isTitled }: { draft: Draft; isTitled: boolean }) {
  const t = useWords();
  const answers = <Facts facts={useAnswers(draft)} />;
  const { assignment, task } = draft;
  if (!isTitled) return answers;
  return (
    <section className="check-one" aria-labelledby={`check-${assignment.id}`}>
      <h2 id={`check-${assignment.id}`}>{t('report.taskLine', { code: task.code, title: task.title })}</h2>
      <Link to={paths.workForm} params={{ assignmentId: assignment.id }}>{t('report.check.edit', { section: task.code })}</Link>
      {answers}
    </section>
  );
}

function useAnswers(draft: Draft): { label: ReactNode; value: ReactNode }[] {
  const t = useWords();
  const formats = useFormats();
  const said = (value: string | null) => (value === null || value === '' ? <span className="sub">{t('report.check.notSaid')}</span> : <span className="answer">{value}</span>);
  const valueOf = (id: string) => draft.indicatorValues.find(({ indicatorId }) => indicatorId === id)?.value ?? null;
  const reached = reachedOf(draft.milestones, draft.reachedMilestones);
  return [
    { label: t('report.section.claim'), value: said(draft.claim === null ? null : t(`itemClaim.${draft.claim}`)) },
    ...(draft.claim === 'completed' ? [{ label: t('report.question.completedOn'), value: formats.day(draft.completedOn) }] : []),
    ...(draft.percent === null ? [] : [{ label: t('report.question.percent'), value: formats.percent(draft.percent) }]),
    { label: t('report.question.narrative'), value: said(draft.narrative) },
    ...draft.indicators.map(({ id, name, target, unitOfMeasure }) => ({ label: name, value: `${formats.number(valueOf(id))} / ${formats.number(target)} ${unitOfMeasure}` })),
    ...(draft.milestones.length > 0 ? [{ label: t('report.section.milestones'), value: reached.length > 0 ? <ReachedList reached={reached} /> : said(null) }] : []),
    { label: t('report.section.evidence'), value: <>{draft.evidence.length > 0 && <ul>{draft.evidence.map((one, at) => <li key={at}>{one.title}: {one.reference}</li>)}</ul>}<DraftFiles draft={draft} isFixed /></> },
    { label: t('report.question.difficulties'), value: said(draft.difficulties) },
    { label: t('report.question.proposals'), value: said(draft.proposals) },
  ];
}
