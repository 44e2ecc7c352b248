import type { Day } from '../day';
import type { TaskKind } from '../task';
import type { TableRole } from './columns';

/** What can be wrong with a cell of a task table, closed list. */
export const CELL_PROBLEMS = [
  'header-missing', 'column-missing', 'title-missing', 'title-too-long', 'deliverable-too-long', 'lead-missing', 'unit-unreadable', 'lead-also-coordinates',
  'due-unreadable', 'due-year-missing', 'cell-error', 'row-repeated',
] as const;
export type CellProblemCode = (typeof CELL_PROBLEMS)[number];

/** A problem at its cell: the row's number in the file and the column's letters (empty where the table has no such column). */
export type CellProblem = { row: number; column: string; role: TableRole | null; code: CellProblemCode; text: string };

export type TableTask = {
  row: number;
  /** As numbered in the table. */
  number: string | null;
  /** Heading of the group of rows it stands in. */
  group: string | null;
  code: string | null;
  /** Empty when the cell is. */
  title: string;
  leadUnits: string[];
  coordinatingUnits: string[];
  due: Day | null;
  dueText: string | null;
  recurrence: string | null;
  kind: TaskKind;
  deliverable: string | null;
  note: string | null;
};
