import type { TaskKind } from '@app/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Act } from '../database/commit';
import type { Plan } from '../plan/plan.entity';
import { Task } from '../task/task.entity';
import { Assignment } from './assignment.entity';

/** A draft task as a table gives it; what it points to has been judged by the caller. */
export interface TaskDraft {
  readonly code: string;
  readonly title: string;
  readonly themeId: string;
  readonly kind: TaskKind;
  readonly deliverable: string | null;
  readonly recurrence: string | null;
  readonly dueOn: string | null;
  readonly leadUnitId: string | null;
  readonly coordinatingUnitIds: readonly string[];
  readonly note: string | null;
  /** The task that groups those of several equal leads (R1); absent for a task of its own. */
  readonly parentId?: string;
}

const ROWS_PER_INSERT = 200;

/** Adds many drafts to a locked plan, each with its audit entry; answers their ids in order. */
export async function insertDrafts(act: Act, plan: Plan, drafts: readonly TaskDraft[]): Promise<string[]> {
  const tasks = drafts.map(({ dueOn, leadUnitId: _lead, coordinatingUnitIds: _units, ...draft }) => ({ parentId: null, ...draft, id: uuidv7(), committeeId: plan.committeeId, planId: plan.id, isTwoStep: false, isHeldOutside: false, decisionText: null, decisionLeader: null, draftDueOn: dueOn, createdAt: act.now }));
  const assignments = drafts.flatMap((draft, at) => assignmentsOf(plan, tasks[at]?.id ?? '', draft));
  for (const part of chunks(tasks)) await act.manager.insert(Task, part);
  for (const part of chunks(assignments)) await act.manager.insert(Assignment, part);
  for (const { id, code, title } of tasks) act.record({ committeeId: plan.committeeId, action: 'task.created', objectType: 'task', objectId: id, objectLabel: `${code}. ${title}` });
  return tasks.map(({ id }) => id);
}

function assignmentsOf(plan: Plan, taskId: string, { leadUnitId, coordinatingUnitIds }: TaskDraft) {
  const row = (unitId: string, role: Assignment['role']) => ({ id: uuidv7(), committeeId: plan.committeeId, planId: plan.id, taskId, unitId, role, state: 'draft' as const, dueOn: null, originalDueOn: null, completedOn: null });
  return [...(leadUnitId === null ? [] : [row(leadUnitId, 'lead')]), ...coordinatingUnitIds.map((unitId) => row(unitId, 'coordinating'))];
}

function* chunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) yield rows.slice(at, at + ROWS_PER_INSERT);
}
