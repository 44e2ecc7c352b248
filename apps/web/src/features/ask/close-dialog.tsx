import { CloseAsk, closeAsk, type Ask } from '@app/contract';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField } from '../../ui/field';
import { useToast } from '../../ui/toast';

/** The end of an ask, after its answer or as noted. */
export function CloseDialog({ ask, onClose }: { ask: Ask; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const close = useCommand(closeAsk);
  const form = useBodyForm(CloseAsk, {
    defaultValues: { note: '' },
    onSubmit: async (body) => {
      await close.run({ params: { askId: ask.id }, body });
      toast(t('ask.close.done', { code: ask.task.code }));
      onClose();
    },
  });
  return (
    <Dialog title={t('ask.close.title', { code: ask.task.code })} onClose={onClose}>
      <Form form={form}>
        <TextareaField {...form.field('note', t('ask.close.note'))} hint={t('ask.close.noteHint')} isOptional={ask.answer !== null} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('ask.close.open')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
