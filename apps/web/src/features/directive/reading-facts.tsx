import { DIRECTIVE_KINDS, type Plan } from '@app/contract';
import { useWords } from '../../lib/words';
import { SelectField, TextareaField, TextField } from '../../ui/field';
import { Card } from '../../ui/surface';
import { fieldIdOf } from './reading-body';
import type { DirectiveFacts } from './reading-draft';
import type { Reading } from './use-reading';

/** What the paper says of itself, and the plan that its tasks go to. */
export function ReadingFacts({ reading, plans, errorOf }: { reading: Reading; plans: readonly Plan[]; errorOf: (field: string) => string | undefined }) {
  const t = useWords();
  const { facts, planId } = reading.state;
  const field = (name: keyof DirectiveFacts, label: string) => ({
    id: fieldIdOf(`directive/${name}`),
    label,
    error: errorOf(`directive/${name}`),
    value: facts[name],
    onChange: (event: { target: { value: string } }) => reading.change({ facts: { ...facts, [name]: event.target.value } }),
  });
  return (
    <Card title={t('directive.one')}>
      <div className="stack">
        <TextareaField {...field('title', t('directive.name'))} rows={2} />
        <div className="reading-pair">
          <TextField {...field('code', t('directive.code'))} />
          <TextField {...field('number', t('directive.number'))} isOptional />
        </div>
        <div className="reading-pair">
          <SelectField {...field('kind', t('directive.kind.label'))}>
            {DIRECTIVE_KINDS.map((kind) => <option key={kind} value={kind}>{t(`directive.kind.${kind}`)}</option>)}
          </SelectField>
          <TextField {...field('signer', t('directive.signer'))} isOptional />
        </div>
        <SelectField id={fieldIdOf('planId')} label={t('reading.plan')} error={errorOf('planId')} value={planId} onChange={(event) => reading.change({ planId: event.target.value })}>
          <option value="" />
          {plans.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
      </div>
    </Card>
  );
}
