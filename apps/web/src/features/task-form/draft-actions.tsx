import { ChangeReason, deleteTask, issueTask, type Task } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { z } from 'zod';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { paths } from '../../lib/paths';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { ChangeReasonField } from '../../ui/change-reason';
import { Dialog, DialogActions } from '../../ui/dialog';
import { ProblemNote } from '../../ui/problem-note';
import { Card } from '../../ui/surface';
import { useToast } from '../../ui/toast';
import { FiveClear, mayIssueUnclear, unclearOf } from './five-clear';
import { IssueUnclearDialog } from './issue-unclear-dialog';

/** What the secretariat does with a draft: see what it lacks, issue it, change it or throw it away. */
export function DraftActions({ task }: { task: Task }) {
  const t = useWords();
  const toast = useToast();
  const { can } = useSession();
  const issue = useCommand(issueTask);
  const [isDeleting, setDeleting] = useState(false);
  const [isUnclearOpen, setUnclearOpen] = useState(false);
  const checkId = useId();
  // A unit that gave the task back still sees it, and has nothing to prepare.
  if (task.state !== 'draft' || !(can('task.write') || can('task.issue'))) return null;
  const isClear = unclearOf(task).every(({ reason }) => reason === null);
  const lead = task.assignments.find(({ role }) => role === 'lead');
  const handleIssue = async () => {
    try {
      await issue.run({ params: { taskId: task.id } });
      toast(t('task.issued', { code: task.code, unit: lead?.unit.name ?? '' }));
    } catch (error) {
      // Shown below from the command.
      console.info('Issuing the task was refused.', error);
    }
  };
  return (
    <div className="stack no-print">
      {issue.error && <ProblemNote error={issue.error} />}
      <Card title={t('task.clear.check')} detail={t(isClear ? 'task.clear.ready' : 'task.clear.missing')}>
        <div className="stack">
          <FiveClear id={checkId} task={task} />
          <div className="bar">
            {can('task.issue') && <Button look="primary" isDisabled={!isClear} describedBy={checkId} isPending={issue.isPending} onClick={() => void handleIssue()}>{t('task.issue')}</Button>}
            {can('task.decide') && mayIssueUnclear(task) && <Button onClick={() => setUnclearOpen(true)}>{t('decision.unclear.open')}</Button>}
            {can('task.write') && <ButtonLink to={paths.taskEdit} params={{ taskId: task.id }}>{t('task.edit')}</ButtonLink>}
            {can('task.write') && task.history.length === 0 && <Button look="danger" onClick={() => setDeleting(true)}>{t('task.delete')}</Button>}
          </div>
        </div>
      </Card>
      {isUnclearOpen && <IssueUnclearDialog task={task} onClose={() => setUnclearOpen(false)} />}
      {isDeleting && <DeleteDialog task={task} onClose={() => setDeleting(false)} />}
    </div>
  );
}

const DeleteReason = z.strictObject({ reason: ChangeReason });

function DeleteDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  // Quiet until the page is left: the task on it is gone and must not be asked for again.
  const remove = useCommand(deleteTask, { isQuiet: true });
  const form = useBodyForm(DeleteReason, {
    defaultValues: { reason: '' },
    onSubmit: async ({ reason }) => {
      await remove.run({ params: { taskId: task.id }, query: reason === null ? {} : { reason } });
      toast(t('task.deleted', { code: task.code }));
      await navigate({ to: paths.tasks });
      await client.invalidateQueries();
    },
  });
  return (
    <Dialog title={t('task.delete')} onClose={onClose}>
      <Form form={form}>
        <p>{t('task.deleteConfirm', { code: task.code })}</p>
        <ChangeReasonField {...form.field('reason', t('planVersion.reason'))} planId={task.planId} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="danger-now" type="submit" isPending={form.isSubmitting}>{t('task.delete')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
