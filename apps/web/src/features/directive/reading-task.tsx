import { TASK_KINDS } from '@app/domain';
import { useWords } from '../../lib/words';
import { DayField } from '../../ui/day-field';
import { SelectField, TextareaField, TextField } from '../../ui/field';
import type { ReadingLists } from './reading';
import { fieldIdOf } from './reading-body';
import type { ClauseDraft, TaskDraft } from './reading-draft';

interface TaskProps {
  readonly at: number;
  readonly draft: ClauseDraft;
  readonly lists: ReadingLists;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (said: Partial<TaskDraft>) => void;
}

/** The draft task: what, who with whom, by when, which result. Beside each guess stand the words it was read from. */
export function ReadingTask({ at, draft: { task, leadText, dueText }, lists, errorOf, onChange }: TaskProps) {
  const t = useWords();
  const tied = (name: keyof TaskDraft) => ({ id: fieldIdOf(`clauses/${at}/task/${name}`), error: errorOf(`clauses/${at}/task/${name}`) });
  const read = (words: string) => (words === '' ? undefined : t('reading.readAs', { words }));
  const lead = (leadUnitId: string) => onChange({ leadUnitId, coordinatingUnitIds: task.coordinatingUnitIds.filter((id) => id !== leadUnitId) });
  return (
    <div className="stack">
      <TextareaField {...tied('title')} label={t('task.name')} rows={2} lang="vi" value={task.title} onChange={(event) => onChange({ title: event.target.value })} />
      <div className="reading-pair">
        <SelectField {...tied('leadUnitId')} label={t('task.leadUnit')} hint={read(leadText)} value={task.leadUnitId} onChange={(event) => lead(event.target.value)}>
          <option value="" />
          {lists.units.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
        <SelectField {...tied('themeId')} label={t('task.theme')} value={task.themeId} onChange={(event) => onChange({ themeId: event.target.value })}>
          <option value="" />
          {lists.themes.map(({ id, code, name }) => <option key={id} value={id}>{code}. {name}</option>)}
        </SelectField>
      </div>
      <Partners {...tied('coordinatingUnitIds')} chosen={task.coordinatingUnitIds} units={lists.units.filter(({ id }) => id !== task.leadUnitId)} onChange={(coordinatingUnitIds) => onChange({ coordinatingUnitIds })} />
      <div className="reading-pair">
        <SelectField {...tied('kind')} label={t('task.kind')} value={task.kind} onChange={(event) => onChange({ kind: TASK_KINDS.find((kind) => kind === event.target.value) ?? task.kind })}>
          {TASK_KINDS.map((kind) => <option key={kind} value={kind}>{t(`taskKind.${kind}`)}</option>)}
        </SelectField>
        {task.kind !== 'standing' && <DayField {...tied('dueOn')} label={t('task.dueOn')} hint={read(dueText)} value={task.dueOn} onChange={(dueOn) => onChange({ dueOn })} />}
      </div>
      {task.kind === 'recurring' && <TextField {...tied('recurrence')} label={t('task.recurrence')} lang="vi" value={task.recurrence} onChange={(event) => onChange({ recurrence: event.target.value })} />}
      <TextField {...tied('deliverable')} label={t('task.deliverable')} isOptional lang="vi" value={task.deliverable} onChange={(event) => onChange({ deliverable: event.target.value })} />
    </div>
  );
}

interface PartnersProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly chosen: readonly string[];
  readonly units: ReadingLists['units'];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The coordinating units: named in the closed line, chosen in the open list. */
function Partners({ id, error, chosen, units, onChange }: PartnersProps) {
  const t = useWords();
  const names = units.filter((unit) => chosen.includes(unit.id)).map(({ shortName }) => shortName);
  return (
    <details className="partners" id={id} open={error !== undefined || undefined}>
      <summary>{t('task.coordinatingUnits')} <span className="sub sm">({names.length}) {names.slice(0, 4).join(', ')}{names.length > 4 ? '…' : ''}</span></summary>
      {error !== undefined && <p className="error">{error}</p>}
      <div className="choices single">
        {units.map((unit) => (
          <label className="choice" key={unit.id}>
            <input type="checkbox" checked={chosen.includes(unit.id)} onChange={(event) => onChange(event.target.checked ? [...chosen, unit.id] : chosen.filter((one) => one !== unit.id))} />
            <span>{unit.name}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
