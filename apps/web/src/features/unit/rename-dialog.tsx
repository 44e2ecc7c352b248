import { RenameUnit, renameUnit, type UnitDetail } from '@app/contract';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { useToast } from '../../ui/toast';

/** A new name from a day on; what was written before keeps the old one. */
export function RenameDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const { today } = useSession();
  const rename = useCommand(renameUnit);
  const form = useBodyForm(RenameUnit, {
    defaultValues: { name: unit.name, shortName: unit.shortName, symbol: unit.symbol ?? '', nameEn: unit.nameEn ?? '', nameZh: unit.nameZh ?? '', fromOn: today, document: '' },
    onSubmit: async (body) => {
      await rename.run({ params: { unitId: unit.id }, body });
      toast(t('unit.saved', { name: body.shortName }));
      onClose();
    },
  });
  return (
    <Dialog title={t('unit.rename')} onClose={onClose}>
      <Form form={form}>
        <p className="sub">{t('unit.renameHint')}</p>
        <TextField {...form.field('name', t('unit.name'))} />
        <TextField {...form.field('shortName', t('unit.shortName'))} />
        <FormDay {...form.held('fromOn', t('unit.from'))} />
        <TextField {...form.field('document', t('unit.document'))} isOptional />
        <TextField {...form.field('symbol', t('unit.symbol'))} isOptional />
        <TextField {...form.field('nameEn', t('unit.nameEn'))} isOptional />
        <TextField {...form.field('nameZh', t('unit.nameZh'))} lang="zh" isOptional />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('unit.rename')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
