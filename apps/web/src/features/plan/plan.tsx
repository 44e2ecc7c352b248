import { activatePlan, approvePlan, getPlan, reviewPlan, type Plan as PlanData } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { PlanFiles } from '../../ui/plan-files';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card, Facts, Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';
import { CopyDialog } from './copy-dialog';
import { EditPlanDialog } from './edit-plan-dialog';
import { PlanStateTag } from './plan-state-tag';
import { ReturnPlanDialog } from './return-plan-dialog';
import { PlanVersions } from './versions';

/** One plan: its period, its document, and the next step for who may take it. */
export function Plan() {
  const t = useWords();
  const { planId = '' } = useParams({ strict: false });
  const plan = useQuery(query(getPlan, { params: { planId } }));
  return (
    <div className="measure">
      <PageHeader
        title={plan.data?.name ?? t('plan.one')}
        crumbs={[<Link key="list" to={paths.plans}>{t('plan.title')}</Link>]}
        detail={plan.data && <PlanStateTag state={plan.data.state} />}
      />
      <QueryBoundary query={plan}>{(data) => <Content plan={data} />}</QueryBoundary>
    </div>
  );
}

function Content({ plan }: { plan: PlanData }) {
  const t = useWords();
  const formats = useFormats();
  const { can } = useCommittee();
  const [isEditing, setEditing] = useState(false);
  const [isCopying, setCopying] = useState(false);
  const mayAdd = can('task.write') && plan.state !== 'closing' && plan.state !== 'closed';
  const counts = [t('plan.taskCount', { count: plan.taskCount }), ...(plan.draftTaskCount > 0 ? [t('plan.draftTasks', { count: plan.draftTaskCount })] : [])];
  const edit = can('plan.write') && plan.state !== 'closed' && <Button isSmall icon="edit" onClick={() => setEditing(true)}>{t('common.action.edit')}</Button>;
  return (
    <div className="stack">
      <Card title={formats.halfYear(plan.halfYear)} detail={t('plan.bounds', { from: formats.day(plan.startsOn), to: formats.day(plan.endsOn) })} actions={edit}>
        <Facts
          facts={[
            { label: t('directive.code'), value: plan.code },
            { label: t('plan.documentNumber'), value: plan.documentNumber ?? t('common.missing') },
            { label: t('plan.issuedOn'), value: formats.day(plan.issuedOn) },
            { label: t('app.nav.tasks'), value: counts.join(', ') },
          ]}
        />
        <div className="bar">
          <ButtonLink to={paths.tasks} search={{ plan: plan.id }}>{t('plan.openTasks')}</ButtonLink>
          <ButtonLink to={paths.planGrid} params={{ planId: plan.id }} icon="table">{t('plan.grid.open')}</ButtonLink>
          {can('plan.roll-over') && plan.state !== 'draft' && plan.state !== 'in-review' && <ButtonLink to={paths.rollOver} params={{ planId: plan.id }}>{t('rollOver.open')}</ButtonLink>}
          <PlanFiles planId={plan.id} canImport={mayAdd} />
          {mayAdd && <Button onClick={() => setCopying(true)}>{t('rollOver.copy.open')}</Button>}
        </div>
      </Card>
      <SentBack plan={plan} />
      <NextStep plan={plan} />
      <PlanVersions planId={plan.id} />
      {isCopying && <CopyDialog planId={plan.id} onClose={() => setCopying(false)} />}
      {isEditing && <EditPlanDialog plan={plan} onClose={() => setEditing(false)} />}
    </div>
  );
}

/** What the leaders asked to be put right: with the plan until they approve it. */
function SentBack({ plan: { sentBack, state } }: { plan: PlanData }) {
  const t = useWords();
  const formats = useFormats();
  if (sentBack === null) return null;
  return (
    <Note tone={state === 'draft' ? 'warn' : 'info'}>
      <b>{t('plan.sentBack.by', { name: sentBack.by, day: formats.day(sentBack.on) })}</b>
      <p className="plan-words" lang="vi">{sentBack.reason}</p>
    </Note>
  );
}

/** The one step that the state allows; the server has the last word. */
function NextStep({ plan }: { plan: PlanData }) {
  const t = useWords();
  const toast = useToast();
  const { can } = useCommittee();
  const review = useCommand(reviewPlan);
  const approve = useCommand(approvePlan);
  const activate = useCommand(activatePlan);
  const [isReturning, setReturning] = useState(false);
  const step = {
    draft: { command: review, needs: 'plan.write', label: t('plan.review'), done: t('plan.reviewed') },
    'in-review': { command: approve, needs: 'plan.approve', label: t('plan.approve'), done: t('plan.approved') },
    approved: { command: activate, needs: 'plan.write', label: t('plan.activate'), done: t('plan.activated') },
    active: null,
    closing: null,
    closed: null,
  } as const;
  const next = step[plan.state];
  if (next === null || !can(next.needs)) return null;
  const handleStep = async () => {
    try {
      await next.command.run({ params: { planId: plan.id } });
      toast(next.done);
    } catch (error) {
      // Shown below from the command.
      console.info('The step was refused.', error);
    }
  };
  return (
    <>
      {next.command.error && <ProblemNote error={next.command.error} />}
      <div className="bar no-print">
        <Button look="primary" isPending={next.command.isPending} onClick={() => void handleStep()}>{next.label}</Button>
        {plan.state === 'in-review' && <Button onClick={() => setReturning(true)}>{t('plan.sentBack.open')}</Button>}
      </div>
      {isReturning && <ReturnPlanDialog plan={plan} onClose={() => setReturning(false)} />}
    </>
  );
}
