import type { Indicator, Task } from '@app/contract';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Facts } from '../../ui/surface';
import { Table, type Column } from '../../ui/table';

/** What is to come of it: product, indicators with what is not known as a dash (R10), milestones. */
export function TaskResult({ task: { deliverable, indicators, milestones } }: { task: Task }) {
  const t = useWords();
  const formats = useFormats();
  const columns: Column<Indicator>[] = [
    { key: 'name', label: t('task.indicator.name'), isHeading: true, cell: ({ name, unitOfMeasure }) => `${name} (${unitOfMeasure})` },
    { key: 'baseline', label: t('task.indicator.baseline'), isNumeric: true, cell: ({ baseline }) => formats.number(baseline) },
    { key: 'target', label: t('task.indicator.target'), isNumeric: true, cell: ({ target }) => formats.number(target) },
    { key: 'actual', label: t('task.indicator.actual'), isNumeric: true, cell: ({ actual }) => formats.number(actual) },
  ];
  return (
    <div className="stack">
      <Facts facts={[{ label: t('task.deliverable'), value: deliverable ?? t('common.missing') }]} />
      <h3>{t('task.indicator.title')}</h3>
      {indicators.length === 0 ? <p className="sub">{t('task.indicator.empty')}</p> : <Table caption={t('task.indicator.title')} columns={columns} rows={indicators} keyOf={({ id }) => id} />}
      <h3>{t('task.milestone.title')}</h3>
      <p className="sub">{milestones.length === 0 ? t('task.milestone.empty') : t('task.milestone.progress', { done: milestones.filter(({ doneOn }) => doneOn !== null).length, total: milestones.length })}</p>
      <ul className="task-people">
        {milestones.map(({ id, title, dueOn, doneOn }) => (
          <li key={id}>
            <span>{title}, <span className="num">{formats.day(dueOn)}</span></span>
            <span className="sub sm">{doneOn === null ? t('task.milestone.notDone') : t('task.milestone.done', { day: formats.day(doneOn) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
