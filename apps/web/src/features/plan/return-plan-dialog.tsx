import { ReturnPlan, returnPlan, type Plan } from '@app/contract';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField } from '../../ui/field';
import { useToast } from '../../ui/toast';

/** The leaders' other answer to a plan: what has to be put right before it can be approved. */
export function ReturnPlanDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const sendBack = useCommand(returnPlan);
  const form = useBodyForm(ReturnPlan, {
    defaultValues: { reason: '' },
    onSubmit: async (body) => {
      await sendBack.run({ params: { planId: plan.id }, body });
      toast(t('plan.sentBack.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('plan.sentBack.title')} onClose={onClose}>
      <Form form={form}>
        <TextareaField {...form.field('reason', t('common.reason'))} hint={t('plan.sentBack.hint')} lang="vi" rows={4} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('plan.sentBack.open')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
