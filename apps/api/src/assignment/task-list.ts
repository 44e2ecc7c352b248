import type { Status, TaskListItem, TaskListQuery } from '@app/contract';
import { fold, type StatusSettings } from '@app/domain';
import { statusOf, type CellFacts } from './facts.queries';

/** What the list shows of a task beside the facts of its assignments. */
export interface TaskLook {
  readonly taskId: string;
  readonly themeId: string;
  readonly themeCode: string;
  readonly themePosition: number;
  readonly units: readonly { id: string; code: string; name: string; shortName: string }[];
  readonly indicator: TaskListItem['indicator'];
}

/** A draft's cell has no history, and none at all without a lead unit. */
export type ListedCell = (CellFacts & { readonly isUnissued?: boolean }) | (Omit<CellFacts, 'assignmentId' | 'unitId'> & { readonly assignmentId: null; readonly unitId: null; readonly isUnissued: boolean });

const DRAFT_STATUS: Status = { shown: 'not-counted', deadlineClass: 'not-counted', marks: [], workingDaysLate: null, daysLate: null, workingDaysLeft: null, silentDays: null };

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

/** Where a task stands in its plan. */
export interface Place {
  readonly themePosition: number;
  readonly code: string;
}

export interface Placed {
  readonly item: TaskListItem;
  readonly place: Place;
}

export const isAfter = (one: Place, other: Place): boolean =>
  one.themePosition === other.themePosition ? one.code > other.code : one.themePosition > other.themePosition;

/**
 * The tasks behind a number: judged by the same rule from the same facts as the dashboard (R14), then filtered, in the
 * order of themes and codes. A cell is a draft's as long as it has no history; a number counts neither those nor parents.
 */
export function taskItems(facts: readonly ListedCell[], looks: ReadonlyMap<string, TaskLook>, settings: StatusSettings, filter: Filter): Placed[] {
  const byTask = new Map<string, ListedCell[]>();
  for (const one of facts) byTask.set(one.taskId, [...(byTask.get(one.taskId) ?? []), one]);
  const placed = [...byTask.values()].flatMap((cells): Placed[] => {
    const lead = cells.find(({ role, state }) => role === 'lead' && state !== 'transferred');
    const look = looks.get(cells[0]?.taskId ?? '');
    if (lead === undefined || look === undefined || !concerns(cells, filter)) return [];
    if (isOfNumber(filter) && (lead.isParent || lead.assignmentId === null || lead.isUnissued === true)) return [];
    const item = toItem(lead, cells, look, lead.assignmentId === null ? DRAFT_STATUS : statusOf(lead, settings));
    return item !== null && matches(item, look, filter) ? [{ item, place: { themePosition: look.themePosition, code: item.code } }] : [];
  });
  return placed.sort((one, other) => (isAfter(one.place, other.place) ? 1 : -1));
}

const isOfNumber = ({ figure, shown, deadlineClass }: Filter): boolean => figure !== undefined || shown !== undefined || deadlineClass !== undefined;

function concerns(cells: readonly ListedCell[], { unitId, role = 'lead' }: Filter): boolean {
  return unitId === undefined || cells.some((cell) => cell.unitId === unitId && cell.role === role && cell.state !== 'transferred');
}

function matches(item: TaskListItem, look: TaskLook, filter: Filter): boolean {
  const { themeId, shown, deadlineClass, figure, q } = filter;
  if (themeId !== undefined && look.themeId !== themeId) return false;
  if (shown !== undefined && item.status.shown !== shown) return false;
  if (deadlineClass !== undefined && item.status.deadlineClass !== deadlineClass) return false;
  if (figure !== undefined && !FIGURES[figure](item.status)) return false;
  return q === undefined || fold(`${item.code} ${item.title}`).includes(fold(q));
}

function toItem(lead: ListedCell, cells: readonly ListedCell[], look: TaskLook, status: Status | null): TaskListItem | null {
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
