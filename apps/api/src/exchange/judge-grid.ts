import type { FieldError, GridRow } from '@app/contract';
import { whyNotKeep } from '@app/domain';
import { overlapAt } from '../assignment/assign-units';
import { foreignErrors, type CommitteeThings } from '../assignment/draft-judging';
import type { TaskInPlan } from './exchange.queries';

/** What the rows of a grid are judged against. */
export interface GridAround {
  readonly things: CommitteeThings;
  readonly tasks: readonly TaskInPlan[];
  /** Of every task of the plan, by id. */
  readonly codes: ReadonlyMap<string, string>;
}

/** What is wrong with the rows, each error at `/rows/<number>/<field>`; codes are judged as they would stand after all rows. */
export function gridErrors(rows: readonly GridRow[], around: GridAround): FieldError[] {
  const tasks = new Map(around.tasks.map((task) => [task.id, task]));
  const seen = new Set<string>();
  const taken = codesAfter(rows, around.codes);
  return rows.flatMap((row, at) => {
    const task = row.taskId === null ? undefined : tasks.get(row.taskId);
    const errors = [...targetErrors(row, task), ...fieldErrors(row, task, around.things)];
    if (row.taskId !== null && seen.has(row.taskId)) errors.push({ pointer: '/taskId', code: 'already-used' });
    if (row.taskId !== null) seen.add(row.taskId);
    if (row.code !== undefined && taken.isUsed(row.code)) errors.push({ pointer: '/code', code: 'already-used' });
    return errors.map(({ pointer, code }) => ({ pointer: `/rows/${String(at)}${pointer}`, code }));
  });
}

function targetErrors({ taskId, version, title, themeId }: GridRow, task: TaskInPlan | undefined): FieldError[] {
  if (taskId === null) return [...(title === undefined ? [{ pointer: '/title', code: 'required' as const }] : []), ...(themeId === undefined ? [{ pointer: '/themeId', code: 'required' as const }] : [])];
  if (task === undefined) return [{ pointer: '/taskId', code: 'unknown-object' }];
  if (task.isIssued) return [{ pointer: '/taskId', code: 'already-issued' }];
  return task.version === version ? [] : [{ pointer: '/version', code: 'changed-meanwhile' }];
}

function fieldErrors(row: GridRow, task: TaskInPlan | undefined, things: CommitteeThings): FieldError[] {
  const errors = foreignErrors(things, row);
  for (const field of ['title', 'deliverable', 'recurrence'] as const) if (whyNotKeep(row[field] ?? '') !== null) errors.push({ pointer: `/${field}`, code: 'marked-secret' });
  const lead = row.leadUnitId === undefined ? (task?.leadUnitId ?? null) : row.leadUnitId;
  const overlap = overlapAt(lead, row.coordinatingUnitIds ?? task?.coordinatingUnitIds ?? []);
  if (overlap >= 0) errors.push({ pointer: `/coordinatingUnitIds/${String(overlap)}`, code: 'already-used' });
  return errors;
}

/** Counts codes as all rows would leave them, so that two tasks may exchange theirs. */
function codesAfter(rows: readonly GridRow[], codes: ReadonlyMap<string, string>) {
  const changed = new Map(rows.flatMap(({ taskId, code }) => (taskId !== null && code !== undefined ? [[taskId, code]] : [])));
  const counts = new Map<string, number>();
  const after = [...[...codes].map(([id, code]) => changed.get(id) ?? code), ...rows.flatMap(({ taskId, code }) => (taskId === null && code !== undefined ? [code] : []))];
  for (const code of after) counts.set(code, (counts.get(code) ?? 0) + 1);
  return { isUsed: (code: string) => (counts.get(code) ?? 0) > 1 };
}
