import { EditUnit, editUnit, UNIT_KINDS, type UnitDetail } from '@app/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../lib/command';
import { Form, FormNumber, useBodyForm } from '../../lib/form';
import { isProblem } from '../../lib/problem';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField } from '../../ui/field';
import { useToast } from '../../ui/toast';

/** The kind of a unit and its place in the official order; names have dates and are changed apart. */
export function EditUnitDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const edit = useCommand(editUnit);
  // The version the form was filled from, whatever is read behind it meanwhile.
  const [{ id, version, kind, order, shortName }] = useState(unit);
  const form = useBodyForm(EditUnit, {
    defaultValues: { kind, order },
    onSubmit: async (body) => {
      await edit.run({ params: { unitId: id }, body, ifMatch: `"v${version}"` });
      toast(t('unit.saved', { name: shortName }));
      onClose();
    },
  });
  const showNew = async () => {
    await queries.invalidateQueries();
    onClose();
  };
  return (
    <Dialog title={t('unit.edit')} onClose={onClose}>
      <Form form={form} problemActions={isProblem(form.problem, 'stale') && <Button isSmall onClick={() => void showNew()}>{t('common.stale.showNew')}</Button>}>
        <SelectField {...form.field('kind', t('unitKind.title'))}>
          {UNIT_KINDS.map((one) => <option key={one} value={one}>{t(`unitKind.${one}`)}</option>)}
        </SelectField>
        <FormNumber {...form.held('order', t('unit.order'))} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
