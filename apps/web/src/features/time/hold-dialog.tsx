import { DecideAssignment, resumeAssignment, suspendAssignment, type Task } from '@app/contract';
import { LEAD_STATES } from '@app/domain';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField } from '../../ui/field';
import { useToast } from '../../ui/toast';
import { Follows } from './follows';

/** Puts the work on hold, or lets it go on in the state in which it was held. */
export function HoldDialog({ act, task, assignmentId, onClose }: { act: 'suspend' | 'resume'; task: Task; assignmentId: string; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const { today } = useSession();
  const suspend = useCommand(suspendAssignment);
  const resume = useCommand(resumeAssignment);
  const { code } = task;
  const form = useBodyForm(DecideAssignment, {
    defaultValues: { reason: '', effectiveOn: today },
    onSubmit: async (body) => {
      await (act === 'suspend' ? suspend : resume).run({ params: { assignmentId }, body });
      toast(t(`decision.${act}.done`, { code }));
      onClose();
    },
  });
  return (
    <Dialog title={t(`decision.${act}.title`, { code })} onClose={onClose}>
      <Follows lines={useFollowing(act, task)} />
      <Form form={form}>
        <TextareaField {...form.field('reason', t('common.reason'))} hint={t('common.reasonHint')} rows={3} />
        <FormDay {...form.held('effectiveOn', t('decision.effectiveOn'))} hint={t('decision.effectiveHint')} max={today} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t(`decision.${act}.open`)}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function useFollowing(act: 'suspend' | 'resume', { due, history }: Task): string[] {
  const t = useWords();
  const formats = useFormats();
  const day = formats.day(due.dueOn);
  const dated = (line: string) => (due.dueOn === null ? [] : [line]);
  if (act === 'suspend') return [t('decision.suspend.notCounted'), ...dated(t('decision.suspend.due', { day })), t('decision.suspend.reports')];
  const held = history.find(({ toState }) => toState === 'on-hold')?.fromState;
  const state = LEAD_STATES.find((known) => known === held);
  return [...(state === undefined ? [] : [t('decision.resume.state', { state: t(`leadState.${state}`) })]), ...dated(t('decision.resume.due', { day }))];
}
