import { COMMITTEE_POSTS, CreateMember, createMember, listUnits } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, FormDay, FormNumber, useBodyForm } from '../../lib/form';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { useToast } from '../../ui/toast';

export function NewMemberDialog({ nextOrder, onClose }: { nextOrder: number; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const { committee, today } = useCommittee();
  const units = useQuery(query(listUnits, { query: { committeeId: committee.id, limit: 200 } }));
  const create = useCommand(createMember);
  const form = useBodyForm(CreateMember, {
    defaultValues: { personName: '', position: '', committeePost: 'member', unitId: '', order: nextOrder, fromOn: today, userId: null },
    onSubmit: async (body) => {
      await create.run({ params: { committeeId: committee.id }, body });
      toast(t('member.saved', { name: body.personName }));
      onClose();
    },
  });
  return (
    <Dialog title={t('member.add')} onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field('personName', t('member.person'))} />
        <TextField {...form.field('position', t('member.position'))} />
        <SelectField {...form.field('committeePost', t('member.post'))}>
          {COMMITTEE_POSTS.map((post) => <option key={post} value={post}>{t(`committeePost.${post}`)}</option>)}
        </SelectField>
        <SelectField {...form.field('unitId', t('member.unit'))}>
          <option value="" />
          {units.data?.items.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
        <FormNumber {...form.held('order', t('unit.order'))} />
        <FormDay {...form.held('fromOn', t('member.from'))} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
