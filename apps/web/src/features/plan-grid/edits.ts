import type { FieldCode, GridRow, GridTask } from '@app/contract';
import { z } from 'zod';
import type { ReadCell } from './cell-text';
import { BLANK, COLUMNS, type Cells, type ColumnKey } from './columns';
import type { Place, Range } from '../../lib/grid/range';

const Text = z.record(z.string(), z.string());
/** What was typed and not yet saved: cells by row and column, and the version of each task as it was then seen. */
export const Edits = z.object({ cells: z.record(z.string(), Text), seen: z.record(z.string(), z.number()), newCount: z.number() });
export type Edits = Readonly<z.infer<typeof Edits>>;
export const NO_EDITS: Edits = { cells: {}, seen: {}, newCount: 0 };

/** A row as shown; null `task`: a new one. */
export interface Row {
  readonly key: string;
  readonly task: GridTask | null;
  readonly base: Cells;
  readonly cells: Cells;
  readonly isLocked: boolean;
  readonly lockedCells: ReadonlySet<ColumnKey>;
}
/** Sources are set on the page of the task. */
const LOCKED_CELLS: ReadonlySet<ColumnKey> = new Set(['source']);
export interface Change extends Place {
  readonly text: string;
}
type Read = (column: ColumnKey, text: string) => ReadCell;

const newKey = (at: number): string => `new-${String(at)}`;

/** The tasks with what was typed over them, the new rows, and one empty row to type in. */
export function rowsOf(tasks: readonly { task: GridTask; base: Cells }[], edits: Edits): Row[] {
  const known = tasks.map(({ task, base }): Row => ({ key: task.taskId, task, base, cells: task.isIssued ? base : { ...base, ...edits.cells[task.taskId] }, isLocked: task.isIssued, lockedCells: LOCKED_CELLS }));
  const fresh = Array.from({ length: edits.newCount + 1 }, (_, at): Row => ({ key: newKey(at), task: null, base: BLANK, cells: { ...BLANK, ...edits.cells[newKey(at)] }, isLocked: false, lockedCells: LOCKED_CELLS }));
  return [...known, ...fresh];
}

/** Puts texts into cells, completed where they can be read; rows below the last one are added, cells that are read only stay. */
export function changed(edits: Edits, rows: readonly Row[], changes: readonly Change[], read: Read): Edits {
  const cells = { ...edits.cells };
  const seen = { ...edits.seen };
  let { newCount } = edits;
  const firstNew = rows.length - edits.newCount - 1;
  for (const { row: at, column: columnAt, text } of changes) {
    const column = COLUMNS[columnAt];
    const row = rows[at];
    if (column === undefined || column === 'source' || row?.isLocked === true) continue;
    const key = row?.key ?? newKey(at - firstNew);
    const said = read(column, text).text;
    const { [column]: _before, ...others } = cells[key] ?? {};
    cells[key] = said === (row?.base[column] ?? '') ? others : { ...others, [column]: said };
    if (at >= firstNew) newCount = Math.max(newCount, at - firstNew + 1);
    else if (row?.task) seen[key] ??= row.task.version;
    if (Object.keys(cells[key] ?? {}).length === 0) {
      delete cells[key];
      delete seen[key];
    }
  }
  return { cells, seen, newCount };
}

/** What pasting a block puts where: one cell fills the whole selection, a block keeps its shape. */
export function pasted(block: readonly (readonly string[])[], { top, left, bottom, right }: Range): Change[] {
  const [only] = block[0] ?? [];
  if (block.length === 1 && block[0]?.length === 1 && only !== undefined) return filled({ top, left, bottom, right }, () => only);
  return block.flatMap((cells, row) => cells.map((text, column) => ({ row: top + row, column: left + column, text })));
}

/** What filling down puts where: the first row of the selection into the others, or the row above into a single one. */
export function filledDown(rows: readonly Row[], { top, bottom, left, right }: Range): Change[] {
  const from = top === bottom ? top - 1 : top;
  if (from < 0) return [];
  return filled({ top: from + 1, bottom, left, right }, (column) => rows[from]?.cells[COLUMNS[column] ?? 'source'] ?? '');
}

export function filled({ top, bottom, left, right }: Range, textAt: (column: number) => string): Change[] {
  const changes: Change[] = [];
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) changes.push({ row, column, text: textAt(column) });
  return changes;
}

export const isChanged = ({ cells, base }: Row): boolean => COLUMNS.some((column) => cells[column] !== base[column]);

/** What is wrong with a row before it is sent, by column. */
export function rowErrors(row: Row, read: Read): Partial<Record<ColumnKey, FieldCode>> {
  const errors: Partial<Record<ColumnKey, FieldCode>> = {};
  if (row.isLocked || !isChanged(row)) return errors;
  const needed: readonly ColumnKey[] = row.task === null ? ['title', 'theme'] : ['code', 'title', 'theme', 'kind'];
  const values: Partial<GridRow>[] = [];
  for (const column of COLUMNS) {
    const text = row.cells[column];
    if (text === '' && needed.includes(column)) errors[column] = 'required';
    // What came from the server and was not touched is not read again: a unit that has left still stands there.
    if (text === row.base[column] && column !== 'lead' && column !== 'coordinating') continue;
    const said = read(column, text);
    if (said.error === null) values.push(said.value);
    else if (text !== row.base[column]) errors[column] = said.error;
  }
  const { leadUnitId, coordinatingUnitIds = [] } = Object.assign({}, ...values) as Partial<GridRow>;
  if (leadUnitId && coordinatingUnitIds.includes(leadUnitId)) errors.coordinating = 'already-used';
  return errors;
}

/** What is sent of a row: the cells that differ from what the server has. */
export function toSend(row: Row, edits: Edits, read: Read): GridRow {
  const fields = COLUMNS.filter((column) => row.cells[column] !== row.base[column]).map((column) => read(column, row.cells[column]).value ?? {});
  return { taskId: row.task?.taskId ?? null, version: row.task === null ? null : (edits.seen[row.key] ?? row.task.version), ...(Object.assign({}, ...fields) as Partial<GridRow>) };
}

/** Tasks that somebody else changed, issued or deleted since their cells were typed, by key. */
export function staleKeys(tasks: readonly GridTask[], edits: Edits): string[] {
  return Object.keys(edits.seen).filter((key) => {
    const task = tasks.find(({ taskId }) => taskId === key);
    return task === undefined || task.isIssued || task.version !== edits.seen[key];
  });
}

/** Lays what was typed over the tasks as they are now; what has no task to be laid over becomes a new row, so that nothing is lost. */
export function rebased(tasks: readonly GridTask[], edits: Edits): Edits {
  const cells = { ...edits.cells };
  const seen: Record<string, number> = {};
  let { newCount } = edits;
  for (const key of Object.keys(edits.seen)) {
    const task = tasks.find(({ taskId }) => taskId === key);
    if (task !== undefined && !task.isIssued) seen[key] = task.version;
    else {
      cells[newKey(newCount)] = cells[key] ?? {};
      delete cells[key];
      newCount += 1;
    }
  }
  return { cells, seen, newCount };
}
