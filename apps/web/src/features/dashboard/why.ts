import type { Cell, Committee, Dashboard } from '@app/contract';
import type { Words } from '@app/words';
import type { Formats } from '../../lib/format';

interface Asked {
  readonly cell: Cell;
  readonly data: Pick<Dashboard, 'effectiveOn' | 'ruleVersion'>;
  readonly committee: Pick<Committee, 'dueSoonDays' | 'silentAfterDays'>;
}

/** Why a lead's cell shows what it shows: the inputs of the rule and its version (R13). Null for a supporting unit, which has no class. */
export function whySentence(t: Words, formats: Formats, { cell, data, committee }: Asked): string | null {
  const { status, due } = cell;
  if (status === null) return null;
  const { silentDays } = status;
  return [
    classWords(t, formats, { cell, data, committee }),
    due.extensionCount > 0 && due.originalDueOn !== null ? t('matrix.why.original', { day: formats.day(due.originalDueOn) }) : '',
    status.shown === 'silent' && silentDays !== null ? t('matrix.why.silent', { days: silentDays, limit: committee.silentAfterDays }) : '',
    t('matrix.why.rule', { version: data.ruleVersion }),
  ].filter((part) => part !== '').join(' ');
}

function classWords(t: Words, formats: Formats, { cell, data, committee }: Asked): string {
  const { status, due, completedOn, state } = cell;
  const [dueDay, on] = [formats.day(due.dueOn), formats.day(data.effectiveOn)];
  switch (status?.deadlineClass) {
    case 'completed-early':
    case 'completed-on-time':
    case 'completed-late':
      return due.dueOn === null ? t('matrix.why.completedWithoutDue', { day: formats.day(completedOn) }) : t('matrix.why.completed', { day: formats.day(completedOn), due: dueDay });
    case 'overdue':
      return t('matrix.why.overdue', { on, due: dueDay, days: status.workingDaysLate ?? 0 });
    case 'due-soon':
      return t('matrix.why.dueSoon', { due: dueDay, days: status.workingDaysLeft ?? 0, limit: committee.dueSoonDays });
    case 'within-term':
      return t('matrix.why.within', { on, due: dueDay });
    case 'no-deadline':
      return t('matrix.why.noDeadline');
    default:
      return t('matrix.why.notCounted', { state: t(`leadState.${state as 'draft'}`) });
  }
}
