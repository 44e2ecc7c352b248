import { TASK_KINDS } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { ChangeReason, Day, Id, Version } from './scalar';
import { EditTask } from './task';

/** A task as a row of the plan's grid. */
export const GridTask = z.strictObject({
  taskId: Id,
  version: Version,
  code: z.string(),
  title: z.string(),
  themeId: Id,
  kind: z.enum(TASK_KINDS),
  deliverable: z.string().nullable(),
  /** How often, in words; null for a task that is done once. */
  recurrence: z.string().nullable(),
  dueOn: Day.nullable(),
  leadUnitId: Id.nullable(),
  coordinatingUnitIds: z.array(Id),
  /** Once issued it is read only here: it changes by decisions. */
  isIssued: z.boolean(),
  /** The clauses that set it. */
  sources: z.array(z.strictObject({ directiveCode: z.string(), label: z.string() })),
  /** The leader whose decision was typed in as its source (R2); null where there is none. */
  decisionLeader: z.string().nullable(),
});
export type GridTask = z.infer<typeof GridTask>;

export const GRID_ROWS_MAX = 500;
/** A new task (`taskId` null; a code is given to it where it has none), or what changes of one as it was seen in `version`. */
export const GridRow = EditTask.pick({ code: true, title: true, themeId: true, kind: true, recurrence: true, deliverable: true, dueOn: true, leadUnitId: true, coordinatingUnitIds: true }).extend({
  taskId: Id.nullable(),
  version: Version.nullable(),
});
export type GridRow = z.infer<typeof GridRow>;
export const SaveTaskRows = z.strictObject({ rows: z.array(GridRow).min(1).max(GRID_ROWS_MAX), reason: ChangeReason });
export type SaveTaskRows = z.infer<typeof SaveTaskRows>;
/** In the order of the rows that were sent. */
export const SavedTaskRows = z.strictObject({ rows: z.array(z.strictObject({ taskId: Id, code: z.string() })) });
export type SavedTaskRows = z.infer<typeof SavedTaskRows>;

const params = z.strictObject({ planId: Id });
const BODY_BYTES_MAX = 8 * 1024 * 1024;

export const listTaskRows = endpoint({ id: 'listTaskRows', method: 'GET', path: '/plans/:planId/task-rows', access: 'task.read', summary: 'The tasks of a plan as rows of a grid, by theme and code; a unit sees those it leads or supports, once issued', params, status: 200, reply: z.strictObject({ rows: z.array(GridTask) }) });
export const saveTaskRows = endpoint({ id: 'saveTaskRows', method: 'POST', path: '/plans/:planId/task-rows', access: 'task.write', summary: 'Save many draft tasks of a plan, all or none; each error names its row and field, 412 the rows that were changed meanwhile', params, body: SaveTaskRows, bodyBytesMax: BODY_BYTES_MAX, status: 200, reply: SavedTaskRows });

export const taskGridEndpoints = { listTaskRows, saveTaskRows };
