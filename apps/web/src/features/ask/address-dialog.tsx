import { AddressAsk, addressAsk, listLeaders, listUnits, type Ask } from '@app/contract';
import { ADDRESSEE_KINDS } from '@app/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { itemsOf, pages } from '../../lib/pages';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { RadioField, SelectField } from '../../ui/field';
import { useToast } from '../../ui/toast';

/** Who is to answer, by when. */
export function AddressDialog({ ask, onClose }: { ask: Ask; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const { committee, today } = useCommittee();
  const units = useInfiniteQuery(pages(listUnits, { query: { committeeId: committee.id, limit: 200 } }));
  const leaders = useQuery(query(listLeaders, { params: { committeeId: committee.id } }));
  const address = useCommand(addressAsk);
  const form = useBodyForm(AddressAsk, {
    defaultValues: { kind: ask.addressee?.kind ?? 'leader', unitId: ask.addressee?.unit?.id ?? null, userId: ask.addressee?.person?.id ?? null, dueOn: ask.dueOn ?? today },
    onSubmit: async (body) => {
      await address.run({ params: { askId: ask.id }, body: { ...body, unitId: body.kind === 'unit' ? (body.unitId ?? null) : null, userId: body.kind === 'leader' ? (body.userId ?? null) : null } });
      toast(t('ask.address.done', { code: ask.task.code }));
      onClose();
    },
  });
  const kind = form.watch('kind');
  return (
    <Dialog title={t('ask.address.title', { code: ask.task.code })} onClose={onClose}>
      <Form form={form}>
        <RadioField {...form.field('kind', t('ask.address.kind'))} choices={ADDRESSEE_KINDS.map((one) => ({ value: one, label: t(`ask.address.${one}`) }))} />
        {kind === 'unit' && (
          <SelectField {...choice(form.field('unitId', t('ask.address.unitLabel')))} value={form.watch('unitId') ?? ''} onChange={(event) => form.setValue('unitId', event.target.value || null)}>
            <option value="" />
            {itemsOf(units.data).filter(({ id }) => id !== ask.unit.id).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </SelectField>
        )}
        {kind === 'leader' && (
          <SelectField {...choice(form.field('userId', t('ask.address.leaderLabel')))} value={form.watch('userId') ?? ''} onChange={(event) => form.setValue('userId', event.target.value || null)}>
            <option value="">{t('ask.address.anyLeader')}</option>
            {(leaders.data?.items ?? []).map(({ id, displayName }) => <option key={id} value={id}>{displayName}</option>)}
          </SelectField>
        )}
        <FormDay {...form.held('dueOn', t('ask.address.dueOn'))} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('ask.address.submit')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** A choice that may be empty holds null, which a registered control cannot. */
function choice({ id, label, error }: { id: string; label: string; error: string | undefined }) {
  return { id, label, error };
}
