import type { Cell, Dashboard, DashboardTask, DashboardUnit } from '@app/contract';
import type { Formats } from '../../lib/format';
import type { CoordinatingState } from '../../ui/status-tag';
import type { Locale, Words } from '@app/words';
import { COORDINATING_STATES } from '@app/domain';

/** A cell with the unit and the task it joins. */
export interface Entry {
  readonly cell: Cell;
  readonly unit: DashboardUnit;
  readonly task: DashboardTask;
}

/** Every cell with its row and column; a cell of a unit or task that is not shown is left out. */
export function entriesOf({ cells, units, tasks }: Dashboard): Entry[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  return cells.flatMap((cell) => {
    const unit = unitOf.get(cell.unitId);
    const task = taskOf.get(cell.taskId);
    return unit && task ? [{ cell, unit, task }] : [];
  });
}

/** Overdue leads, longest first; of equals the official order stays. */
export function overdueOf(dashboard: Dashboard): Entry[] {
  return entriesOf(dashboard)
    .filter(({ cell }) => cell.status?.deadlineClass === 'overdue')
    .sort((a, b) => (b.cell.status?.workingDaysLate ?? 0) - (a.cell.status?.workingDaysLate ?? 0));
}

/** What a leader has to look at: overdue, due soon, silent, or a part in dispute or unanswered. */
export function isTrouble({ status, state }: Cell): boolean {
  if (status === null) return state === 'disputed' || state === 'no-answer';
  return ['overdue', 'due-soon', 'silent'].includes(status.shown) || status.marks.some((mark) => mark === 'returned' || mark === 'disputed');
}

/** R22: a unit that has ended keeps its row under the name of its time; this says since when, and who took over. Null while it exists. */
export function endOf(t: Words, formats: Pick<Formats, 'day'>, units: readonly DashboardUnit[], { endedOn, successorIds }: DashboardUnit): string | null {
  if (endedOn === null) return null;
  const day = formats.day(endedOn);
  const names = units.filter(({ id }) => successorIds.includes(id)).map(({ name }) => name);
  return names.length === 0 ? t('matrix.unitEnded', { day }) : t('matrix.unitEndedInto', { day, units: names.join(', ') });
}

export function themeName(theme: Dashboard['themes'][number], locale: Locale): string {
  if (locale === 'en') return theme.nameEn ?? theme.name;
  return locale === 'zh' ? (theme.nameZh ?? theme.name) : theme.name;
}

export function coordinatingStateOf(cell: { state: string }): CoordinatingState | null {
  return COORDINATING_STATES.find((state) => state === cell.state) ?? null;
}
