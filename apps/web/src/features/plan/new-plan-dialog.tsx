import { CreatePlan, createPlan } from '@app/contract';
import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField, TextareaField, TextField } from '../../ui/field';
import { useToast } from '../../ui/toast';
import { halfYearsToPlan } from './half-years';

/** Opens the plan of a half-year; its bounds come from the committee's calendar. */
export function NewPlanDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const toast = useToast();
  const navigate = useNavigate();
  const { committee, plans, today } = useCommittee();
  const create = useCommand(createPlan);
  const halfYears = halfYearsToPlan(today, plans.map(({ halfYear }) => halfYear));
  const form = useBodyForm(CreatePlan, {
    defaultValues: { committeeId: committee.id, halfYear: halfYears[0] ?? '', name: '', documentNumber: '' },
    onSubmit: async (body) => {
      const { data } = await create.run({ body });
      toast(t('plan.saved'));
      await navigate({ to: paths.plan, params: { planId: data.id } });
    },
  });
  return (
    <Dialog title={t('plan.add')} onClose={onClose}>
      <Form form={form}>
        <SelectField {...form.field('halfYear', t('plan.halfYear'))} hint={t('plan.boundsHint')}>
          {halfYears.map((halfYear) => <option key={halfYear} value={halfYear}>{formats.halfYear(halfYear)}</option>)}
        </SelectField>
        <TextareaField {...form.field('name', t('plan.name'))} rows={2} />
        <TextField {...form.field('documentNumber', t('plan.documentNumber'))} isOptional />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('plan.add')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
