import { HandBackAssignment, handBackAssignment, type Task } from '@app/contract';
import { HAND_BACK_KINDS, handBackUntil } from '@app/domain';
import { useState } from 'react';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { RadioField, TextareaField } from '../../ui/field';
import { Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';
import { Follows } from './follows';
import { useWorkingCalendar } from '../../lib/working-calendar';

/** For the lead unit, as long as it may still give the task back. */
export function HandBackOffer({ task, lead }: { task: Task; lead: Task['assignments'][number] }) {
  const t = useWords();
  const formats = useFormats();
  const { today, can, ownUnits } = useSession();
  const [isOpen, setOpen] = useState(false);
  const issuedOn = task.history.find(({ toState }) => toState === 'issued')?.effectiveOn ?? null;
  const calendar = useWorkingCalendar(issuedOn);
  if (lead.state !== 'issued' || issuedOn === null || calendar === null || !ownUnits.some(({ id }) => id === lead.unit.id)) return null;
  const until = handBackUntil(issuedOn, calendar);
  if (today > until) return null;
  return (
    <Note>
      <p>{t('decision.handBack.until', { day: formats.day(until) })}</p>
      {can('assignment.hand-back', lead.unit.id) && <div className="bar no-print"><Button icon="back" onClick={() => setOpen(true)}>{t('decision.handBack.open')}</Button></div>}
      {isOpen && <HandBackDialog task={task} assignmentId={lead.id} onClose={() => setOpen(false)} />}
    </Note>
  );
}

function HandBackDialog({ task, assignmentId, onClose }: { task: Task; assignmentId: string; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const handBack = useCommand(handBackAssignment);
  const { code } = task;
  const form = useBodyForm(HandBackAssignment, {
    defaultValues: { kind: 'clarify', reason: '' },
    onSubmit: async (body) => {
      await handBack.run({ params: { assignmentId }, body });
      toast(t('decision.handBack.done', { code }));
      onClose();
    },
  });
  return (
    <Dialog title={t('decision.handBack.title', { code })} onClose={onClose}>
      <Follows lines={[t('decision.handBack.stops'), t('decision.handBack.next')]} />
      <Form form={form}>
        <RadioField {...form.field('kind', t('decision.handBack.wish'))} choices={[...HAND_BACK_KINDS].reverse().map((kind) => ({ value: kind, label: t(`decision.handBack.${kind}`), hint: t(`decision.handBack.${kind}Hint`) }))} />
        <TextareaField {...form.field('reason', t('common.reason'))} hint={t('common.reasonHint')} rows={3} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('decision.handBack.submit')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
