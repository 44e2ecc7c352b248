import type { DirectiveListItem, listThemes, ReplyOf, Unit } from '@app/contract';
import { TASK_KINDS } from '@app/domain';
import { useId, type ReactNode } from 'react';
import { FormDay } from '../../lib/form';
import { useWords } from '../../lib/words';
import { CheckboxField, SelectField, TextareaField, TextField } from '../../ui/field';
import { Note } from '../../ui/surface';
import { ClauseChoice } from './clause-choice';
import { FieldGroup, Checks } from './field-group';
import { IndicatorRows } from './indicator-rows';
import { MilestoneRows } from './milestone-rows';
import type { BodyForm } from './task-values';
import './task-form.css';

export interface TaskLists {
  readonly themes: ReplyOf<typeof listThemes>['items'];
  readonly units: readonly Unit[];
  readonly directives: readonly DirectiveListItem[];
}

interface PartProps {
  readonly form: BodyForm;
  readonly lists: TaskLists;
}

/** The form in the order of the five clears: by whose words, what, who, by when, which result, who answers for it. */
export function TaskFields(props: PartProps & { openDirectiveIds: readonly string[] }) {
  return (
    <>
      <Source {...props} />
      <Work {...props} />
      <People {...props} />
      <Time {...props} />
      <Result {...props} />
      <Responsibility {...props} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return <section className="form-part" aria-labelledby={titleId}><h2 id={titleId}>{title}</h2>{children}</section>;
}

function Source({ form, lists, openDirectiveIds }: PartProps & { openDirectiveIds: readonly string[] }) {
  const t = useWords();
  return (
    <Part title={t('task.source.title')}>
      <ClauseChoice {...form.held('clauseIds', t('task.source.clause'))} directives={lists.directives} openIds={openDirectiveIds} />
      <CheckboxField {...form.field('hasDecision', t('task.source.decision'))} />
      {form.watch('hasDecision') && (
        <>
          <TextareaField {...form.field('decision.text', t('task.source.decisionText'))} />
          <TextField {...form.field('decision.leaderName', t('task.source.leader'))} />
        </>
      )}
    </Part>
  );
}

function Work({ form, lists }: PartProps) {
  const t = useWords();
  return (
    <Part title={t('task.clear.work')}>
      <CheckboxField {...form.field('isHeldOutside', t('task.heldOutside'))} hint={t('task.heldOutsideHint')} />
      {form.watch('isHeldOutside') && <Note tone="warn">{t('task.heldOutsideWarning')}</Note>}
      <TextareaField {...form.field('title', t('task.name'))} rows={2} />
      <div className="pair">
        <SelectField {...form.field('themeId', t('task.theme'))}>
          <option value="" />
          {lists.themes.map(({ id, code, name }) => <option key={id} value={id}>{code}. {name}</option>)}
        </SelectField>
        <TextField {...form.field('code', t('task.code'))} hint={t('task.codeHint')} />
      </div>
    </Part>
  );
}

function People({ form, lists }: PartProps) {
  const t = useWords();
  const leadUnitId = form.watch('leadUnitId');
  const { control, name, ...group } = form.held('coordinatingUnitIds', t('task.coordinatingUnits'));
  const others = lists.units.filter(({ id }) => id !== leadUnitId);
  return (
    <Part title={t('task.clear.person')}>
      <SelectField {...form.field('leadUnitId', t('task.leadUnit'))}>
        <option value="" />
        {lists.units.map((unit) => <option key={unit.id} value={unit.id}>{unit.name}</option>)}
      </SelectField>
      <FieldGroup {...group}><Checks control={control} name={name} options={others.map((unit) => ({ id: unit.id, label: unit.name }))} /></FieldGroup>
    </Part>
  );
}

function Time({ form }: PartProps) {
  const t = useWords();
  const kind = form.watch('kind');
  return (
    <Part title={t('task.clear.time')}>
      <SelectField {...form.field('kind', t('task.kind'))}>
        {TASK_KINDS.map((one) => <option key={one} value={one}>{t(`taskKind.${one}`)}</option>)}
      </SelectField>
      {kind !== 'standing' && <FormDay {...form.held('dueOn', t('task.dueOn'))} />}
      {kind === 'recurring' && <TextField {...form.field('recurrence', t('task.recurrence'))} />}
      <MilestoneRows form={form} />
    </Part>
  );
}

function Result({ form }: PartProps) {
  const t = useWords();
  return (
    <Part title={t('task.clear.result')}>
      <TextareaField {...form.field('deliverable', t('task.deliverable'))} rows={2} isOptional={form.watch('kind') === 'standing'} />
      <IndicatorRows form={form} />
    </Part>
  );
}

function Responsibility({ form }: PartProps) {
  const t = useWords();
  return (
    <Part title={t('task.clear.responsibility')}>
      <CheckboxField {...form.field('isTwoStep', t('task.twoStep'))} hint={t('task.twoStepHint')} />
    </Part>
  );
}
