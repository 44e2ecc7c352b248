import type { UnitBurden } from '@app/contract';
import { useWords } from '../../lib/words';
import { CheckboxField } from '../../ui/field';
import './round.css';

interface UnitChoiceProps {
  readonly units: readonly UnitBurden['unit'][];
  /** Undefined: every unit. */
  readonly chosen: readonly string[] | undefined;
  readonly error: string | undefined;
  readonly onChange: (unitIds: string[] | undefined) => void;
}

/** Every unit, or some of them by name. */
export function UnitChoice({ units, chosen, error, onChange }: UnitChoiceProps) {
  const t = useWords();
  const toggle = (id: string) => onChange(chosen?.includes(id) ? chosen.filter((one) => one !== id) : [...(chosen ?? []), id]);
  return (
    <fieldset className="stack">
      <legend>{t('round.units.title')}</legend>
      <CheckboxField label={t('round.units.all')} hint={t('round.units.allHint', { count: units.length })} checked={chosen === undefined} error={error} onChange={() => onChange(chosen === undefined ? [] : undefined)} />
      {chosen !== undefined && <div className="unit-choice">{units.map(({ id, shortName }) => <CheckboxField key={id} label={shortName} checked={chosen.includes(id)} onChange={() => toggle(id)} />)}</div>}
    </fieldset>
  );
}
