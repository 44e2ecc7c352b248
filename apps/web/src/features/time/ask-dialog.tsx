import { DraftExtension, draftExtension, editExtension, EXTENSION_CAUSES, submitExtension, type Extension, type Task } from '@app/contract';
import { useState } from 'react';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { DayHelp } from '../../ui/day-help';
import { Dialog, DialogActions } from '../../ui/dialog';
import { RadioField, TextareaField } from '../../ui/field';
import { Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';

interface Props {
  readonly task: Task;
  readonly lead: Task['assignments'][number];
  /** The request to change; absent for a new one. */
  readonly request?: Extension;
  readonly onClose: () => void;
}

/** The unit asks for a later due day: the head sends at once, an officer hands it to the head. What nobody decided yet can be changed. */
export function AskDialog({ task, lead, request, onClose }: Props) {
  const t = useWords();
  const formats = useFormats();
  const toast = useToast();
  const { today, plans, can } = useSession();
  const draft = useCommand(draftExtension);
  const submit = useCommand(submitExtension);
  const edit = useCommand(editExtension);
  // Kept, so that sending again after a refusal does not draft a second request.
  const [draftedId, setDraftedId] = useState<string | null>(null);
  const maySend = can('extension.submit', lead.unit.id);
  const { dueOn } = lead.due;
  const plan = plans.find(({ id }) => id === task.planId);
  const form = useBodyForm(DraftExtension, {
    defaultValues: wordsOf(request),
    onSubmit: async (body) => {
      if (request !== undefined) {
        await edit.run({ params: { extensionId: request.id }, body });
        toast(t('extension.edited', { code: task.code }));
        onClose();
        return;
      }
      const extensionId = draftedId ?? (await draft.run({ params: { assignmentId: lead.id }, body })).data.id;
      setDraftedId(extensionId);
      if (maySend) await submit.run({ params: { extensionId } });
      toast(t(maySend ? 'extension.sent' : 'extension.saved', { code: task.code }));
      onClose();
    },
  });
  const isLate = dueOn !== null && today > dueOn;
  const due = formats.day(dueOn);
  return (
    <Dialog title={t(request === undefined ? 'extension.askTitle' : 'extension.editTitle', { code: task.code })} onClose={onClose}>
      <Note tone={isLate ? 'warn' : 'info'}>
        <p>{t(isLate ? 'extension.askLate' : 'extension.askHint', { due })}</p>
        {plan && <p className="sm">{t('extension.planEnd', { day: formats.day(plan.endsOn) })}</p>}
      </Note>
      <Form form={form}>
        <FormDay {...form.held('requestedDueOn', t('extension.requestedDueOn'))} min={dueOn ?? today} {...(plan && { max: plan.endsOn })} />
        <DayHelp day={form.watch('requestedDueOn') || null} />
        <RadioField {...form.field('cause', t('extension.cause'))} choices={EXTENSION_CAUSES.map((cause) => ({ value: cause, label: t(`extension.${cause}`) }))} />
        <TextareaField {...form.field('reason', t('extension.reason'))} rows={3} />
        <TextareaField {...form.field('workDone', t('extension.workDone'))} rows={3} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t(request !== undefined ? 'common.action.save' : maySend ? 'extension.send' : 'extension.saveForHead')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

const wordsOf = (request: Extension | undefined): DraftExtension => ({ requestedDueOn: request?.requestedDueOn ?? '', cause: request?.cause ?? 'objective', reason: request?.reason ?? '', workDone: request?.workDone ?? '' });
