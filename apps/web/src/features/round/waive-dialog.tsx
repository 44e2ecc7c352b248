import { WaiveReport, waiveReport, type BoardRow } from '@app/contract';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField } from '../../ui/field';
import { useToast } from '../../ui/toast';

/** Expects no report of this unit in this round. */
export function WaiveDialog({ row: { reportId, unit }, onClose }: { row: BoardRow; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const waive = useCommand(waiveReport);
  const form = useBodyForm(WaiveReport, {
    defaultValues: { reason: '' },
    onSubmit: async (body) => {
      await waive.run({ params: { reportId }, body });
      toast(t('round.waive.done', { unit: unit.shortName }));
      onClose();
    },
  });
  return (
    <Dialog title={t('round.waive.title', { unit: unit.shortName })} onClose={onClose}>
      <p>{t('round.waive.follows')}</p>
      <Form form={form}>
        <TextareaField {...form.field('reason', t('common.reason'))} hint={t('common.reasonHint')} rows={3} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('round.waive.open')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
