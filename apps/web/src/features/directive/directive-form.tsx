import { CreateDirective, createDirective, DIRECTIVE_KINDS } from '@app/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCommand } from '../../lib/command';
import { Form, FormDay, useBodyForm } from '../../lib/form';
import { paths } from '../../lib/paths';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { SelectField, TextareaField, TextField } from '../../ui/field';
import { PageHeader } from '../../ui/page-header';
import { useToast } from '../../ui/toast';

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
        <SelectField {...form.field('kind', t('directive.kind.label'))}>
          {DIRECTIVE_KINDS.map((kind) => <option key={kind} value={kind}>{t(`directive.kind.${kind}`)}</option>)}
        </SelectField>
        <TextField {...form.field('code', t('directive.code'))} className="narrow" />
        <TextField {...form.field('number', t('directive.number'))} className="narrow" isOptional />
        <TextareaField {...form.field('title', t('directive.name'))} rows={2} />
        <FormDay {...form.held('issuedOn', t('directive.issuedOn'))} />
        <TextField {...form.field('signer', t('directive.signer'))} isOptional />
        <TextareaField {...form.field('text', t('directive.text'))} rows={14} hint={t('directive.textHint')} />
        <div className="bar">
          <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button>
          <ButtonLink to={paths.directives}>{t('common.action.cancel')}</ButtonLink>
        </div>
      </Form>
    </div>
  );
}
