import { COMMITTEE_POSTS, EditMember, editMember, type Member } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../lib/command';
import { Form, FormDay, FormNumber, useBodyForm } from '../../lib/form';
import { isProblem } from '../../lib/problem';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { useToast } from '../../ui/toast';

/** Corrects a membership, or ends it from a day on; what was done under it stays. */
export function EditMemberDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const edit = useCommand(editMember);
  const { personName, position, committeePost, order, toOn } = member;
  const form = useBodyForm(EditMember, {
    defaultValues: { personName, position, committeePost, order, toOn },
    onSubmit: async (body) => {
      await edit.run({ params: { memberId: member.id }, body, ifMatch: `"v${member.version}"` });
      toast(t('member.saved', { name: body.personName ?? personName }));
      onClose();
    },
  });
  const showNew = async () => {
    await queries.invalidateQueries();
    onClose();
  };
  return (
    <Dialog title={t('member.edit')} onClose={onClose}>
      <Form form={form} problemActions={isProblem(form.problem, 'stale') && <Button isSmall onClick={() => void showNew()}>{t('common.stale.showNew')}</Button>}>
        <TextField {...form.field('personName', t('member.person'))} />
        <TextField {...form.field('position', t('member.position'))} />
        <SelectField {...form.field('committeePost', t('member.post'))}>
          {COMMITTEE_POSTS.map((post) => <option key={post} value={post}>{t(`committeePost.${post}`)}</option>)}
        </SelectField>
        <FormNumber {...form.held('order', t('unit.order'))} />
        <FormDay {...form.held('toOn', t('member.end'))} hint={t('member.endHint')} isOptional />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
