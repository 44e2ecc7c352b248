import { Day, decideExtension, optionalText, type Extension } from '@app/contract';
import { z } from 'zod';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { DayHelp } from '../../ui/day-help';
import { Dialog, DialogActions } from '../../ui/dialog';
import { CheckboxField, RadioField, TextareaField } from '../../ui/field';
import { Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';

const CHOICES = ['as-asked', 'shorter', 'refuse'] as const;

/** As the leader fills it in: a shorter day must be named, and everything but granting as asked has a reason. */
const Decision = z
  .strictObject({ choice: z.enum(CHOICES), grantedDueOn: Day.nullable(), reason: optionalText(2000), excusesLateness: z.boolean() })
  .refine(({ choice, grantedDueOn }) => choice !== 'shorter' || grantedDueOn !== null, { path: ['grantedDueOn'], params: { code: 'required' } })
  .refine(({ choice, reason }) => choice === 'as-asked' || reason !== null, { path: ['reason'], params: { code: 'required' } });

/** A request as far as its decision needs it. */
export interface DecidedRequest {
  readonly id: string;
  readonly code: string;
  readonly due: Extension['due'];
  readonly requestedDueOn: string;
  readonly timing: Extension['timing'];
}

/** The leader grants what is asked, grants less, or refuses; whether the new day excuses lateness is said in words (decision 4). */
export function DecideDialog({ request, onClose }: { request: DecidedRequest; onClose: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const toast = useToast();
  const decide = useCommand(decideExtension);
  const { due, requestedDueOn, timing, code } = request;
  const isLate = timing === 'after-due-day';
  const form = useBodyForm(Decision, {
    defaultValues: { choice: 'as-asked', grantedDueOn: null, reason: '', excusesLateness: !isLate },
    onSubmit: async ({ choice, grantedDueOn, reason, excusesLateness }) => {
      const granted = { 'as-asked': requestedDueOn, shorter: grantedDueOn, refuse: null }[choice];
      await decide.run({ params: { extensionId: request.id }, body: { grantedDueOn: granted, reason, excusesLateness: granted === null ? null : excusesLateness } });
      toast(t('extension.decided', { code }));
      onClose();
    },
  });
  const choice = form.watch('choice');
  const labels = { 'as-asked': t('extension.asAsked', { day: formats.day(requestedDueOn) }), shorter: t('extension.shorter'), refuse: t('extension.refuse') };
  return (
    <Dialog title={t('extension.decideTitle', { code })} onClose={onClose}>
      {due.extensionCount > 0 && <Note tone="warn"><p>{t('extension.chairOnly')}</p></Note>}
      <Form form={form}>
        <RadioField {...form.field('choice', t('extension.decision'))} choices={CHOICES.map((value) => ({ value, label: labels[value] }))} />
        {choice === 'shorter' && (
          <>
            <FormDay {...form.held('grantedDueOn', t('extension.grantedDueOn'))} hint={t('extension.grantedHint', { from: formats.day(due.dueOn), to: formats.day(requestedDueOn) })} max={requestedDueOn} />
            <DayHelp day={form.watch('grantedDueOn') ?? null} />
          </>
        )}
        <TextareaField {...form.field('reason', t('extension.decisionReason'))} hint={t('extension.decisionReasonHint')} isOptional={choice === 'as-asked'} rows={3} />
        {choice !== 'refuse' && <CheckboxField {...form.field('excusesLateness', t('extension.excuses'))} hint={t(isLate ? 'extension.excusesLate' : 'extension.excusesInTime', { due: formats.day(due.dueOn) })} />}
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('extension.submitDecision')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
