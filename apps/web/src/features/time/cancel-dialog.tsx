import { CancelAssignment, cancelAssignment, getDirective, type Task } from '@app/contract';
import { useQueries } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextareaField, TextField } from '../../ui/field';
import { useToast } from '../../ui/toast';
import { Follows } from './follows';

/** Ends the work without completion; which clauses are open again afterwards is said before. */
export function CancelDialog({ task, assignmentId, onClose }: { task: Task; assignmentId: string; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const { today } = useSession();
  const cancel = useCommand(cancelAssignment);
  const { code } = task;
  const lastOf = useClausesLosingTheirLast(task);
  const form = useBodyForm(CancelAssignment, {
    defaultValues: { reason: '', document: '', effectiveOn: today },
    onSubmit: async (body) => {
      await cancel.run({ params: { assignmentId }, body });
      toast(t('decision.cancel.done', { code }));
      onClose();
    },
  });
  const lines = [t('decision.cancel.final'), ...lastOf.map((label) => t('decision.cancel.clause', { label })), ...(task.sources.length > lastOf.length ? [t('decision.cancel.clauses')] : [])];
  return (
    <Dialog title={t('decision.cancel.title', { code })} onClose={onClose}>
      <Follows lines={lines} />
      <Form form={form}>
        <TextareaField {...form.field('reason', t('common.reason'))} hint={t('common.reasonHint')} rows={3} />
        <TextField {...form.field('document', t('decision.cancel.document'))} hint={t('decision.cancel.documentHint')} />
        <FormDay {...form.held('effectiveOn', t('decision.effectiveOn'))} hint={t('decision.effectiveHint')} max={today} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="danger-now" type="submit" isPending={form.isSubmitting}>{t('decision.cancel.open')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** Clauses that have no other task at all. Of a clause with others it is not known here whether those still live. */
function useClausesLosingTheirLast(task: Task): string[] {
  const directiveIds = [...new Set(task.sources.map(({ directiveId }) => directiveId))];
  const found = useQueries({ queries: directiveIds.map((directiveId) => query(getDirective, { params: { directiveId } })) });
  const clauses = found.flatMap(({ data }) => data?.clauses ?? []);
  const isLast = (clauseId: string) => clauses.some(({ id, tasks }) => id === clauseId && tasks.every((other) => other.id === task.id));
  return task.sources.filter(({ clauseId }) => isLast(clauseId)).map(({ label }) => label);
}
