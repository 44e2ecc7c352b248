import { getDraft, sendToHead, submitReport, type Draft } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
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

/** The last look before sending: everything the unit is about to say, each with a way back. */
export function Check({ assignmentId }: { assignmentId: string }) {
  const draft = useQuery({ ...query(getDraft, { params: { assignmentId } }), staleTime: 0 });
  return <QueryBoundary query={draft}>{(data) => <CheckBody draft={data} />}</QueryBoundary>;
}

function CheckBody({ draft }: { draft: Draft }) {
  const t = useWords();
  const navigate = useNavigate();
  const submit = useCommand(submitReport);
  const hand = useCommand(sendToHead);
  const toast = useToast();
  const { committee, plan, me } = useWorkspace();
  const { assignment, task } = draft;
  const handleSubmit = async () => {
    const { data } = await submit.run({ body: { unitId: assignment.unit.id, assignmentIds: [assignment.id] } });
    await navigate({ to: paths.receipt, params: { submissionId: data.id } });
  };
  const isForHead = committee.needsHead && !me.grants.some(({ role, committeeId, unitId }) => role === 'head' && committeeId === committee.id && unitId === assignment.unit.id);
  const handleHand = async () => {
    await hand.run({ params: { unitId: assignment.unit.id }, body: { planId: plan.id } });
    toast(t('report.head.sent'));
    await navigate({ to: paths.work });
  };
  return (
    <div className="measure stack">
      <PageHeader title={t('report.check.title')} detail={t('report.taskLine', { code: task.code, title: task.title })} crumbs={[<Link key="work" to={paths.work}>{t('app.nav.myWork')}</Link>, <Link key="form" to={paths.workForm} params={{ assignmentId: assignment.id }}>{t('report.title', { code: task.code })}</Link>]} />
      <Note>{t('report.check.notSent')}</Note>
      {submit.error && <ProblemNote error={submit.error} actions={<Link to={paths.workForm} params={{ assignmentId: assignment.id }}>{t('common.action.edit')}</Link>} />}
      {hand.error && <ProblemNote error={hand.error} />}
      {isForHead && <Note>{t('report.head.sendHint')}</Note>}
      <Facts facts={useAnswers(draft)} />
      <div className="bar">
        {/* The refusal is shown above the answers. */}
        {isForHead ? <Button look="primary" isPending={hand.isPending} onClick={() => void handleHand().catch(() => undefined)}>{t('report.head.send')}</Button> : <Button look="primary" isPending={submit.isPending} onClick={() => void handleSubmit().catch(() => undefined)}>{t(submit.isPending ? 'report.check.submitting' : 'report.check.submit')}</Button>}
        <Link to={paths.workForm} params={{ assignmentId: assignment.id }}>{t('common.action.edit')}</Link>
      </div>
    </div>
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
    { label: t('report.question.narrative'), value: said(draft.narrative) },
    ...draft.indicators.map(({ id, name, target, unitOfMeasure }) => ({ label: name, value: `${formats.number(valueOf(id))} / ${formats.number(target)} ${unitOfMeasure}` })),
    ...(draft.milestones.length > 0 ? [{ label: t('report.section.milestones'), value: reached.length > 0 ? <ReachedList reached={reached} /> : said(null) }] : []),
    { label: t('report.section.evidence'), value: <>{draft.evidence.length > 0 && <ul>{draft.evidence.map((one, at) => <li key={at}>{one.title}: {one.reference}</li>)}</ul>}<DraftFiles draft={draft} isFixed /></> },
    { label: t('report.question.difficulties'), value: said(draft.difficulties) },
    { label: t('report.question.proposals'), value: said(draft.proposals) },
  ];
}
