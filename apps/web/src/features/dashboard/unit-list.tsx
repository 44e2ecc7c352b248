import type { Dashboard } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { StatusTag, StatusTile } from '../../ui/status-tag';
import { Card } from '../../ui/surface';
import { endOf, entriesOf, isTrouble, type Entry } from './reading';

/** The matrix for a small screen: each leading unit with what it has done of what was due, and its tasks in trouble. */
export function UnitList({ data }: { data: Dashboard }) {
  const t = useWords();
  const formats = useFormats();
  const leads = entriesOf(data).filter(({ cell }) => cell.role === 'lead');
  const units = data.units.filter(({ id }) => leads.some(({ unit }) => unit.id === id)).sort((a, b) => Number(b.totals.overdue > 0) - Number(a.totals.overdue > 0));
  return (
    <Card isPadded={false} title={t('dashboard.units.title')} detail={t('dashboard.units.hint', { count: units.length })}>
      <ul className="unit-list">
        {units.map((unit) => <UnitLine key={unit.id} unit={unit} end={endOf(t, formats, data.units, unit)} leads={leads.filter((entry) => entry.unit.id === unit.id)} />)}
      </ul>
    </Card>
  );
}

function UnitLine({ unit, end, leads }: { unit: Dashboard['units'][number]; end: string | null; leads: readonly Entry[] }) {
  const t = useWords();
  const { completionOfDue } = unit;
  return (
    <li>
      <div className="row">
        <Link to={paths.tasks} search={({ on }) => ({ unit: unit.id, on })}>{unit.shortName}</Link>
        <span className="num sub sm">{t('matrix.doneOfDue')} <b>{completionOfDue === null ? t('common.missing') : `${completionOfDue.numerator}/${completionOfDue.denominator}`}</b></span>
      </div>
      {end !== null && <p className="sub sm">{end}</p>}
      <div className="tiles" aria-hidden="true">
        {leads.map(({ cell }) => cell.status && <StatusTile key={cell.assignmentId} shown={cell.status.shown} marks={cell.status.marks} />)}
      </div>
      <ul className="trouble">
        {leads.filter(({ cell }) => isTrouble(cell)).map(({ cell, task }) => (
          <li key={cell.assignmentId}>
            <Link to={paths.task} params={{ taskId: task.id }} search={({ on }) => ({ on })}>{task.code}. {task.title}</Link>
            {cell.status && <StatusTag status={cell.status} />}
          </li>
        ))}
      </ul>
    </li>
  );
}
