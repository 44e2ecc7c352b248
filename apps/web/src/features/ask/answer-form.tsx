import { AnswerAsk, answerAsk, type Ask } from '@app/contract';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { RadioField, TextareaField } from '../../ui/field';
import { useToast } from '../../ui/toast';

/** The answer, where the ask stands. */
export function AnswerForm({ ask, onDone }: { ask: Ask; onDone: () => void }) {
  const t = useWords();
  const toast = useToast();
  const answer = useCommand(answerAsk);
  const form = useBodyForm(AnswerAsk, {
    defaultValues: { decision: 'answered', text: '' },
    onSubmit: async (body) => {
      await answer.run({ params: { askId: ask.id }, body });
      toast(t('ask.answer.done', { code: ask.task.code }));
      onDone();
    },
  });
  return (
    <Form form={form}>
      <RadioField {...form.field('decision', t('ask.answer.decision'))} choices={[{ value: 'answered', label: t('ask.answer.answered') }, { value: 'refused', label: t('ask.answer.refused') }]} />
      <TextareaField {...form.field('text', t('ask.answer.text'))} rows={3} />
      <div className="bar">
        <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('ask.answer.submit')}</Button>
        <Button onClick={onDone}>{t('common.action.cancel')}</Button>
      </div>
    </Form>
  );
}
