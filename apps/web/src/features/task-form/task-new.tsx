import { createTask, getDirective, type Clause, type Directive } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { paths } from '../../lib/paths';
import { idParam, useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { Note } from '../../ui/surface';
import { ChangeReasonField } from '../../ui/change-reason';
import { useToast } from '../../ui/toast';
import { proposalFrom } from './proposal';
import { TaskFields, type TaskLists } from './task-fields';
import { emptyValues, TaskForm } from './task-values';
import { WithLists } from './with-lists';

const Search = z.object({ directive: idParam, clause: idParam });

/** The clause that a task is made from, and the directive to go back to. */
interface Origin {
  readonly directive: Directive;
  readonly clause: Clause;
}

/** A draft of a task in the plan being looked at, perhaps from a clause. */
export function TaskNew() {
  const t = useWords();
  const { plan } = useWorkspace();
  const [{ directive, clause }] = useSearchState(Search);
  return (
    <div className="measure">
      <PageHeader title={t('task.add')} crumbs={[<Link key="list" to={paths.tasks}>{t('task.title')}</Link>]} detail={plan.name} />
      <WithLists>
        {(lists) =>
          directive === undefined ? (
            <NewForm key={plan.id} planId={plan.id} lists={lists} origin={null} />
          ) : (
            <WithOrigin key={`${plan.id} ${clause}`} directiveId={directive} clauseId={clause} planId={plan.id} lists={lists} />
          )
        }
      </WithLists>
    </div>
  );
}

function WithOrigin({ directiveId, clauseId, ...rest }: { directiveId: string; clauseId: string | undefined; planId: string; lists: TaskLists }) {
  const directive = useQuery(query(getDirective, { params: { directiveId } }));
  return (
    <QueryBoundary query={directive} lines={12}>
      {(data) => {
        const clause = data.clauses.find(({ id }) => id === clauseId);
        return <NewForm {...rest} origin={clause === undefined ? null : { directive: data, clause }} />;
      }}
    </QueryBoundary>
  );
}

function NewForm({ planId, lists, origin }: { planId: string; lists: TaskLists; origin: Origin | null }) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const create = useCommand(createTask);
  const back = origin === null ? { to: paths.tasks } : { to: paths.directive, params: { directiveId: origin.directive.id }, hash: `clause-${origin.clause.id}` };
  const reasonOf = ({ directive, clause }: Origin) => t('planVersion.fromClause', { label: clause.label, directive: directive.number ?? directive.title });
  const form = useBodyForm(TaskForm, {
    defaultValues: { ...emptyValues(planId), ...(origin && { ...proposalFrom(origin.clause, lists.units), reason: reasonOf(origin) }) },
    onSubmit: async (body) => {
      const { data } = await create.run({ body });
      toast(t('task.saved', { code: body.code }));
      await navigate(origin === null ? { to: paths.task, params: { taskId: data.id } } : back);
    },
  });
  return (
    <Form form={form}>
      {origin && <OriginNote {...origin} />}
      <TaskFields form={form} lists={lists} openDirectiveIds={origin === null ? [] : [origin.directive.id]} />
      <ChangeReasonField {...form.field('reason', t('planVersion.reason'))} planId={planId} />
      <div className="bar">
        <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.saveDraft')}</Button>
        <ButtonLink {...back}>{t('common.action.cancel')}</ButtonLink>
      </div>
    </Form>
  );
}

function OriginNote({ directive, clause }: Origin) {
  const t = useWords();
  return (
    <Note icon="document">
      <div className="origin">
        <p><b>{t('task.openFrom', { label: clause.label, directive: directive.title })}</b></p>
        <blockquote lang="vi">{clause.quote}</blockquote>
        <p className="sm sub">{t('task.proposed')}</p>
      </div>
    </Note>
  );
}
