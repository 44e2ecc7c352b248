import type { Clause, LedgerTask } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { StatusTag } from '../../ui/status-tag';

type Shown = Pick<Clause['tasks'][number], 'id' | 'code' | 'title' | 'leadUnit'> & Partial<Pick<LedgerTask, 'state' | 'status' | 'delivered'>>;

/** The tasks made from a clause, each as it stands today; a draft has no status yet. `withResult`: also what was accepted of it. */
export function ClauseTasks({ tasks, label, withResult = false }: { tasks: readonly Shown[]; label: string; withResult?: boolean }) {
  const t = useWords();
  return (
    <ul className="clause-tasks" aria-label={label}>
      {tasks.map(({ id, code, title, leadUnit, state, status, delivered }) => (
        <li key={id}>
          <span>
            <Link to={paths.task} params={{ taskId: id }}>{code}. {title}</Link>
            {leadUnit !== null && <span className="sub"> · {leadUnit}</span>}
          </span>
          {status ? <StatusTag status={status} /> : state !== undefined && <span className="tag plain">{t(`leadState.${state as 'draft'}`)}</span>}
          {withResult && <span className="sub delivered" lang="vi">{delivered ?? t('directive.memory.nothingAccepted')}</span>}
        </li>
      ))}
    </ul>
  );
}
