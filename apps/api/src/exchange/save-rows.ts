import type { CheckedRow } from '@app/contract';
import { writeEdit } from '../assignment/draft-writing';
import { lockTasks } from '../assignment/lock-task';
import { nextCodes } from '../assignment/next-codes';
import { insertDrafts, type TaskDraft } from '../assignment/task-batch';
import type { Act } from '../database/commit';
import type { Actor } from '../http/actor';
import type { Plan } from '../plan/plan.entity';
import { idsOf, type JudgedRow, type Surroundings } from './judge-rows';

/** A saved row with the task that answers for it, and every task that it made or changed. */
export interface SavedRow {
  readonly row: CheckedRow;
  readonly taskId: string;
  readonly touchedIds: readonly string[];
}

/** How many tasks of units a row stands for: one for each lead unit (R1). */
export const partsOf = ({ leadCount }: CheckedRow): number => Math.max(1, leadCount);

/** Adds the drafts of new rows: one each, or for several equal leads a parent and one task for each of them (R1). */
export async function insertRows(act: Act, plan: Plan, rows: readonly CheckedRow[], around: Surroundings): Promise<SavedRow[]> {
  const units = rows.map(({ lead, leadCount }) => (leadCount > 1 ? idsOf(lead) : []));
  const wanted = rows.flatMap(({ code, themeId }, at) => [{ code, themeId }, ...(units[at] ?? []).map(() => ({ code: null, themeId }))]);
  const codes = nextCodes(around, wanted).values();
  const code = (): string => codes.next().value ?? '';
  const drafts = rows.map((row, at) => ({ own: draftOf(row, code()), children: (units[at] ?? []).map((leadUnitId) => ({ ...draftOf(row, code()), leadUnitId })) }));
  const ids = await insertDrafts(act, plan, drafts.map(({ own, children }) => (children.length === 0 ? own : { ...own, leadUnitId: null, coordinatingUnitIds: [] })));
  const childIds = await insertDrafts(act, plan, drafts.flatMap(({ children }, at) => children.map((child) => ({ ...child, parentId: ids[at] ?? '' }))));
  let next = 0;
  return rows.map((row, at) => {
    const taskId = ids[at] ?? '';
    const from = next;
    next += units[at]?.length ?? 0;
    return { row, taskId, touchedIds: [taskId, ...childIds.slice(from, next)] };
  });
}

/** Gives drafts what the table says of them now; code, source and other parts stay, and so do the units that lead the tasks of a parent. */
export async function rewriteRows(act: Act, actor: Actor, changed: readonly JudgedRow[], reason: string | null): Promise<SavedRow[]> {
  const known = changed.flatMap(({ row, task }) => (task === null ? [] : [{ row, task, ids: [...new Set([task.id, ...task.parts.map(({ id }) => id)])] }]));
  const tasks = await lockTasks(act, known.flatMap(({ ids }) => ids));
  for (const { row, task: { id: ownId, isParent }, ids } of known) {
    for (const id of ids) {
      const task = tasks.get(id);
      if (task === undefined) continue;
      const { code: _code, note: _note, leadUnitId, coordinatingUnitIds, ...fields } = draftOf(row, task.code);
      const units = isParent ? (id === ownId ? {} : { coordinatingUnitIds: [...coordinatingUnitIds] }) : { leadUnitId, coordinatingUnitIds: [...coordinatingUnitIds] };
      await writeEdit(act, actor, task, { ...fields, ...units, reason });
    }
  }
  return known.map(({ row, task, ids }) => ({ row, taskId: task.id, touchedIds: ids }));
}

function draftOf(row: CheckedRow, code: string): Omit<TaskDraft, 'parentId'> {
  return {
    code,
    title: row.title,
    themeId: row.themeId ?? '',
    kind: row.kind,
    deliverable: row.deliverable,
    recurrence: row.kind === 'recurring' ? row.dueText : null,
    dueOn: row.dueOn,
    leadUnitId: idsOf(row.lead)[0] ?? null,
    coordinatingUnitIds: idsOf(row.coordinating),
    note: noteOf(row),
  };
}

/** Names that are no unit of the committee, and a deadline that is no day, stay readable on the task. */
function noteOf({ lead, coordinating, kind, dueOn, dueText }: CheckedRow): string | null {
  const unknown = [...lead, ...coordinating].flatMap(({ name, unitId }) => (unitId === null ? [name] : []));
  const words = [...unknown, ...(kind === 'dated' && dueOn === null && dueText !== null ? [dueText] : [])];
  return words.length === 0 ? null : words.join('; ');
}
