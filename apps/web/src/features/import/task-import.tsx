import { ChangeReason, getPlan, type Plan } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { query } from '../../lib/api-client';
import { Form, useBodyForm } from '../../lib/form';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ChangeReasonField } from '../../ui/change-reason';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { Card, Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';
import { ColumnChoice } from './column-choice';
import { FileChoice } from './file-choice';
import { GroupThemes } from './group-themes';
import { isBlocked } from './import-rows';
import { RowList } from './row-list';
import { useImport, type Import } from './use-import';
import './import.css';

/** From a file of an office to draft tasks of a plan: columns, corrections, what would change, and only then the saving. */
export function TaskImport() {
  const t = useWords();
  const { planId = '' } = useParams({ strict: false });
  const plan = useQuery(query(getPlan, { params: { planId } }));
  const work = useImport(planId);
  return (
    <>
      <PageHeader
        title={t('table.import.title')}
        crumbs={[<Link key="list" to={paths.plans}>{t('plan.title')}</Link>, <Link key="plan" to={paths.plan} params={{ planId }}>{plan.data?.name ?? t('plan.one')}</Link>]}
      />
      <div className="stack">
        <FileChoice work={work} />
        {work.error && <ProblemNote error={work.error} />}
        {work.reading !== null && plan.data !== undefined && <Read work={work} plan={plan.data} />}
      </div>
    </>
  );
}

function Read({ work, plan }: { work: Import; plan: Plan }) {
  const t = useWords();
  const { reading } = work;
  if (reading === null) return null;
  if (reading.refusal !== null) return <Note tone="bad" isAlert>{t(`table.file.${reading.refusal}`)}</Note>;
  if (reading.tables.length === 0) {
    return (
      <>
        <Note tone="warn" isAlert>{t('table.problem.header-missing')}</Note>
        <ColumnChoice work={work} />
      </>
    );
  }
  return (
    <>
      <ColumnChoice work={work} />
      <GroupThemes work={work} />
      {reading.rows.length === 0 ? <Card><p className="sub">{t('table.import.noRows')}</p></Card> : <RowList work={work} />}
      {reading.rows.length > 0 && <Saving work={work} plan={plan} />}
    </>
  );
}

const SaveReason = z.strictObject({ reason: ChangeReason });

function Saving({ work, plan }: { work: Import; plan: Plan }) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const rows = work.reading?.rows ?? [];
  const blocked = rows.filter(isBlocked).length;
  const count = rows.reduce((sum, { outcome, leadCount }) => (outcome === 'unchanged' ? sum : sum + Math.max(1, leadCount)), 0);
  const form = useBodyForm(SaveReason, {
    defaultValues: { reason: '' },
    onSubmit: async ({ reason }) => {
      const saved = await work.agree(reason);
      if (saved === null) return;
      toast(t('table.import.saved', { created: saved.created, changed: saved.changed, unchanged: saved.unchanged }));
      await navigate({ to: paths.tasks, search: { plan: plan.id } });
    },
  });
  return (
    <Form form={form}>
      {blocked > 0 && <Note tone="warn"><span id="import-blocked">{t('table.import.blocked', { count: blocked })}</span></Note>}
      {blocked === 0 && count === 0 && <Note tone="good">{t('table.import.nothingNew')}</Note>}
      {count > 0 && <ChangeReasonField {...form.field('reason', t('planVersion.reason'))} planId={plan.id} state={plan.state} />}
      <div className="bar">
        <Button look="primary" type="submit" isPending={form.isSubmitting} isDisabled={blocked > 0 || count === 0} {...(blocked > 0 && { describedBy: 'import-blocked' })}>
          {t('table.import.save', { count })}
        </Button>
      </div>
    </Form>
  );
}
