import { DecideRollOver, decideRollOver, type RollOver, type RollOverItem } from '@app/contract';
import { goesOn } from '@app/domain';
import { useWatch } from 'react-hook-form';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { SelectField, TextareaField, TextField } from '../../ui/field';
import { useToast } from '../../ui/toast';

interface Props {
  readonly item: RollOverItem;
  readonly nextPlan: RollOver['nextPlan'];
}

/** The decision on one row, saved by itself; what it needs appears once it is chosen. */
export function DecisionForm({ item, nextPlan }: Props) {
  const t = useWords();
  if (item.choices.length === 0) return <p className="sm sub">{t(item.isMissing ? 'rollOver.nobodyMay' : 'rollOver.standing')}</p>;
  return (
    <div role="group" aria-label={t('rollOver.of', { code: item.code })}>
      {!item.isMissing && <p className="sm sub">{t('rollOver.standing')}</p>}
      <Fields item={item} nextPlan={nextPlan} />
    </div>
  );
}

function Fields({ item, nextPlan }: Props) {
  const t = useWords();
  const toast = useToast();
  const formats = useFormats();
  const { today } = useSession();
  const decide = useCommand(decideRollOver);
  const { code, kind, taskId, title, choices } = item;
  const form = useBodyForm(DecideRollOver, {
    defaultValues: { reason: '', dueOn: null, title, document: '', effectiveOn: today },
    onSubmit: async (body) => {
      await decide.run({ params: { taskId }, body });
      toast(t('rollOver.saved', { code }));
    },
  });
  const decision = useWatch({ control: form.control, name: 'decision' });
  const chosen = choices.find((choice) => choice === decision);
  return (
    <Form form={form}>
      <SelectField {...form.field('decision', t('rollOver.decision'))}>
        <option value="">{t('rollOver.choose')}</option>
        {choices.map((choice) => <option key={choice} value={choice}>{t(`rollOver.choice.${choice}`)}</option>)}
      </SelectField>
      {chosen !== undefined && (
        <>
          {chosen === 'reword' && <TextareaField {...form.field('title', t('rollOver.newTitle'))} rows={2} />}
          {goesOn(chosen) && kind !== 'standing' && nextPlan !== null && (
            <FormDay {...form.held('dueOn', t('rollOver.dueOn'))} isOptional={kind === 'recurring'} hint={t('rollOver.dueHint', { from: formats.day(nextPlan.startsOn), to: formats.day(nextPlan.endsOn) })} min={nextPlan.startsOn} max={nextPlan.endsOn} />
          )}
          {chosen === 'drop' && <TextField {...form.field('document', t('rollOver.document'))} />}
          <TextareaField {...form.field('reason', t('common.reason'))} rows={2} />
          <FormDay {...form.held('effectiveOn', t('decision.effectiveOn'))} hint={t('decision.effectiveHint')} max={today} />
        </>
      )}
      <div><Button type="submit" isSmall isPending={form.isSubmitting}>{t('rollOver.save')}</Button></div>
    </Form>
  );
}
