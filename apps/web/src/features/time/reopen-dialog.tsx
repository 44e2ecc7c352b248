import { ReopenAssignment, reopenAssignment, type Task } from '@app/contract';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField } from '../../ui/field';
import { useToast } from '../../ui/toast';
import { Follows } from './follows';

/** Takes a completion back, with what it had counted (R3). */
export function ReopenDialog({ task, lead, onClose }: { task: Task; lead: Task['assignments'][number]; onClose: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const toast = useToast();
  const reopen = useCommand(reopenAssignment);
  const { code } = task;
  const form = useBodyForm(ReopenAssignment, {
    defaultValues: { reason: '' },
    onSubmit: async (body) => {
      await reopen.run({ params: { assignmentId: lead.id }, body });
      toast(t('decision.reopen.done', { code }));
      onClose();
    },
  });
  return (
    <Dialog title={t('decision.reopen.title', { code })} onClose={onClose}>
      <Follows lines={[t('decision.reopen.state', { day: formats.day(task.due.dueOn) }), ...(task.indicators.length > 0 ? [t('decision.reopen.result')] : []), t('decision.reopen.history', { day: formats.day(lead.completedOn) })]} />
      <Form form={form}>
        <TextareaField {...form.field('reason', t('common.reason'))} hint={t('common.reasonHint')} rows={3} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('decision.reopen.open')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
