import { INDICATORS_MAX } from '@app/contract';
import { INDICATOR_DIRECTIONS } from '@app/domain';
import { useFieldArray } from 'react-hook-form';
import { FormNumber } from '../../lib/form';
import { useWords } from '../../lib/words';
import { SelectField, TextField } from '../../ui/field';
import { FieldRows } from '../../ui/field-rows';
import { FieldGroup } from './field-group';
import type { BodyForm } from './task-values';

/** What will be counted, and how much of it is enough. */
export function IndicatorRows({ form }: { form: BodyForm }) {
  const t = useWords();
  const list = useFieldArray({ control: form.control, name: 'indicators' });
  const { id, label, error } = form.held('indicators', t('task.indicator.title'));
  const add = () => list.append({ name: '', unitOfMeasure: '', baseline: null, target: null, direction: 'at-least' });
  return (
    <FieldGroup id={id} label={label} hint={t('task.indicator.hint')} error={error}>
      <FieldRows list={list} limit={INDICATORS_MAX} addLabel={t('task.indicator.add')} onAdd={add} nameOf={(at) => t('task.indicator.nth', { number: at + 1 })}>
        {(at) => {
          const named = (what: string) => t('task.indicator.of', { what, number: at + 1 });
          return (
            <div className="indicator-row">
              <TextField {...form.field(`indicators.${at}.name`, t('task.indicator.nth', { number: at + 1 }))} />
              <FormNumber {...form.held(`indicators.${at}.baseline`, named(t('task.indicator.baseline')))} />
              <SelectField {...form.field(`indicators.${at}.direction`, named(t('task.indicator.direction')))}>
                {INDICATOR_DIRECTIONS.map((one) => <option key={one} value={one}>{t(`indicatorDirection.${one}`)}</option>)}
              </SelectField>
              <FormNumber {...form.held(`indicators.${at}.target`, named(t('task.indicator.target')))} />
              <TextField {...form.field(`indicators.${at}.unitOfMeasure`, named(t('task.indicator.unitOfMeasure')))} />
            </div>
          );
        }}
      </FieldRows>
    </FieldGroup>
  );
}
