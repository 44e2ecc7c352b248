import { EditPlan, editPlan, type Plan } from '@app/contract';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField, TextField } from '../../ui/field';
import { useToast } from '../../ui/toast';

export function EditPlanDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const edit = useCommand(editPlan);
  const form = useBodyForm(EditPlan, {
    defaultValues: { name: plan.name, documentNumber: plan.documentNumber ?? '', issuedOn: plan.issuedOn },
    onSubmit: async (body) => {
      await edit.run({ params: { planId: plan.id }, body, ifMatch: `"v${plan.version}"` });
      toast(t('plan.saved'));
      onClose();
    },
  });
  return (
    <Dialog title={t('plan.edit')} onClose={onClose}>
      <Form form={form}>
        <TextareaField {...form.field('name', t('plan.name'))} rows={2} />
        <TextField {...form.field('documentNumber', t('plan.documentNumber'))} isOptional />
        <FormDay {...form.held('issuedOn', t('plan.issuedOn'))} isOptional />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
