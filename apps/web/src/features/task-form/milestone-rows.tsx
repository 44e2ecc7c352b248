import { MILESTONES_MAX } from '@app/contract';
import { useFieldArray } from 'react-hook-form';
import { FormDay } from '../../lib/form';
import { useWords } from '../../lib/words';
import { TextField } from '../../ui/field';
import { FieldRows } from '../../ui/field-rows';
import { FieldGroup } from './field-group';
import type { BodyForm } from './task-values';

/** What is to be reached by when on the way to the due day. */
export function MilestoneRows({ form }: { form: BodyForm }) {
  const t = useWords();
  const list = useFieldArray({ control: form.control, name: 'milestones' });
  const { id, label, error } = form.held('milestones', t('task.milestone.title'));
  return (
    <FieldGroup id={id} label={label} hint={t('task.milestone.hint')} error={error}>
      <FieldRows list={list} limit={MILESTONES_MAX} addLabel={t('task.milestone.add')} onAdd={() => list.append({ title: '', dueOn: null })} nameOf={(at) => t('task.milestone.nth', { number: at + 1 })}>
        {(at) => (
          <div className="milestone-row">
            <TextField {...form.field(`milestones.${at}.title`, t('task.milestone.nth', { number: at + 1 }))} />
            <FormDay {...form.held(`milestones.${at}.dueOn`, t('task.milestone.dueOnOf', { number: at + 1 }))} hint="" />
          </div>
        )}
      </FieldRows>
    </FieldGroup>
  );
}
