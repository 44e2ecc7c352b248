import type { DirectiveListItem, listThemes, ReplyOf, Unit } from '@app/contract';
import { INDICATOR_DIRECTIONS, TASK_KINDS } from '@app/domain';
import { FormDay, FormNumber, type useBodyForm } from '../../lib/form';
import { useWords } from '../../lib/words';
import { CheckboxField, SelectField, TextareaField, TextField } from '../../ui/field';
import { CheckGroup, Checks } from './check-group';
import { ClauseChoice } from './clause-choice';
import type { TaskForm } from './task-values';

export interface TaskLists {
  readonly themes: ReplyOf<typeof listThemes>['items'];
  readonly units: readonly Unit[];
  readonly directives: readonly DirectiveListItem[];
}

type BodyForm = ReturnType<typeof useBodyForm<typeof TaskForm>>;

export function TaskFields({ form, lists }: { form: BodyForm; lists: TaskLists }) {
  const t = useWords();
  const kind = form.watch('kind');
  return (
    <>
      <TextField {...form.field('code', t('task.code'))} hint={t('task.codeHint')} />
      <TextareaField {...form.field('title', t('task.name'))} />
      <SelectField {...form.field('themeId', t('task.theme'))}>
        <option value="" />
        {lists.themes.map(({ id, code, name }) => <option key={id} value={id}>{code}. {name}</option>)}
      </SelectField>
      <SelectField {...form.field('kind', t('task.kind'))}>
        {TASK_KINDS.map((one) => <option key={one} value={one}>{t(`taskKind.${one}`)}</option>)}
      </SelectField>
      <TextareaField {...form.field('deliverable', t('task.deliverable'))} isOptional />
      {kind !== 'standing' && <FormDay {...form.held('dueOn', t('task.dueOn'))} />}
      {kind === 'recurring' && <TextField {...form.field('recurrence', t('task.recurrence'))} />}
      <People form={form} units={lists.units} />
      <Source form={form} directives={lists.directives} />
      <IndicatorFields form={form} />
      <CheckboxField {...form.field('isTwoStep', t('task.twoStep'))} hint={t('task.twoStepHint')} />
    </>
  );
}

function People({ form, units }: { form: BodyForm; units: readonly Unit[] }) {
  const t = useWords();
  const leadUnitId = form.watch('leadUnitId');
  const { control, name, ...group } = form.held('coordinatingUnitIds', t('task.coordinatingUnits'));
  const others = units.filter(({ id }) => id !== leadUnitId);
  return (
    <>
      <h2>{t('task.clear.person')}</h2>
      <SelectField {...form.field('leadUnitId', t('task.leadUnit'))}>
        <option value="" />
        {units.map((unit) => <option key={unit.id} value={unit.id}>{unit.name}</option>)}
      </SelectField>
      <CheckGroup {...group}><Checks control={control} name={name} options={others.map((unit) => ({ id: unit.id, label: unit.name }))} /></CheckGroup>
    </>
  );
}

function Source({ form, directives }: { form: BodyForm; directives: readonly DirectiveListItem[] }) {
  const t = useWords();
  return (
    <>
      <h2>{t('task.source.title')}</h2>
      <ClauseChoice {...form.held('clauseIds', t('task.source.clause'))} directives={directives} chosen={form.getValues('clauseIds')} />
      <CheckboxField {...form.field('hasDecision', t('task.source.decision'))} />
      {form.watch('hasDecision') && (
        <>
          <TextareaField {...form.field('decision.text', t('task.source.decisionText'))} />
          <TextField {...form.field('decision.leaderName', t('task.source.leader'))} />
        </>
      )}
    </>
  );
}

function IndicatorFields({ form }: { form: BodyForm }) {
  const t = useWords();
  return (
    <>
      <h2>{t('task.clear.result')}</h2>
      <CheckboxField {...form.field('hasIndicator', t('task.indicator.add'))} />
      {form.watch('hasIndicator') && (
        <>
          <TextField {...form.field('indicators.0.name', t('task.indicator.name'))} />
          <SelectField {...form.field('indicators.0.direction', t('task.indicator.direction'))}>
            {INDICATOR_DIRECTIONS.map((one) => <option key={one} value={one}>{t(`indicatorDirection.${one}`)}</option>)}
          </SelectField>
          <FormNumber {...form.held('indicators.0.target', t('task.indicator.target'))} />
          <TextField {...form.field('indicators.0.unitOfMeasure', t('task.indicator.unitOfMeasure'))} />
        </>
      )}
    </>
  );
}
