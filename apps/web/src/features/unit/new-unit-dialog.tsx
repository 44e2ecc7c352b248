import { CreateUnit, createUnit, UNIT_KINDS } from '@app/contract';
import { useCommand } from '../../lib/command';
import { Form, FormDay, FormNumber, useBodyForm } from '../../lib/form';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { useToast } from '../../ui/toast';

export function NewUnitDialog({ nextOrder, onClose }: { nextOrder: number; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const { committee, today } = useCommittee();
  const create = useCommand(createUnit);
  const form = useBodyForm(CreateUnit, {
    defaultValues: { committeeId: committee.id, code: '', kind: 'government', fromOn: today, order: nextOrder, name: '', shortName: '', symbol: '', nameEn: '', nameZh: '' },
    onSubmit: async (body) => {
      await create.run({ body });
      toast(t('unit.saved', { name: body.shortName }));
      onClose();
    },
  });
  return (
    <Dialog title={t('unit.add')} onClose={onClose}>
      <Form form={form}>
        <TextField {...form.field('name', t('unit.name'))} />
        <TextField {...form.field('shortName', t('unit.shortName'))} />
        <TextField {...form.field('code', t('unit.code'))} hint={t('unit.codeHint')} autoCapitalize="characters" />
        <SelectField {...form.field('kind', t('unitKind.title'))}>
          {UNIT_KINDS.map((kind) => <option key={kind} value={kind}>{t(`unitKind.${kind}`)}</option>)}
        </SelectField>
        <FormNumber {...form.held('order', t('unit.order'))} />
        <FormDay {...form.held('fromOn', t('unit.from'))} />
        <TextField {...form.field('symbol', t('unit.symbol'))} isOptional />
        <TextField {...form.field('nameEn', t('unit.nameEn'))} isOptional />
        <TextField {...form.field('nameZh', t('unit.nameZh'))} lang="zh" isOptional />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
