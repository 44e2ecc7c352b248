import type { Task } from '@app/contract';
import { COORDINATING_STATES } from '@app/domain';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../lib/format';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { CoordinatingTag, StatusTag } from '../../ui/status-tag';

/** The words that created the task, each with its directive (R2). */
export function TaskSources({ task: { sources, decision } }: { task: Task }) {
  const t = useWords();
  const formats = useFormats();
  if (sources.length === 0 && decision === null) return <p className="sub">{t('task.source.missing')}</p>;
  return (
    <div className="stack">
      {sources.map(({ clauseId, label, quote, directiveId, directiveTitle, issuedOn }) => (
        <div className="task-source" key={clauseId}>
          <blockquote>{quote}</blockquote>
          <Link className="sm" to={paths.directive} params={{ directiveId }} hash={`clause-${clauseId}`}>{t('task.source.line', { directive: directiveTitle, day: formats.day(issuedOn), label })}</Link>
        </div>
      ))}
      {decision && <div className="task-source"><blockquote>{decision.text}</blockquote><p className="sm sub">{decision.leaderName}</p></div>}
    </div>
  );
}

/** Who leads and who supports, each with how it stands. */
export function TaskPeople({ task: { assignments } }: { task: Task }) {
  const t = useWords();
  const leads = assignments.filter(({ role }) => role === 'lead');
  const others = assignments.filter(({ role }) => role === 'coordinating');
  return (
    <div className="stack">
      <h3>{t('task.leadUnit')}</h3>
      {leads.length === 0 && <p className="sub">{t('assignmentRole.leadUnitMissing')}</p>}
      <ul className="task-people">
        {leads.map(({ id, unit, status }) => <li key={id}><b>{unit.name}</b>{status && <StatusTag status={status} />}</li>)}
      </ul>
      <h3>{t('task.coordinatingUnits')}</h3>
      {others.length === 0 && <p className="sub">{t('task.noCoordinatingUnits')}</p>}
      <ul className="task-people">
        {others.map(({ id, unit, state }) => {
          const known = COORDINATING_STATES.find((one) => one === state);
          return <li key={id}><span>{unit.name}</span>{known && <CoordinatingTag state={known} />}</li>;
        })}
      </ul>
    </div>
  );
}
