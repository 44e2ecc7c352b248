import type { Day } from './day';
import type { PlanState } from './plan';

/** Why a plan became a new version. `recorded` is the plan as it stood when the first change of an older plan was recorded. */
export const PLAN_CHANGES = ['approved', 'recorded', 'task-added', 'task-edited', 'task-deleted', 'tasks-edited', 'tasks-imported', 'conclusion-taken-over', 'due-day-moved', 'suspended', 'resumed', 'cancelled', 'carried-over'] as const;
export type PlanChange = (typeof PLAN_CHANGES)[number];

/** What a plan says of each of its tasks, in the order in which people read it. Progress is no part of it. */
export const PLANNED_FIELDS = ['code', 'title', 'theme', 'kind', 'deliverable', 'recurrence', 'dueOn', 'leadUnit', 'coordinatingUnits', 'milestones', 'indicators', 'isTwoStep', 'isHeldOutside', 'standing'] as const;
export type PlannedField = (typeof PLANNED_FIELDS)[number];

/** Where a task of the plan stands: still planned, or taken out of it by a decision. */
export const PLANNED_STANDINGS = ['planned', 'on-hold', 'cancelled', 'carried-over'] as const;

/** A unit (with its id, as named then), a milestone (with its day) or an indicator (with its target; versions from before baselines were kept have none). */
export interface PlannedPart {
  readonly id: string | null;
  readonly text: string;
  readonly dueOn: Day | null;
  readonly target: { readonly direction: string; readonly value: number; readonly unitOfMeasure: string; readonly baseline?: number | null | undefined } | null;
}

/** Null is "not said". */
export type PlannedValue = string | boolean | readonly PlannedPart[] | null;
export type PlannedTask = Readonly<Record<PlannedField, PlannedValue>>;

export interface PlannedFieldChange {
  readonly field: PlannedField;
  readonly before: PlannedValue;
  readonly after: PlannedValue;
}

export interface PlanDifference {
  readonly taskId: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** As in the later of the two where it is in both. */
  readonly code: string;
  readonly title: string;
  readonly changes: readonly PlannedFieldChange[];
}

/**
 * What differs between two versions of a plan, by task id, in the order of the codes (R15). Of an added task everything it
 * says is listed as new, of a removed one as old. A unit that was only renamed is the same unit.
 */
export function planDifferences(from: ReadonlyMap<string, PlannedTask>, to: ReadonlyMap<string, PlannedTask>): PlanDifference[] {
  const found = [...new Set([...from.keys(), ...to.keys()])].flatMap((taskId): PlanDifference[] => {
    const [before, after] = [from.get(taskId), to.get(taskId)];
    const shown = after ?? before;
    const changes = PLANNED_FIELDS.flatMap((field): PlannedFieldChange[] => {
      const change = { field, before: before?.[field] ?? null, after: after?.[field] ?? null };
      return isSame(change.before, change.after) ? [] : [change];
    });
    if (shown === undefined || changes.length === 0) return [];
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    return [{ taskId, kind, code: String(shown.code ?? ''), title: String(shown.title ?? ''), changes: kind === 'changed' ? changes : changes.filter(saysSomething) }];
  });
  return found.sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
}

/** Whether a change to a plan in this state is a version of its own: from the approval on (R15). */
export function isVersioned(state: PlanState): boolean {
  return state !== 'draft' && state !== 'in-review';
}

const TAKEN_OUT: Readonly<Record<string, PlanChange>> = { 'on-hold': 'suspended', cancelled: 'cancelled', 'carried-over': 'carried-over' };

/**
 * What a move of a lead assignment changes in the plan. Null = nothing: work that goes on as planned is no change of the
 * plan, and another lead comes with an edit of the task.
 */
export function planChangeOf(fromState: string, toState: string): PlanChange | null {
  return TAKEN_OUT[toState] ?? (fromState === 'on-hold' && toState !== 'closed' && toState !== 'transferred' ? 'resumed' : null);
}

function saysSomething({ before, after }: PlannedFieldChange): boolean {
  const value = after ?? before;
  return value !== false && value !== 'planned' && !(Array.isArray(value) && value.length === 0);
}

function isSame(one: PlannedValue, other: PlannedValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((part: PlannedPart, at) => isSamePart(part, other[at] as PlannedPart));
}

function isSamePart(one: PlannedPart, other: PlannedPart): boolean {
  if (one.id !== null && other.id !== null) return one.id === other.id;
  const sameTarget = one.target?.value === other.target?.value && (one.target?.baseline ?? null) === (other.target?.baseline ?? null) && one.target?.direction === other.target?.direction && one.target?.unitOfMeasure === other.target?.unitOfMeasure;
  return one.text === other.text && one.dueOn === other.dueOn && sameTarget;
}
