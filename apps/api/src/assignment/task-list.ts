import type { Status, TaskListItem, TaskListQuery } from '@app/contract';
import { fold, type StatusSettings } from '@app/domain';
import { statusOf, type CellFacts } from './facts.queries';

/** What the list shows of a task beside the facts of its assignments. */
export interface TaskLook {
  readonly taskId: string;
  readonly themeId: string;
  readonly themeCode: string;
  readonly units: readonly { id: string; code: string; name: string; shortName: string }[];
  readonly indicator: TaskListItem['indicator'];
}

type Filter = Pick<TaskListQuery, 'unitId' | 'role' | 'themeId' | 'shown' | 'deadlineClass' | 'figure' | 'q'>;

const FIGURES: Record<NonNullable<TaskListQuery['figure']>, (status: Status) => boolean> = {
  completed: ({ deadlineClass }) => deadlineClass.startsWith('completed'),
  'completed-on-time': ({ deadlineClass }) => deadlineClass === 'completed-early' || deadlineClass === 'completed-on-time',
  'completed-late': ({ deadlineClass }) => deadlineClass === 'completed-late',
  'within-term': ({ deadlineClass }) => deadlineClass === 'within-term' || deadlineClass === 'due-soon',
  'due-soon': ({ deadlineClass }) => deadlineClass === 'due-soon',
  overdue: ({ deadlineClass }) => deadlineClass === 'overdue',
  'not-counted': ({ deadlineClass }) => deadlineClass === 'not-counted' || deadlineClass === 'no-deadline',
  due: ({ deadlineClass }) => deadlineClass.startsWith('completed') || deadlineClass === 'overdue',
};

/** The tasks behind a number: judged by the same rule from the same facts as the dashboard (R14), then filtered. */
export function taskItems(facts: readonly CellFacts[], looks: ReadonlyMap<string, TaskLook>, settings: StatusSettings, filter: Filter): TaskListItem[] {
  const byTask = new Map<string, CellFacts[]>();
  for (const one of facts) byTask.set(one.taskId, [...(byTask.get(one.taskId) ?? []), one]);
  return [...byTask.values()].flatMap((cells) => {
    const lead = cells.find(({ role, state }) => role === 'lead' && state !== 'transferred');
    const look = looks.get(cells[0]?.taskId ?? '');
    if (lead === undefined || look === undefined || !concerns(cells, filter)) return [];
    const item = toItem(lead, cells, look, statusOf(lead, settings));
    return item !== null && matches(item, look, filter) ? [item] : [];
  });
}

function concerns(cells: readonly CellFacts[], { unitId, role = 'lead' }: Filter): boolean {
  return unitId === undefined || cells.some((cell) => cell.unitId === unitId && cell.role === role);
}

function matches(item: TaskListItem, look: TaskLook, filter: Filter): boolean {
  const { themeId, shown, deadlineClass, figure, q } = filter;
  if (themeId !== undefined && look.themeId !== themeId) return false;
  if (shown !== undefined && item.status.shown !== shown) return false;
  if (deadlineClass !== undefined && item.status.deadlineClass !== deadlineClass) return false;
  if (figure !== undefined && !FIGURES[figure](item.status)) return false;
  return q === undefined || fold(`${item.code} ${item.title}`).includes(fold(q));
}

function toItem(lead: CellFacts, cells: readonly CellFacts[], look: TaskLook, status: Status | null): TaskListItem | null {
  if (status === null) return null;
  return {
    id: lead.taskId,
    code: lead.taskCode,
    title: lead.taskTitle,
    themeCode: look.themeCode,
    kind: lead.taskKind,
    leadAssignmentId: lead.assignmentId,
    leadUnit: look.units.find(({ id }) => id === lead.unitId) ?? null,
    coordinatingCount: cells.filter(({ role }) => role === 'coordinating').length,
    state: lead.state,
    status,
    due: { dueOn: lead.dueOn, originalDueOn: lead.originalDueOn, extensionCount: lead.extensionCount },
    completedOn: lead.completedOn,
    percent: lead.acceptedPercent,
    indicator: look.indicator,
  };
}
