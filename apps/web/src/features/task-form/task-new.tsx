import { createTask } from '@app/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { paths } from '../../lib/paths';
import { idParam, useSearchState } from '../../lib/search-params';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { useToast } from '../../ui/toast';
import { TaskFields, type TaskLists } from './task-fields';
import { emptyValues, TaskForm } from './task-values';
import { WithLists } from './with-lists';

const Search = z.object({ clause: idParam });

/** A draft of a task in the plan being looked at, perhaps from a clause. */
export function TaskNew() {
  const t = useWords();
  const { plan } = useWorkspace();
  return (
    <div className="measure">
      <PageHeader title={t('task.add')} crumbs={[<Link key="list" to={paths.tasks}>{t('task.title')}</Link>]} />
      <WithLists>{(lists) => <NewForm key={plan.id} planId={plan.id} lists={lists} />}</WithLists>
    </div>
  );
}

function NewForm({ planId, lists }: { planId: string; lists: TaskLists }) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [{ clause }] = useSearchState(Search);
  const create = useCommand(createTask);
  const form = useBodyForm(TaskForm, {
    defaultValues: emptyValues(planId, clause),
    onSubmit: async (body) => {
      const { data } = await create.run({ body });
      toast(t('task.saved', { code: body.code }));
      await navigate({ to: paths.task, params: { taskId: data.id } });
    },
  });
  return (
    <Form form={form}>
      <TaskFields form={form} lists={lists} />
      <div className="bar">
        <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.saveDraft')}</Button>
        <ButtonLink to={paths.tasks}>{t('common.action.cancel')}</ButtonLink>
      </div>
    </Form>
  );
}
