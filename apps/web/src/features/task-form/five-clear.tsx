import type { Task } from '@app/contract';
import { CLEARS, fiveClear, unclearPoints, whyNotIssueUnclear, whySourceMissing, type Clear, type RuleCode, type TaskToIssue } from '@app/domain';
import { useWords } from '../../lib/words';
import { Icon } from '../../ui/icon';
import './task-form.css';

/** What a draft is still missing: its source (R2) and the five clears; the rule is the server's own. */
export function unclearOf(task: Task): readonly { readonly name: (typeof CLEARS)[number] | 'source'; readonly reason: RuleCode | null }[] {
  const known = toIssue(task);
  const clears = fiveClear(known);
  return [{ name: 'source' as const, reason: whySourceMissing(known) }, ...CLEARS.map((name) => ({ name, reason: clears[name] }))];
}

/** May a leader have it issued as it is, with a reason still to be given? */
export function mayIssueUnclear(task: Task): boolean {
  return whyNotIssueUnclear(toIssue(task), null) === 'reason-missing';
}

export function missingOf(task: Task): Clear[] {
  return unclearPoints(toIssue(task));
}

/** The five-clear check before a task is issued: each point with a tick, or with what to put right. */
export function FiveClear({ task, id }: { task: Task; id: string }) {
  const t = useWords();
  return (
    <ul className="five-clear" id={id} aria-label={t('task.clear.title')}>
      {unclearOf(task).map(({ name, reason }) => (
        <li key={name} className={reason === null ? 'clear' : 'unclear'}>
          <Icon name={reason === null ? 'check' : 'warning'} isSmall />
          <span>
            <b>{name === 'source' ? t('task.source.title') : t(`task.clear.${name}`)}</b>
            <span>{reason === null ? t('task.clear.yes') : t(`rule.${reason}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function toIssue(task: Task): TaskToIssue {
  const { kind, title, deliverable, recurrence, due, sources, decision, isHeldOutside } = task;
  const unitIds = (role: 'lead' | 'coordinating') => task.assignments.filter((one) => one.role === role).map(({ unit }) => unit.id);
  return {
    kind,
    title,
    deliverable,
    recurrence,
    dueOn: due.dueOn,
    leadUnitIds: unitIds('lead'),
    coordinatingUnitIds: unitIds('coordinating'),
    sourceStates: sources.map(({ directiveState }) => directiveState),
    decisionText: decision?.text ?? null,
    decidedBy: decision?.leaderName ?? null,
    isHeldOutside,
  };
}
