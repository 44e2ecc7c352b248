import { editTask, getTask, type Task } from '@app/contract';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../lib/command';
import { useEdited } from '../../lib/edited';
import { Form, useBodyForm } from '../../lib/form';
import { paths } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { ChangeReasonField } from '../../ui/change-reason';
import { useToast } from '../../ui/toast';
import { TaskFields, type TaskLists } from './task-fields';
import { changesOf, TaskForm, valuesOf } from './task-values';
import { WithLists } from './with-lists';

/** A draft, changed: only what differs is sent, and only over the version that was read. */
export function TaskEdit() {
  const t = useWords();
  const { taskId = '' } = useParams({ strict: false });
  const { query, reading, reload } = useEdited(getTask, { params: { taskId }, query: {} });
  return (
    <div className="measure">
      <PageHeader title={t('task.edit')} crumbs={[<Link key="list" to={paths.tasks}>{t('task.title')}</Link>]} />
      <QueryBoundary query={query} lines={12}>
        {({ data, etag }) => <WithLists>{(lists) => <EditForm key={`${data.id} ${reading}`} read={{ task: data, etag }} lists={lists} onReload={reload} />}</WithLists>}
      </QueryBoundary>
    </div>
  );
}

function EditForm({ read, lists, onReload }: { read: { task: Task; etag: string | null }; lists: TaskLists; onReload: () => Promise<void> }) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  // The version the form was filled from, whatever is read behind it meanwhile.
  const [{ task, etag }] = useState(read);
  const edit = useCommand(editTask);
  const target = { to: paths.task, params: { taskId: task.id } };
  const form = useBodyForm(TaskForm, {
    defaultValues: valuesOf(task),
    onSubmit: async (body) => {
      const changes = changesOf(task, body);
      if (Object.keys(changes).length > 0) await edit.run({ params: { taskId: task.id }, body: changes, ifMatch: etag });
      toast(t('task.saved', { code: body.code }));
      await navigate(target);
    },
  });
  const reload = isProblem(form.problem, 'stale') && <Button isSmall onClick={() => void onReload()}>{t('common.action.reload')}</Button>;
  return (
    <Form form={form} problemActions={reload}>
      <TaskFields form={form} lists={lists} openDirectiveIds={task.sources.map(({ directiveId }) => directiveId)} />
      <ChangeReasonField {...form.field('reason', t('planVersion.reason'))} planId={task.planId} />
      <div className="bar">
        <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button>
        <ButtonLink {...target}>{t('common.action.cancel')}</ButtonLink>
      </div>
    </Form>
  );
}
