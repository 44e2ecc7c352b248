import { CreateDirective, createDirective } from '@app/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCommand } from '../../lib/command';
import { Form, useBodyForm } from '../../lib/form';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { TextField } from '../../ui/field';
import { PageHeader } from '../../ui/page-header';
import { useToast } from '../../ui/toast';
import { DirectiveFields } from './directive-fields';

/** Enters a directive; its page is where the text is split. */
export function DirectiveForm() {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { committee, today } = useCommittee();
  const create = useCommand(createDirective);
  const form = useBodyForm(CreateDirective, {
    defaultValues: { committeeId: committee.id, code: '', kind: 'conclusion', number: '', title: '', issuedOn: today, signer: '', text: '' },
    onSubmit: async (body) => {
      const { data } = await create.run({ body });
      toast(t('directive.saved'));
      await navigate({ to: paths.directive, params: { directiveId: data.id } });
    },
  });
  return (
    <div className="measure">
      <PageHeader title={t('directive.add')} crumbs={[<Link key="list" to={paths.directives}>{t('directive.title')}</Link>]} />
      <Form form={form}>
        <TextField {...form.field('code', t('directive.code'))} className="narrow" />
        <DirectiveFields form={form} />
        <div className="bar">
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button>
          <ButtonLink to={paths.directives}>{t('common.action.cancel')}</ButtonLink>
        </div>
      </Form>
    </div>
  );
}
