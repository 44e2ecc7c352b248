import { DIRECTIVE_KINDS } from '@app/contract';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { FormDay } from '../../lib/form';
import { useWords } from '../../lib/words';
import { SelectField, TextareaField, TextField } from '../../ui/field';

type Name = 'kind' | 'number' | 'title' | 'issuedOn' | 'signer' | 'text';
interface Shown {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
}

/** The form of a new directive or of a draft: both have these fields. */
interface DirectiveFormView {
  field(name: Name, label: string): UseFormRegisterReturn & Shown;
  held(name: Name, label: string): { readonly control: object; readonly name: string } & Shown;
}

/** What a directive says of itself. Once clauses point into the text, it can no longer be changed under them. */
export function DirectiveFields({ form, isSplit = false }: { form: DirectiveFormView; isSplit?: boolean }) {
  const t = useWords();
  return (
    <>
      <SelectField {...form.field('kind', t('directive.kind.label'))}>
        {DIRECTIVE_KINDS.map((kind) => <option key={kind} value={kind}>{t(`directive.kind.${kind}`)}</option>)}
      </SelectField>
      <TextField {...form.field('number', t('directive.number'))} className="narrow" hint={t('directive.numberHint')} />
      <TextareaField {...form.field('title', t('directive.name'))} rows={2} />
      <FormDay {...form.held('issuedOn', t('directive.issuedOn'))} />
      <TextField {...form.field('signer', t('directive.signer'))} isOptional />
      <TextareaField {...form.field('text', t('directive.text'))} rows={14} lang="vi" readOnly={isSplit} hint={t(isSplit ? 'directive.textIsSplit' : 'directive.textHint')} />
    </>
  );
}
