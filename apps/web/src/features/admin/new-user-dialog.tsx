import { CreateUser, createUser, listUnits } from '@app/contract';
import { isUnitRole, ROLES } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { useToast } from '../../ui/toast';

/** A new account with its first role; a unit's role names the unit. */
export function NewUserDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const { committee, today } = useCommittee();
  const units = useQuery(query(listUnits, { query: { committeeId: committee.id, limit: 200 } }));
  const create = useCommand(createUser);
  const form = useBodyForm(CreateUser, {
    defaultValues: { username: '', displayName: '', position: '', email: '', password: '', grants: [{ committeeId: committee.id, unitId: null, role: 'officer', fromOn: today, toOn: null }] },
    onSubmit: async (body) => {
      await create.run({ body: { ...body, grants: body.grants.map((grant) => (isUnitRole(grant.role) ? grant : { ...grant, unitId: null })) } });
      toast(t('user.saved', { name: body.displayName }));
      onClose();
    },
  });
  const role = form.watch('grants.0.role');
  return (
    <Dialog title={t('user.add')} onClose={onClose}>
      <Form form={form}>
        <p className="sub">{t('user.personal')}</p>
        <TextField {...form.field('username', t('user.username'))} hint={t('user.usernameHint')} autoCapitalize="none" spellCheck={false} />
        <TextField {...form.field('displayName', t('user.displayName'))} />
        <TextField {...form.field('position', t('user.position'))} isOptional />
        <TextField {...form.field('email', t('user.email'))} hint={t('user.emailHint')} type="email" isOptional />
        <TextField {...form.field('password', t('user.initialPassword'))} type="password" autoComplete="new-password" hint={t('auth.changePassword.hint')} />
        <SelectField {...form.field('grants.0.role', t('role.title'))}>
          {ROLES.map((one) => <option key={one} value={one}>{t(`role.${one}`)}</option>)}
        </SelectField>
        {isUnitRole(role) && (
          <SelectField {...form.field('grants.0.unitId', t('member.unit'))}>
            <option value="" />
            {units.data?.items.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </SelectField>
        )}
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('user.add')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
