import { AllowLateEntry, allowLateEntry, type BoardRow, type Round } from '@app/contract';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField } from '../../ui/field';
import { useToast } from '../../ui/toast';

/** A named exception: this unit may report after the round has closed, until a day. */
export function LateEntryDialog({ row: { reportId, unit }, round, onClose }: { row: BoardRow; round: Round; onClose: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const toast = useToast();
  const { today } = useSession();
  const allow = useCommand(allowLateEntry);
  const form = useBodyForm(AllowLateEntry, {
    defaultValues: { untilOn: '', reason: '' },
    onSubmit: async (body) => {
      await allow.run({ params: { reportId }, body });
      toast(t('round.late.done', { unit: unit.shortName, day: formats.day(body.untilOn) }));
      onClose();
    },
  });
  return (
    <Dialog title={t('round.late.title', { unit: unit.shortName })} onClose={onClose}>
      <p>{t('round.late.follows', { day: formats.day(round.closesOn) })}</p>
      <Form form={form}>
        <FormDay {...form.held('untilOn', t('round.late.untilOn'))} min={today} />
        <TextareaField {...form.field('reason', t('common.reason'))} hint={t('common.reasonHint')} rows={3} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('round.late.open')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
