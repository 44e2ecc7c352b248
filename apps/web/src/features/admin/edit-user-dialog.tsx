import { EditUser, editUser, GRANTS_MAX, listUnits, type Unit, type User } from '@app/contract';
import { isUnitRole, ROLES } from '@app/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFieldArray } from 'react-hook-form';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { isProblem } from '../../lib/problem';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { FieldRows } from '../../ui/field-rows';
import { QueryBoundary } from '../../ui/query-boundary';
import { useToast } from '../../ui/toast';
import './edit-user-dialog.css';

type BodyForm = ReturnType<typeof useBodyForm<typeof EditUser>>;

/** A person's name, post and roles, each role from a day to a day. The form waits for the units: a select can only show a choice it has. */
export function EditUserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useWords();
  const { committee } = useCommittee();
  const units = useQuery(query(listUnits, { query: { committeeId: committee.id, limit: 200 } }));
  return (
    <Dialog title={t('user.edit')} onClose={onClose} isWide>
      <QueryBoundary query={units}>{({ items }) => <UserForm user={user} units={items} onClose={onClose} />}</QueryBoundary>
    </Dialog>
  );
}

function UserForm({ user, units, onClose }: { user: User; units: readonly Unit[]; onClose: () => void }) {
  const t = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const edit = useCommand(editUser);
  const form = useBodyForm(EditUser, {
    defaultValues: { displayName: user.displayName, position: user.position ?? '', email: user.email ?? '', grants: user.grants },
    onSubmit: async ({ grants = [], ...body }) => {
      // A role of the whole committee names no unit.
      const sent = { ...body, grants: grants.map((grant) => (isUnitRole(grant.role) ? grant : { ...grant, unitId: null })) };
      await edit.run({ params: { userId: user.id }, body: sent, ifMatch: `"v${user.version}"` });
      toast(t('user.saved', { name: body.displayName ?? user.displayName }));
      onClose();
    },
  });
  const showNew = async () => {
    await queries.invalidateQueries();
    onClose();
  };
  return (
    <Form form={form} problemActions={isProblem(form.problem, 'stale') && <Button isSmall onClick={() => void showNew()}>{t('common.stale.showNew')}</Button>}>
      <TextField {...form.field('displayName', t('user.displayName'))} />
      <TextField {...form.field('position', t('user.position'))} isOptional />
      <TextField {...form.field('email', t('user.email'))} hint={t('user.emailHint')} type="email" isOptional />
      <Roles form={form} units={units} />
      <DialogActions>
        <Button onClick={onClose}>{t('common.action.cancel')}</Button>
        <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button>
      </DialogActions>
    </Form>
  );
}

function Roles({ form, units }: { form: BodyForm; units: readonly Unit[] }) {
  const t = useWords();
  const { committee, today } = useCommittee();
  const list = useFieldArray({ control: form.control, name: 'grants' });
  const grants = form.watch('grants') ?? [];
  const add = () => list.append({ committeeId: committee.id, unitId: null, role: 'viewer', fromOn: today, toOn: null });
  const nameOf = (at: number) => t('user.nthRole', { number: at + 1 });
  return (
    <fieldset className="field">
      <legend>{t('user.roles')}</legend>
      <FieldRows list={list} limit={GRANTS_MAX} addLabel={t('user.addRole')} onAdd={add} nameOf={nameOf} isOrdered={false}>
        {(at) => (
          <div className="role-row">
            <SelectField {...form.field(`grants.${at}.role`, nameOf(at))}>
              {ROLES.map((one) => <option key={one} value={one}>{t(`role.${one}`)}</option>)}
            </SelectField>
            {isUnitRole(grants[at]?.role ?? 'viewer') && (
              <SelectField {...form.field(`grants.${at}.unitId`, t('user.ofRole', { what: t('member.unit'), number: at + 1 }))}>
                <option value="" />
                {units.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </SelectField>
            )}
            <FormDay {...form.held(`grants.${at}.fromOn`, t('user.ofRole', { what: t('member.from'), number: at + 1 }))} hint="" />
            <FormDay {...form.held(`grants.${at}.toOn`, t('user.ofRole', { what: t('member.to'), number: at + 1 }))} hint="" isOptional />
          </div>
        )}
      </FieldRows>
    </fieldset>
  );
}
