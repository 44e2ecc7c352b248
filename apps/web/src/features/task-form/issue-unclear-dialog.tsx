import { IssueUnclearTask, issueUnclearTask, type Task } from '@app/contract';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField } from '../../ui/field';
import { Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';
import { missingOf } from './five-clear';

/** A leader has the task issued although it is not clear, with a reason that stays on it. */
export function IssueUnclearDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const issue = useCommand(issueUnclearTask);
  const lead = task.assignments.find(({ role, state }) => role === 'lead' && state !== 'transferred');
  const form = useBodyForm(IssueUnclearTask, {
    defaultValues: { reason: '' },
    onSubmit: async (body) => {
      await issue.run({ params: { taskId: task.id }, body });
      toast(t('task.issued', { code: task.code, unit: lead?.unit.name ?? '' }));
      onClose();
    },
  });
  return (
    <Dialog title={t('decision.unclear.title', { code: task.code })} onClose={onClose}>
      <Note tone="warn">
        <p><b>{t('decision.unclear.missing', { points: missingOf(task).map((point) => t(`task.clear.${point}`)).join(', ') })}</b></p>
        <p>{t('decision.unclear.marked')}</p>
      </Note>
      <Form form={form}>
        <TextareaField {...form.field('reason', t('common.reason'))} hint={t('common.reasonHint')} rows={3} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('decision.unclear.submit')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
