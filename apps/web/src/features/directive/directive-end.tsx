import { deleteDirective, listDirectives, SupersedeDirective, supersedeDirective, WithdrawDirective, withdrawDirective, type Directive } from '@app/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField, TextareaField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';

interface PartProps {
  readonly directive: Directive;
}
interface DialogProps extends PartProps {
  readonly onClose: () => void;
}
const DIALOGS = { delete: DeleteDialog, withdraw: WithdrawDialog, supersede: SupersedeDialog } as const;

/** The ways in which a directive ends: a draft is thrown away, an issued one withdrawn or superseded. */
export function EndActions({ directive }: PartProps) {
  const t = useWords();
  const { can } = useCommittee();
  const [opened, setOpened] = useState<keyof typeof DIALOGS | null>(null);
  const Opened = opened === null ? null : DIALOGS[opened];
  const mayEnd = directive.state === 'issued' && can('directive.issue');
  return (
    <>
      {directive.state === 'draft' && can('directive.write') && <Button look="danger" onClick={() => setOpened('delete')}>{t('directive.end.delete')}</Button>}
      {mayEnd && <Button onClick={() => setOpened('supersede')}>{t('directive.end.supersede')}</Button>}
      {mayEnd && <Button look="danger" onClick={() => setOpened('withdraw')}>{t('directive.end.withdraw')}</Button>}
      {Opened !== null && <Opened directive={directive} onClose={() => setOpened(null)} />}
    </>
  );
}

/** How the directive came to hold no longer, and whose place it took itself. */
export function EndNotes({ directive: { state, end, replaces } }: PartProps) {
  const t = useWords();
  const formats = useFormats();
  const nameOf = ({ number, title }: { number: string | null; title: string }) => (number === null ? title : `${number}. ${title}`);
  return (
    <>
      {end !== null && (
        <Note tone="warn">
          <b>{t(state === 'superseded' ? 'directive.end.supersededBy' : 'directive.end.withdrawnBy', { name: end.by, day: formats.day(end.on) })}</b>
          <p lang="vi">{end.reason}</p>
          {end.replacement !== null && <p>{t('directive.end.replacement')}: <Link to={paths.directive} params={{ directiveId: end.replacement.id }}>{nameOf(end.replacement)}</Link></p>}
          <p>{t('directive.end.tasksGoOn')}</p>
        </Note>
      )}
      {replaces.map((one) => <p className="sm" key={one.id}>{t('directive.end.replaces')}: <Link to={paths.directive} params={{ directiveId: one.id }}>{nameOf(one)}</Link></p>)}
    </>
  );
}

function DeleteDialog({ directive, onClose }: DialogProps) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  // Quiet until the page is left: the directive on it is gone and must not be asked for again.
  const remove = useCommand(deleteDirective, { isQuiet: true });
  const handleDelete = async () => {
    try {
      await remove.run({ params: { directiveId: directive.id } });
      toast(t('directive.end.deleted', { title: directive.title }));
      await navigate({ to: paths.directives });
      await client.invalidateQueries();
    } catch (error) {
      // Shown below from the command.
      console.info('The draft was not deleted.', error);
    }
  };
  return (
    <Dialog title={t('directive.end.delete')} onClose={onClose}>
      <p>{t('directive.end.deleteConfirm', { title: directive.title })}</p>
      {remove.error && <ProblemNote error={remove.error} />}
      <DialogActions>
        <Button onClick={onClose}>{t('common.action.cancel')}</Button>
        <Button look="danger-now" isPending={remove.isPending} onClick={() => void handleDelete()}>{t('directive.end.delete')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function WithdrawDialog({ directive, onClose }: DialogProps) {
  const t = useWords();
  const toast = useToast();
  const withdraw = useCommand(withdrawDirective);
  const form = useBodyForm(WithdrawDirective, {
    defaultValues: { reason: '' },
    onSubmit: async (body) => {
      await withdraw.run({ params: { directiveId: directive.id }, body });
      toast(t('directive.end.withdrawn', { title: directive.title }));
      onClose();
    },
  });
  return (
    <Dialog title={t('directive.end.withdraw')} onClose={onClose}>
      <p>{t('directive.end.tasksGoOn')}</p>
      <Form form={form}>
        <TextareaField {...form.field('reason', t('common.reason'))} hint={t('common.reasonHint')} lang="vi" rows={3} />
        <DialogActions>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button look="danger-now" type="submit" isPending={form.isSubmitting}>{t('directive.end.withdraw')}</Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

const REPLACEMENTS_MAX = 200;

function SupersedeDialog({ directive, onClose }: DialogProps) {
  const t = useWords();
  const toast = useToast();
  const formats = useFormats();
  const supersede = useCommand(supersedeDirective);
  const list = useQuery(query(listDirectives, { query: { committeeId: directive.committeeId, limit: REPLACEMENTS_MAX } }));
  const form = useBodyForm(SupersedeDirective, {
    defaultValues: { replacementId: '', reason: '' },
    onSubmit: async (body) => {
      await supersede.run({ params: { directiveId: directive.id }, body });
      toast(t('directive.end.superseded', { title: directive.title }));
      onClose();
    },
  });
  return (
    <Dialog title={t('directive.end.supersede')} onClose={onClose}>
      <p>{t('directive.end.tasksGoOn')}</p>
      <QueryBoundary query={list}>
        {({ items }) => (
          <Form form={form}>
            <SelectField {...form.field('replacementId', t('directive.end.replacement'))} hint={t('directive.end.replacementHint')}>
              <option value="" />
              {items.filter(({ id, state }) => state === 'issued' && id !== directive.id).map(({ id, number, title, issuedOn }) => <option key={id} value={id}>{[number, title, formats.day(issuedOn)].filter(Boolean).join(', ')}</option>)}
            </SelectField>
            <TextareaField {...form.field('reason', t('common.reason'))} hint={t('common.reasonHint')} lang="vi" rows={3} />
            <DialogActions>
              <Button onClick={onClose}>{t('common.action.cancel')}</Button>
              <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('directive.end.supersede')}</Button>
            </DialogActions>
          </Form>
        )}
      </QueryBoundary>
    </Dialog>
  );
}
