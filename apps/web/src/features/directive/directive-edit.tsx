import { EditDirective, editDirective, getDirective, type Directive } from '@app/contract';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../lib/command';
import { useEdited } from '../../lib/edited';
import { Form, useBodyForm } from '../../lib/form';
import { paths } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { useWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { QueryBoundary } from '../../ui/query-boundary';
import { useToast } from '../../ui/toast';
import { DirectiveFields } from './directive-fields';

/** A draft, changed: only what differs is sent, and only over the version that was read. */
export function DirectiveEdit() {
  const t = useWords();
  const { directiveId = '' } = useParams({ strict: false });
  const { query, reading, reload } = useEdited(getDirective, { params: { directiveId } });
  return (
    <div className="measure">
      <PageHeader
        title={t('directive.edit')}
        crumbs={[
          <Link key="list" to={paths.directives}>{t('directive.title')}</Link>,
          <Link key="one" to={paths.directive} params={{ directiveId }}>{query.data?.data.title ?? t('directive.one')}</Link>,
        ]}
      />
      <QueryBoundary query={query} lines={12}>
        {({ data, etag }) => <EditForm key={`${data.id} ${reading}`} read={{ directive: data, etag }} onReload={reload} />}
      </QueryBoundary>
    </div>
  );
}

function EditForm({ read, onReload }: { read: { directive: Directive; etag: string | null }; onReload: () => Promise<void> }) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  // The version the form was filled from, whatever is read behind it meanwhile.
  const [{ directive, etag }] = useState(read);
  const edit = useCommand(editDirective);
  const target = { to: paths.directive, params: { directiveId: directive.id } };
  const form = useBodyForm(EditDirective, {
    defaultValues: valuesOf(directive),
    onSubmit: async (body) => {
      const changes = changesOf(directive, body);
      if (Object.keys(changes).length > 0) await edit.run({ params: { directiveId: directive.id }, body: changes, ifMatch: etag });
      toast(t('directive.saved'));
      await navigate(target);
    },
  });
  const reload = isProblem(form.problem, 'stale') && <Button isSmall onClick={() => void onReload()}>{t('common.stale.showNew')}</Button>;
  return (
    <Form form={form} problemActions={reload}>
      <DirectiveFields form={form} isSplit={directive.clauses.length > 0} />
      <div className="bar">
        <Button look="primary" type="submit" isPending={form.isSubmitting}>{t('common.action.save')}</Button>
        <ButtonLink {...target}>{t('common.action.cancel')}</ButtonLink>
      </div>
    </Form>
  );
}

function valuesOf({ kind, number, title, issuedOn, signer, text }: Directive): EditDirective {
  return { kind, number: number ?? '', title, issuedOn, signer: signer ?? '', text };
}

function changesOf(directive: Directive, body: EditDirective): EditDirective {
  const before: Record<string, unknown> = EditDirective.parse(valuesOf(directive));
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => value !== before[name]));
}
